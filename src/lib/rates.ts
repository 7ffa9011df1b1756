// How fast a counter grows, from samples taken now and then.
import { SeriesBuilder, type Series } from './series';

interface RateOptions {
  /** Over a longer time without a sample there is no rate, ms. Three intervals, usually. */
  longestMs: number;
  /** The mean over so many steps; 1, the default, does not smooth. */
  smooth?: number;
}

interface Step {
  grown: number;
  ms: number;
}

/**
 * The rate per second at each sample but the first, over the time since the one before. Not known (NaN)
 *
 * - after a gap longer than `longestMs`: what happened in it is not spread over it;
 * - where the counter fell. It has started anew, and how far it had come before is lost. The new value is not taken for
 *   growth: a pipe's counter is the sum of its replicas', and when one of several goes, most of the new value is old.
 *
 * A sample without a value is passed over: missing is not zero. Of two samples at the same time the first counts.
 */
export function ratesOf({ at, values }: Series, { longestMs, smooth = 1 }: RateOptions): Series {
  const rates = new SeriesBuilder();
  let steps: Step[] = [];
  let [lastAt, last] = [Number.NaN, Number.NaN];
  for (const [index, time] of at.entries()) {
    const value = values[index] ?? Number.NaN;
    if (Number.isNaN(value) || time <= lastAt) continue;
    const step = { grown: value - last, ms: time - lastAt };
    const first = Number.isNaN(last);
    [lastAt, last] = [time, value];
    if (first) continue;
    const broken = step.ms > longestMs || step.grown < 0;
    steps = broken ? [] : [...steps.slice(-(smooth - 1) || steps.length), step];
    rates.add(time, broken ? Number.NaN : mean(steps));
  }
  return rates;
}

function mean(steps: readonly Step[]): number {
  const grown = steps.reduce((sum, step) => sum + step.grown, 0);
  const ms = steps.reduce((sum, step) => sum + step.ms, 0);
  return (grown / ms) * 1000;
}

/** The latest rate per second; undefined where it is not known, or the last sample is older than `longestMs`. */
export function currentRate(series: Series, options: RateOptions & { now: number }): number | undefined {
  const rates = ratesOf(series, options);
  const [at, rate] = [rates.at.at(-1), rates.values.at(-1)];
  if (at === undefined || rate === undefined || Number.isNaN(rate)) return undefined;
  return options.now - at > options.longestMs ? undefined : rate;
}

/** How much a counter has grown in all: falls count as nothing, and gaps do not matter. */
export function growthOf({ values }: Series): number {
  let [sum, last] = [0, Number.NaN];
  for (const value of values) {
    if (Number.isNaN(value)) continue;
    if (value > last) sum += value - last;
    last = value;
  }
  return sum;
}
