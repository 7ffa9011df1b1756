import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { thin, within, withGaps, type Series } from './series';

const none = Number.NaN;
const series = (...points: [at: number, value: number][]): Series => ({
  at: points.map(([at]) => at),
  values: points.map(([, value]) => value),
});

/** Times ascend, holes included; with long stretches without a sample. */
const anySeries = fc
  .array(
    fc.record({
      step: fc.oneof(fc.constant(30_000), fc.integer({ min: 1, max: 900_000 })),
      value: fc.oneof({ weight: 5, arbitrary: fc.integer() }, { weight: 1, arbitrary: fc.constant(none) }),
    }),
    { maxLength: 300 },
  )
  .map((points) => {
    let at = 0;
    return { at: points.map(({ step }) => (at += step)), values: points.map(({ value }) => value) };
  });

const pointsOf = ({ at, values }: Series) =>
  at.flatMap((time, index) => (Number.isNaN(values[index]) ? [] : [[time, values[index]]]));

describe('gaps', () => {
  it('are where nothing was known for too long', () => {
    expect(withGaps(series([0, 1], [30, 2], [130, 3], [160, none], [190, 4]), 90)).toEqual(
      series([0, 1], [30, 2], [120, none], [130, 3], [190, 4]),
    );
  });

  it('leave every value where it is, and none is drawn across', () => {
    fc.assert(
      fc.property(anySeries, fc.integer({ min: 1, max: 300_000 }), (given, longest) => {
        const out = withGaps(given, longest);
        expect(pointsOf(out)).toEqual(pointsOf(given));
        const drawn = out.at.flatMap((at, index) => {
          const isLine = index > 0 && ![out.values[index - 1], out.values[index]].some(Number.isNaN);
          return isLine ? [at - (out.at[index - 1] ?? at)] : [];
        });
        expect(drawn.filter((ms) => ms > longest)).toEqual([]);
      }),
    );
  });
});

describe('a window', () => {
  it('has both its ends', () => {
    const given = series([0, 1], [10, 2], [20, 3], [30, 4]);
    expect(within(given, 10, 20)).toEqual(series([10, 2], [20, 3]));
    expect(within(given, 11, 19)).toEqual(series());
    expect(within(given, 31, 90)).toEqual(series());
    expect(within(given, -5, 90)).toEqual(given);
  });
});

describe('a series made thin', () => {
  it('is left alone when it is thin enough', () => {
    const given = series([0, 1], [1, 2]);
    expect(thin(given, 5)).toBe(given);
  });

  it('keeps the peak between two flat stretches', () => {
    const given = {
      at: Array.from({ length: 2_880 }, (_, index) => index),
      values: Array.from({ length: 2_880 }, (_, index) => (index === 1_001 ? 9 : 1)),
    };
    const out = thin(given, 100);
    expect(pointsOf(out)).toContainEqual([1_001, 9]);
    expect(out.at.length).toBeGreaterThan(50);
  });

  it('has no more points than asked for, its own extremes, and points of the series only', () => {
    fc.assert(
      fc.property(anySeries, fc.integer({ min: 5, max: 120 }), (given, most) => {
        const out = thin(given, most);
        expect(out.at.length).toBeLessThanOrEqual(most);
        const [before, after] = [pointsOf(given), pointsOf(out)];
        expect(before).toEqual(expect.arrayContaining(after));
        const values = (points: typeof before) => points.map(([, value]) => value ?? 0);
        expect(Math.max(...values(after))).toBe(Math.max(...values(before)));
        expect(Math.min(...values(after))).toBe(Math.min(...values(before)));
        expect(out.at).toEqual(out.at.toSorted((a, b) => a - b));
      }),
    );
  });

  it('has a hole between two points exactly where the series has one', () => {
    const holes = ({ at, values }: Series, from: number, to: number) =>
      at.some((time, index) => time > from && time < to && Number.isNaN(values[index]));
    fc.assert(
      fc.property(anySeries, fc.integer({ min: 5, max: 120 }), (given, most) => {
        const out = thin(given, most);
        const kept = pointsOf(out).map(([at = 0]) => at);
        const pairs = kept.slice(1).map((to, index) => [kept[index] ?? 0, to] as const);
        expect(pairs.map(([from, to]) => holes(out, from, to))).toEqual(
          pairs.map(([from, to]) => holes(given, from, to)),
        );
      }),
    );
  });
});
