// What a series proves, and when it proves nothing.
import { formatDuration } from '../../lib/format';
import { knownOf, within, type Series } from '../../lib/series';

const MINUTE_MS = 60_000;
/** So many looks, spread over so much of the time, are enough to speak of it. */
const ENOUGH_VALUES = 3;
const ENOUGH_OF_TIME = 0.6;

interface Stretch {
  readonly first: number;
  readonly last: number;
  readonly highest: number;
  readonly mean: number;
  /** From the first value to the last, ms. */
  readonly ms: number;
  /** `the last 5 min`. */
  readonly words: string;
}

/** The known values of the last so many ms; undefined if too little is known of that time, or nothing of its end. */
export function lately(series: Series | undefined, now: number, ms: number): Stretch | undefined {
  const { at, values } = knownOf(within(series ?? NONE, now - ms, now));
  const [from, to] = [at[0], at.at(-1)];
  const [first, last] = [values[0], values.at(-1)];
  if (from === undefined || to === undefined || first === undefined || last === undefined) return undefined;
  if (values.length < ENOUGH_VALUES || from > now - ms * ENOUGH_OF_TIME || to < now - 2 * MINUTE_MS) {
    return undefined;
  }
  return {
    first,
    last,
    highest: Math.max(...values),
    mean: values.reduce((sum, value) => sum + value, 0) / values.length,
    ms: to - from,
    words: `the last ${formatDuration(to - from)}`,
  };
}

/** One series over another, time by time: use over limit. */
export function ratioOf(part: Series | undefined, whole: Series | undefined): Series {
  return pairwise(part, whole, (a, b) => (b > 0 ? a / b : Number.NaN));
}

/** One series less another, time by time. */
export function gapBetween(more: Series | undefined, less: Series | undefined): Series {
  return pairwise(more, less, (a, b) => a - b);
}

/** The middle value of a time that is over: what was usual then. */
export function medianBetween(series: Series | undefined, from: number, to: number): number | undefined {
  const { values } = knownOf(within(series ?? NONE, from, to));
  const sorted = values.toSorted((a, b) => a - b);
  return sorted.length < ENOUGH_VALUES ? undefined : sorted[Math.floor(sorted.length / 2)];
}

const NONE: Series = { at: [], values: [] };

function pairwise(one: Series = NONE, other: Series = NONE, join: (a: number, b: number) => number): Series {
  const byTime = new Map(other.at.map((time, index) => [time, other.values[index] ?? Number.NaN]));
  const values = one.at.map((time, index) =>
    join(one.values[index] ?? Number.NaN, byTime.get(time) ?? Number.NaN),
  );
  return { at: one.at, values };
}
