// State is read off a clock: a pipe, service or endpoint carries the list of its states and when each begins. There are no
// timers, so moving the clock moves everything, and a question has the same answer however often it is asked.

/** From `at` (epoch ms) on, the state is `state`. */
export interface ScheduledState<State> {
  readonly at: number;
  readonly state: State;
}

/** In the order of time, never empty. What lies behind is the history. */
export type Timeline<State> = readonly ScheduledState<State>[];

/** A state and how long it lasts, ms; the last of several stays. */
export interface Transition<State> {
  readonly state: State;
  readonly forMs?: number;
}

/** The timeline of transitions that begin at `at` (epoch ms). */
export function timelineFrom<State>(at: number, transitions: readonly Transition<State>[]): Timeline<State> {
  let next = at;
  return transitions.map(({ state, forMs = 0 }) => {
    const entry = { at: next, state };
    next += forMs;
    return entry;
  });
}

/** The state at a moment (epoch ms); before the first entry, the first state. */
export function stateAt<State>(timeline: Timeline<State>, moment: number): State {
  return entryAt(timeline, moment).state;
}

/** The entry that holds at a moment; its `at` says since when. */
export function entryAt<State>(timeline: Timeline<State>, moment: number): ScheduledState<State> {
  const found = timeline.findLast((entry) => entry.at <= moment) ?? timeline[0];
  if (!found) throw new Error('A timeline has at least one entry.');
  return found;
}

/** Has been in this state at some time up to the moment. */
export function hasBeen<State>(timeline: Timeline<State>, state: State, moment: number): boolean {
  return timeline.some((entry) => entry.state === state && entry.at <= moment);
}

/** What was planned from now on is replaced by these transitions; the history stays. */
export function withTransitions<State>(
  timeline: Timeline<State>,
  now: number,
  transitions: readonly Transition<State>[],
): Timeline<State> {
  return [...timeline.filter((entry) => entry.at <= now), ...timelineFrom(now, transitions)];
}
