// How fast a pipe takes in and gives out, from the last looks at it. The vendor counts other things of database pipes than of
// streams and files; each rate is of the first count there is.
import { currentRate } from '../lib/rates';
import type { PipeValues, TableEvents } from '../pipes/measures';
import type { PipeMetricKey } from '../pipes/metrics';
import { isOn } from '../pipes/states';
import { recordsGained } from '../pipes/tableEvents';
import type { PipeState } from '../pipes/wire';
import type { PipeRates } from './fleetView';

/** One look at the numbers of a pipe, epoch ms. */
export interface Look {
  readonly at: number;
  readonly values: PipeValues;
  readonly perTable: TableEvents;
}

const SMOOTH = 3;
/** So many steps between looks are smoothed over. */
export const LOOKS_FOR_RATES = SMOOTH + 1;
/** The server collects its numbers now and then: a count that stands still for less than this may not have been read anew. */
const STANDSTILL_MS = 20_000;

interface RateContext {
  /** Epoch ms as of which rates are to be known. */
  readonly now: number;
  /** Two looks further apart have nothing to do with each other, ms. */
  readonly longestMs: number;
  readonly state: PipeState | undefined;
}

/** `looks` in the order of time. */
export function ratesOfPipe(looks: readonly Look[], context: RateContext): PipeRates {
  const { state, now, longestMs } = context;
  const at = looks.map((look) => look.at);
  const rate = (values: readonly number[]) => currentRate({ at, values }, { longestMs, smooth: SMOOTH, now });
  const of = (key: PipeMetricKey) => rate(looks.map(({ values }) => values[key] ?? Number.NaN));
  const rates: Record<keyof PipeRates, number | undefined> = {
    rowsIn: of('fetchedEvents') ?? rate(recordsCounted(looks)),
    rowsOut: of('sentEvents'),
    bytesIn: of('fetchedBytes') ?? sumOf(of('fetchedBytesCompressed'), of('initialLoadBytes')),
    bytesOut: of('sentBytes'),
    errors: of('errors'),
  };
  const isShort = watchedFor(at, longestMs) < STANDSTILL_MS;
  const mayMove = state === undefined || isOn(state);
  // An initial load is counted in bytes: that no change came meanwhile does not say that no row did.
  if (state === 'Snapshot' && rates.rowsIn === 0) rates.rowsIn = undefined;
  const known = Object.entries(rates).filter(
    ([, each]) => each !== undefined && !(each === 0 && isShort && mayMove),
  );
  // Only what is undefined was left out.
  return Object.fromEntries(known);
}

/** The records of all tables as one running count that begins at nothing; empty where it is none. */
function recordsCounted(looks: readonly Look[]): readonly number[] {
  const counted: number[] = [];
  let [before, sum]: [TableEvents | undefined, number] = [undefined, 0];
  for (const { perTable } of looks) {
    if (perTable.size === 0) {
      counted.push(Number.NaN);
      continue;
    }
    const gained = before && recordsGained(before, perTable);
    if (before && gained === undefined) return [];
    sum += gained ?? 0;
    counted.push(sum);
    before = perTable;
  }
  return counted;
}

/** For how long there was a look every now and then up to the last one, ms. */
function watchedFor(at: readonly number[], longestMs: number): number {
  let begin = at.at(-1) ?? 0;
  for (const time of at.toReversed()) if (begin - time <= longestMs) begin = time;
  return (at.at(-1) ?? 0) - begin;
}

function sumOf(one: number | undefined, other: number | undefined): number | undefined {
  return one === undefined || other === undefined ? (one ?? other) : one + other;
}
