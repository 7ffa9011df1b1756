import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, daysIn, lengthOf } from '../../lib/days';
import { lastDays, MOST_DAYS_AT_ONCE, rangeProblem, runsOf, windowsOf } from './windows';

const ranges = fc
  .tuple(fc.integer({ min: 0, max: 3_000 }), fc.integer({ min: 1, max: 400 }))
  .map(([begin, length]) => lastDays(length, addDays('2026-03-30', begin)));

describe('the windows of a range', () => {
  it('are at most 31 days long and have every day once', () => {
    fc.assert(
      fc.property(ranges, (range) => {
        const windows = windowsOf(range);
        expect(Math.max(...windows.map(lengthOf))).toBeLessThanOrEqual(31);
        expect(windows.toReversed().flatMap(daysIn)).toEqual(daysIn(range));
        expect(windows).toHaveLength(Math.ceil(lengthOf(range) / MOST_DAYS_AT_ONCE));
      }),
    );
  });

  it('begin with the newest days', () => {
    expect(windowsOf({ from: '2026-02-27', to: '2026-03-30' })).toEqual([
      { from: '2026-02-28', to: '2026-03-30' },
      { from: '2026-02-27', to: '2026-02-27' },
    ]);
  });
});

describe('the runs of days', () => {
  it('are at most 31 days long and have these days and no others', () => {
    const picks = ranges.chain((range) => fc.subarray(daysIn(range)));
    fc.assert(
      fc.property(picks, (days) => {
        const runs = runsOf(days);
        expect(runs.flatMap(daysIn)).toEqual(days);
        expect(runs.every((run) => lengthOf(run) <= 31)).toBe(true);
      }),
    );
  });

  it('are as few as can be', () => {
    expect(runsOf(['2026-03-01', '2026-03-02', '2026-03-05'])).toEqual([
      { from: '2026-03-01', to: '2026-03-02' },
      { from: '2026-03-05', to: '2026-03-05' },
    ]);
    expect(runsOf(daysIn(lastDays(31, '2026-03-30')))).toHaveLength(1);
    expect(runsOf([])).toEqual([]);
  });
});

describe('a range that somebody types', () => {
  it.each([
    ['', '2026-03-30', /Enter the first and the last day/],
    ['2026-02-30', '2026-03-30', /Enter the first/],
    ['2026-03-30', '2026-03-29', /before the first/],
    ['2026-03-30', '2026-04-01', /not begun yet. Today is 31 Mar 2026/],
    ['2025-03-30', '2026-03-31', /at most 366 days/],
  ])('from %j to %j is turned down with what to do', (from, to, words) => {
    expect(rangeProblem({ from, to }, '2026-03-31')).toMatch(words);
  });

  it.each([
    ['2026-03-31', '2026-03-31'],
    ['2025-03-31', '2026-03-31'],
  ])('from %s to %s is fine', (from, to) => {
    expect(rangeProblem({ from, to }, '2026-03-31')).toBeUndefined();
  });
});
