// State is read off a clock: a thing carries the list of states it goes through and when. There are no timers, so
// moving the clock moves everything, and a question has the same answer however often it is asked.

/** From `at` (epoch ms) on, the thing is in `state`. */
export interface Stop<State> {
  readonly at: number;
  readonly state: State;
}

/** Stops in the order of time, never empty. Those behind us are the history. */
export type Itinerary<State> = readonly Stop<State>[];

/** One state of a walk and how long it lasts, ms; the last state of a walk stays. */
export interface Leg<State> {
  readonly state: State;
  readonly forMs?: number;
}

/** The stops of a walk that begins at `at` (epoch ms). */
export function itineraryFrom<State>(at: number, walk: readonly Leg<State>[]): Itinerary<State> {
  let next = at;
  return walk.map(({ state, forMs = 0 }) => {
    const stop = { at: next, state };
    next += forMs;
    return stop;
  });
}

/** The state at a moment (epoch ms); before the first stop, the first state. */
export function stateAt<State>(itinerary: Itinerary<State>, moment: number): State {
  return stopAt(itinerary, moment).state;
}

/** The stop at which the thing stands at a moment; its `at` says since when. */
export function stopAt<State>(itinerary: Itinerary<State>, moment: number): Stop<State> {
  const found = itinerary.findLast((stop) => stop.at <= moment) ?? itinerary[0];
  if (!found) throw new Error('An itinerary has at least one stop.');
  return found;
}

/** Has been in this state at some time up to the moment. */
export function hasBeen<State>(itinerary: Itinerary<State>, state: State, moment: number): boolean {
  return itinerary.some((stop) => stop.state === state && stop.at <= moment);
}

/** What was planned from now on is replaced by a walk; the history stays. */
export function turnTo<State>(
  itinerary: Itinerary<State>,
  now: number,
  walk: readonly Leg<State>[],
): Itinerary<State> {
  return [...itinerary.filter((stop) => stop.at <= now), ...itineraryFrom(now, walk)];
}
