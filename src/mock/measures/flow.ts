// How much a pipe takes in: a function of the pipe and the moment, read off its itinerary. It grows while the pipe
// runs, stands still while it does not, and has no memory.
import type { PipeState } from '../../pipes/wire';
import { chanceOf } from '../ids';
import { sourceOf, type PipeRecord } from '../state/pipe';
import type { Itinerary } from '../time/itinerary';
import { between, waveOf, type Wave } from './wave';

/** What the rows are fetched for; initial loads and resyncs are counted and billed apart. */
export type Purpose = 'stream' | 'initialLoad' | 'resync';

export interface Flow {
  readonly eventsPerSecond: number;
  readonly bytesPerEvent: number;
  /** Bytes on the wire per byte of data. */
  readonly compression: number;
  /** From the source to the table, ms. */
  readonly lagMs: number;
  readonly wave: Wave;
}

/** An initial load reads as fast as it can. */
const LOAD_FACTOR = 12;
const DEGRADED_FACTOR = 0.35;

const flows = new WeakMap<PipeRecord, Flow>();

/** The pipe's share of the world's traffic; the same pipe has the same. */
export function flowOf(pipe: PipeRecord): Flow {
  let flow = flows.get(pipe);
  if (!flow) {
    flow = {
      eventsPerSecond: Math.round(10 ** (1.2 + 2.6 * chanceOf(`${pipe.id}/rate`))),
      bytesPerEvent: Math.round(80 + 700 * chanceOf(`${pipe.id}/width`)),
      compression: sourceOf(pipe).kind?.family === 'database' ? 1 : 0.18 + 0.3 * chanceOf(`${pipe.id}/ratio`),
      lagMs: Math.round(400 + 4_000 * chanceOf(`${pipe.id}/lag`)),
      wave: waveOf(pipe.id),
    };
    flows.set(pipe, flow);
  }
  return flow;
}

/** Records fetched from the source up to a moment (epoch ms), not yet rounded. */
export function eventsUpTo(pipe: PipeRecord, purpose: Purpose, moment: number): number {
  const { eventsPerSecond, wave } = flowOf(pipe);
  const seconds = pipe.states.reduce((sum, { at }, index, stops) => {
    const end = Math.min(stops[index + 1]?.at ?? moment, moment);
    const factor = end > at ? factorOf(pipe.states, index, purpose) : 0;
    return factor > 0 ? sum + factor * between(wave, at, end) : sum;
  }, 0);
  return seconds * eventsPerSecond;
}

/** The same for all purposes together. */
export function allEventsUpTo(pipe: PipeRecord, moment: number): number {
  return (
    eventsUpTo(pipe, 'stream', moment) +
    eventsUpTo(pipe, 'initialLoad', moment) +
    eventsUpTo(pipe, 'resync', moment)
  );
}

/** Milliseconds up to a moment for which the pipe stood in one of these states. */
export function timeIn(states: Itinerary<PipeState>, wanted: ReadonlySet<PipeState>, moment: number): number {
  return states.reduce((sum, { at, state }, index) => {
    const end = Math.min(states[index + 1]?.at ?? moment, moment);
    return wanted.has(state) && end > at ? sum + end - at : sum;
  }, 0);
}

function factorOf(states: Itinerary<PipeState>, index: number, purpose: Purpose): number {
  const state = states[index]?.state;
  if (purpose === 'stream') return state === 'Running' ? 1 : state === 'Degraded' ? DEGRADED_FACTOR : 0;
  return state === 'Snapshot' && purposeOfLoad(states, index) === purpose ? LOAD_FACTOR : 0;
}

/** Only what lies before counts: what comes after may still change, and a counter must not. */
function purposeOfLoad(states: Itinerary<PipeState>, index: number): Purpose {
  const before = states.slice(0, index);
  const hasRun = before.some(({ state }) => state === 'Running');
  // Tables are added to a paused pipe, which then passes through Setup.
  const addsTables = before.at(-2)?.state === 'Paused';
  return hasRun && !addsTables ? 'resync' : 'initialLoad';
}
