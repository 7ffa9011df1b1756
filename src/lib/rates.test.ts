import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { currentRate, growthOf, ratesOf } from './rates';
import type { Series } from './series';

const INTERVAL = 30_000;
const options = { longestMs: 3 * INTERVAL };
const none = Number.NaN;

/** Samples every 30 s, from 0 on. */
const every30s = (...values: number[]): Series => ({
  at: values.map((_, index) => index * INTERVAL),
  values,
});
const rates = (series: Series, more: Partial<Parameters<typeof ratesOf>[1]> = {}) => {
  const { at, values } = ratesOf(series, { ...options, ...more });
  return at.map((time, index) => [time / INTERVAL, values[index]]);
};

describe('rates of a counter', () => {
  it('are its growth per second, from the second sample on', () => {
    expect(rates(every30s(0, 30, 90, 90))).toEqual([
      [1, 1],
      [2, 2],
      [3, 0],
    ]);
  });

  it('go by the time between samples, not by their number', () => {
    expect(rates({ at: [0, 10_000, 70_000], values: [0, 20, 80] })).toEqual([
      [1 / 3, 2],
      [7 / 3, 1],
    ]);
  });

  it('are not known where the counter started anew, and go on behind', () => {
    expect(rates(every30s(1_000, 1_030, 12, 42))).toEqual([
      [1, 1],
      [2, none],
      [3, 1],
    ]);
  });

  it('do not take what is left of a sum for growth when one of its parts goes', () => {
    const rest = 5_000_000;
    expect(rates(every30s(2 * rest, rest, rest + 60))).toEqual([
      [1, none],
      [2, 2],
    ]);
  });

  it('are not known across a gap of ten minutes', () => {
    const at = [0, 30_000, 630_000, 660_000];
    expect(rates({ at, values: [0, 30, 630, 690] })).toEqual([
      [1, 1],
      [21, none],
      [22, 2],
    ]);
  });

  it('pass over a sample that is missing, as long as that is no gap', () => {
    expect(rates(every30s(0, none, none, 90, none, none, none, 400))).toEqual([
      [3, 1],
      [7, none],
    ]);
  });

  it('take no notice of a sample that came twice, or late', () => {
    expect(rates({ at: [0, 30_000, 30_000, 20_000, 60_000], values: [0, 30, 9_000, 7, 60] })).toEqual([
      [1, 1],
      [2, 1],
    ]);
  });

  it('can be smoothed over some steps, but not across what is not known', () => {
    const series = every30s(0, 30, 90, 180, 0, 30, 90);
    expect(rates(series, { smooth: 2 })).toEqual([
      [1, 1],
      [2, 1.5],
      [3, 2.5],
      [4, none],
      [5, 1],
      [6, 1.5],
    ]);
    expect(rates(series, { smooth: 3 }).slice(0, 3)).toEqual([
      [1, 1],
      [2, 1.5],
      [3, 2],
    ]);
  });

  it.each([[[]], [[5]], [[none]], [[none, none, 5]]])('are none for %j', (values) => {
    expect(ratesOf(every30s(...values), options)).toEqual({ at: [], values: [] });
  });
});

/** What a server does between two scrapes. */
type Turn =
  | { does: 'grow'; by: number; ms: number }
  | { does: 'restart'; to: number; ms: number }
  | { does: 'vanish' };

const turn: fc.Arbitrary<Turn> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({
      does: fc.constant('grow' as const),
      by: fc.nat(1e9),
      ms: fc.integer({ min: 1, max: 200_000 }),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      does: fc.constant('restart' as const),
      to: fc.nat(1e6),
      ms: fc.integer({ min: 1, max: 200_000 }),
    }),
  },
  { weight: 1, arbitrary: fc.record({ does: fc.constant('vanish' as const) }) },
);

/** Samples of a counter that went through these turns, and the steps whose rate can be known. */
function walk(turns: readonly Turn[]) {
  const [at, values] = [[0], [1e12]];
  const known: [at: number, rate: number][] = [];
  let [time, value] = [0, 1e12];
  for (const each of turns) {
    if (each.does === 'vanish') {
      at.push(time + 1);
      values.push(none);
      continue;
    }
    // A restart is seen as one when the counter is then below what it was.
    const next = each.does === 'grow' ? value + each.by : each.to;
    time += each.ms + 1;
    if (next >= value && each.ms + 1 <= options.longestMs) {
      known.push([time, ((next - value) / (each.ms + 1)) * 1000]);
    }
    value = next;
    at.push(time);
    values.push(value);
  }
  return { series: { at, values }, known };
}

describe('whatever a counter goes through', () => {
  it('a rate is known exactly where it can be, and is what the counter did', () => {
    fc.assert(
      fc.property(fc.array(turn), (turns) => {
        const { series, known } = walk(turns);
        const { at, values } = ratesOf(series, options);
        const found = at.flatMap((time, index) =>
          Number.isNaN(values[index]) ? [] : [[time, values[index]]],
        );
        expect(found).toEqual(known);
      }),
    );
  });

  it('no rate is negative or infinite, smoothed or not', () => {
    fc.assert(
      fc.property(fc.array(turn), fc.integer({ min: 1, max: 4 }), (turns, smooth) => {
        const { values } = ratesOf(walk(turns).series, { ...options, smooth });
        expect(values.filter((rate) => rate < 0 || rate === Infinity)).toEqual([]);
      }),
    );
  });

  it('a smoothed rate lies between the rates it is made of', () => {
    fc.assert(
      fc.property(fc.array(turn), (turns) => {
        const { series } = walk(turns);
        const plain = ratesOf(series, options).values;
        const smooth = ratesOf(series, { ...options, smooth: 2 }).values;
        for (const [index, rate] of smooth.entries()) {
          if (Number.isNaN(rate)) continue;
          const parts = [plain[index] ?? none, plain[index - 1] ?? none].filter(
            (part) => !Number.isNaN(part),
          );
          expect(rate).toBeGreaterThanOrEqual(Math.min(...parts) * (1 - 1e-9));
          expect(rate).toBeLessThanOrEqual(Math.max(...parts) * (1 + 1e-9));
        }
      }),
    );
  });
});

describe('the current rate', () => {
  const series = every30s(0, 30, 90);

  it('is the last one', () => {
    expect(currentRate(series, { ...options, now: 2 * INTERVAL })).toBe(2);
    expect(currentRate(series, { ...options, smooth: 2, now: 2 * INTERVAL })).toBe(1.5);
  });

  it('of a pipe that has disappeared is not known any more', () => {
    expect(currentRate(series, { ...options, now: 5 * INTERVAL })).toBe(2);
    expect(currentRate(series, { ...options, now: 5 * INTERVAL + 1 })).toBeUndefined();
  });

  it('is not known right after a restart, or from one sample', () => {
    expect(currentRate(every30s(90, 30), { ...options, now: INTERVAL })).toBeUndefined();
    expect(currentRate(every30s(90), { ...options, now: 0 })).toBeUndefined();
  });
});

describe('growth', () => {
  it('adds up what a counter has gained, over restarts and holes', () => {
    expect(growthOf(every30s(10, 15, none, 20, 3, 5))).toBe(12);
    expect(growthOf(every30s(none, 7))).toBe(0);
  });
});
