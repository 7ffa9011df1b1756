// How much a pipe takes in: a function of the pipe and the moment, read off its timeline. It grows while the pipe
// runs, stands still while it does not, and has no memory.
import type { PipeState } from '../../pipes/wire';
import { pseudoRandom } from '../ids';
import { sourceOf, type StoredPipe } from '../state/pipe';
import type { Timeline } from '../time/timeline';
import { integral, waveOf, type Wave } from './wave';

/** What the rows are fetched for; initial loads and resyncs are counted and billed apart. */
export type FetchPurpose = 'stream' | 'initialLoad' | 'resync';

export interface Throughput {
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

const throughputs = new WeakMap<StoredPipe, Throughput>();

/** The pipe's share of the tenant's traffic; the same pipe has the same. */
export function throughputOf(pipe: StoredPipe): Throughput {
  let throughput = throughputs.get(pipe);
  if (!throughput) {
    throughput = {
      eventsPerSecond: Math.round(10 ** (1.2 + 2.6 * pseudoRandom(`${pipe.id}/rate`))),
      bytesPerEvent: Math.round(80 + 700 * pseudoRandom(`${pipe.id}/width`)),
      compression:
        sourceOf(pipe).kind?.family === 'database' ? 1 : 0.18 + 0.3 * pseudoRandom(`${pipe.id}/ratio`),
      lagMs: Math.round(400 + 4_000 * pseudoRandom(`${pipe.id}/lag`)),
      wave: waveOf(pipe.id),
    };
    throughputs.set(pipe, throughput);
  }
  return throughput;
}

/** Records fetched from the source up to a moment (epoch ms), not yet rounded. */
export function eventsUpTo(pipe: StoredPipe, purpose: FetchPurpose, moment: number): number {
  const { eventsPerSecond, wave } = throughputOf(pipe);
  const seconds = pipe.states.reduce((sum, { at }, index, entries) => {
    const end = Math.min(entries[index + 1]?.at ?? moment, moment);
    const factor = end > at ? factorOf(pipe.states, index, purpose) : 0;
    return factor > 0 ? sum + factor * integral(wave, at, end) : sum;
  }, 0);
  return seconds * eventsPerSecond;
}

/** The same for all purposes together. */
export function allEventsUpTo(pipe: StoredPipe, moment: number): number {
  return (
    eventsUpTo(pipe, 'stream', moment) +
    eventsUpTo(pipe, 'initialLoad', moment) +
    eventsUpTo(pipe, 'resync', moment)
  );
}

/** Milliseconds up to a moment for which the pipe stood in one of these states. */
export function timeIn(states: Timeline<PipeState>, wanted: ReadonlySet<PipeState>, moment: number): number {
  return states.reduce((sum, { at, state }, index) => {
    const end = Math.min(states[index + 1]?.at ?? moment, moment);
    return wanted.has(state) && end > at ? sum + end - at : sum;
  }, 0);
}

function factorOf(states: Timeline<PipeState>, index: number, purpose: FetchPurpose): number {
  const state = states[index]?.state;
  if (purpose === 'stream') return state === 'Running' ? 1 : state === 'Degraded' ? DEGRADED_FACTOR : 0;
  return state === 'Snapshot' && purposeOfLoad(states, index) === purpose ? LOAD_FACTOR : 0;
}

/** Only what lies before counts: what comes after may still change, and a counter must not. */
function purposeOfLoad(states: Timeline<PipeState>, index: number): FetchPurpose {
  const before = states.slice(0, index);
  const hasRun = before.some(({ state }) => state === 'Running');
  // Tables are added to a paused pipe, which then passes through Setup.
  const addsTables = before.at(-2)?.state === 'Paused';
  return hasRun && !addsTables ? 'resync' : 'initialLoad';
}
