import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { axisTicks, formatMeasure, formatTick, timeTicks, units } from './units';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

describe('a measure in words', () => {
  it.each([
    [0, 'rows/s', '0 rows/s'],
    [0.254, 'rows/s', '0.254 rows/s'],
    [1_234, 'rows/s', '1.23 k rows/s'],
    [45_600_000, 'rows/s', '45.6 M rows/s'],
    [512, 'bytes', '512 B'],
    [1536, 'bytes', '1.5 KiB'],
    [3 * 2 ** 30, 'bytes', '3 GiB'],
    [2 ** 20, 'bytes/s', '1 MiB/s'],
    [840, 'ms', '840 ms'],
    [4_200, 'ms', '4.2 s'],
    [150_000, 'ms', '2.5 min'],
    [3 * HOUR, 'ms', '3 h'],
    [0.32, 'vCPU', '0.32 vCPU'],
    [12, 'errors/min', '12 errors/min'],
    [64.2, '%', '64.2 %'],
  ] as const)('%d %s is %s', (value, unit, words) => {
    expect(formatMeasure(value, unit)).toBe(words);
  });

  it('is a dash where nothing is known, never a zero', () => {
    for (const nothing of [undefined, null, Number.NaN, Infinity]) {
      expect(formatMeasure(nothing, 'bytes')).toBe('–');
    }
  });

  it('leaves the unit to the title on an axis', () => {
    expect(formatTick(2_000, 'rows/s')).toBe('2 k');
    expect(formatTick(2_000, 'ms')).toBe('2 s');
  });
});

describe('an axis', () => {
  it.each([
    [900, 'rows/s', [0, 500, 1_000]],
    [1_000, 'rows/s', [0, 500, 1_000]],
    [1_001, 'rows/s', [0, 500, 1_000, 1_500]],
    [3 * 2 ** 20, 'bytes', [0, 2 ** 20, 2 * 2 ** 20, 3 * 2 ** 20]],
    [150_000, 'ms', [0, 60_000, 120_000, 180_000]],
    [2, 'batches', [0, 1, 2]],
    [0, 'vCPU', [0, 0.5, 1]],
  ] as const)('up to %d %s', (most, unit, ticks) => {
    expect(axisTicks(most, unit)).toEqual(ticks);
  });

  it('covers its values with a handful of even steps from zero', () => {
    const most = fc.oneof(fc.double({ min: 1e-6, max: 1e15, noNaN: true }), fc.constant(Number.NaN));
    fc.assert(
      fc.property(most, fc.constantFrom(...units), (top, unit) => {
        const ticks = axisTicks(top, unit);
        expect(ticks[0]).toBe(0);
        expect(ticks.length).toBeGreaterThanOrEqual(2);
        expect(ticks.length).toBeLessThanOrEqual(6);
        expect(ticks.at(-1)).toBeGreaterThanOrEqual(Number.isNaN(top) ? 1 : top);
      }),
    );
  });
});

describe('times on an axis', () => {
  const noon = Date.UTC(2026, 2, 30, 12);

  it('are round', () => {
    expect(timeTicks(noon + 1, noon + 15 * MINUTE, 4, 0)).toEqual([5, 10, 15].map((n) => noon + n * MINUTE));
    expect(timeTicks(noon, noon + 24 * HOUR, 6, 0)).toEqual([0, 6, 12, 18, 24].map((n) => noon + n * HOUR));
  });

  it('are round on the clock of the person', () => {
    // India: five and a half hours ahead.
    const [first = 0] = timeTicks(noon, noon + 6 * HOUR, 6, -330);
    expect(first).toBe(noon + 30 * MINUTE);
  });

  it('are within the window and not too many', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1_440 }), fc.integer({ min: 2, max: 10 }), (minutes, most) => {
        const ticks = timeTicks(noon + 7, noon + 7 + minutes * MINUTE, most, 60);
        expect(ticks.length).toBeLessThanOrEqual(most + 1);
        for (const tick of ticks) {
          expect(tick).toBeGreaterThanOrEqual(noon + 7);
          expect(tick).toBeLessThanOrEqual(noon + 7 + minutes * MINUTE);
        }
      }),
    );
  });
});
