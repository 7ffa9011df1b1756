import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Series } from '../../lib/series';
import { chartCsv, fileNameOf } from './csv';
import { placeMarks } from './marks';
import {
  alonePoints,
  gridOf,
  lastOf,
  momentWords,
  tableRows,
  type ChartLine,
  type ChartMark,
  placeNear,
} from './model';

const none = Number.NaN;
const START = Date.UTC(2026, 2, 30, 12);
const series = (...points: [at: number, value: number][]): Series => ({
  at: points.map(([at]) => START + at * 1_000),
  values: points.map(([, value]) => value),
});
const line = (label: string, ...points: [number, number][]): ChartLine => ({
  label,
  series: series(...points),
});
const times = (...seconds: number[]) => seconds.map((second) => START + second * 1_000);

describe('lines over one row of times', () => {
  const grid = gridOf([line('in', [0, 1], [30, none], [60, 3]), line('out', [30, 7], [90, 8])]);

  it('keep holes as holes, and are not cut where only another line speaks', () => {
    expect(grid).toEqual({
      at: times(0, 30, 60, 90),
      columns: [
        [1, null, 3, undefined],
        [undefined, 7, undefined, 8],
      ],
    });
  });

  it('end with the last that is known', () => {
    expect(grid.columns.map(lastOf)).toEqual([3, 8]);
    expect(lastOf([null, undefined])).toBeUndefined();
  });

  it('have points where a value stands between holes', () => {
    expect(alonePoints([1, null, 2, undefined, 3, null, undefined, 4])).toEqual([0, 7]);
    expect(alonePoints([])).toEqual([]);
  });

  it('are told for one moment, with what is not known', () => {
    const lines = [line('in', [0, 1_200]), line('out', [0, none])];
    expect(momentWords(lines, gridOf(lines), 0, 'rows/s')).toBe('in 1.2 k rows/s, out not known');
  });
});

describe('the table', () => {
  it('has every point, the latest first, where there is room', () => {
    const { rows, pointsPerRow } = tableRows(gridOf([line('in', [0, 1], [30, none], [60, 0])]), 60);
    expect(pointsPerRow).toBe(1);
    expect(rows).toEqual([
      { at: START + 60_000, cells: [0] },
      { at: START + 30_000, cells: [null] },
      { at: START, cells: [1] },
    ]);
  });

  it('never has more rows than asked for, and never loses the highest or the latest', () => {
    const values = fc.array(fc.oneof(fc.integer({ min: 0 }), fc.constant(none)), {
      minLength: 1,
      maxLength: 400,
    });
    fc.assert(
      fc.property(values, fc.integer({ min: 1, max: 60 }), (given, most) => {
        const grid = gridOf([line('in', ...given.map((value, index): [number, number] => [index, value]))]);
        const { rows } = tableRows(grid, most);
        expect(rows.length).toBeLessThanOrEqual(most);
        expect(rows[0]?.at).toBe(grid.at.at(-1));
        const known = given.filter((value) => !Number.isNaN(value));
        const shown = rows.flatMap(({ cells }) => cells.filter((cell) => typeof cell === 'number'));
        expect(Math.max(0, ...shown)).toBe(Math.max(0, ...known));
      }),
    );
  });
});

describe('the file', () => {
  it('has exact values, empty fields for what is not known, and names that no program runs', () => {
    const lines = [line('a, "b"', [0, 0.1 + 0.2], [30, none]), line('=cmd()', [30, 5])];
    expect(chartCsv(lines, 'rows/s')).toBe(
      [
        '\uFEFFtime,"a, ""b"" (rows/s)",\'=cmd() (rows/s)',
        '2026-03-30T12:00:00.000Z,0.30000000000000004,',
        '2026-03-30T12:00:30.000Z,,5',
        '',
      ].join('\r\n'),
    );
  });

  it('keeps a negative number a number', () => {
    expect(chartCsv([line('gap', [0, -3])], 'batches')).toContain('Z,-3\r\n');
  });

  it('has a name that every system takes', () => {
    expect(fileNameOf('Orders / Stream', 'CPU & memory')).toBe('orders-stream-cpu-memory.csv');
  });
});

describe('marks', () => {
  const mark = (at: number): ChartMark => ({ at, word: 'Running', tone: 'good' });
  const place = (...at: number[]) =>
    placeMarks(
      at.map(mark),
      (time) => time,
      () => 42,
      [0, 300],
    ).map(({ x, textX }) => [x, textX]);

  it('stand where they belong, with their words beside them', () => {
    expect(place(10, 100)).toEqual([
      [10, 14],
      [100, 104],
    ]);
  });

  it('turn the word to the left at the right edge', () => {
    expect(place(290)).toEqual([[290, 244]]);
  });

  it('leave out a word without room, not the mark', () => {
    expect(place(100, 120)).toEqual([
      [100, 54],
      [120, 124],
    ]);
    expect(place(20, 40)).toEqual([
      [20, undefined],
      [40, 44],
    ]);
  });

  it('outside of the window are not there', () => {
    expect(place(-5, 301)).toEqual([]);
  });

  it('never write one word over another', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 300 }), { maxLength: 20 }), (at) => {
        const words = place(...at)
          .map(([, textX]) => textX)
          .filter((textX) => textX !== undefined)
          .toSorted((a, b) => a - b);
        const steps = words.slice(1).map((textX, index) => textX - (words[index] ?? 0));
        expect(Math.min(...steps, Infinity)).toBeGreaterThanOrEqual(42);
      }),
    );
  });
});

describe('a moment that is pointed at', () => {
  const MINUTE = 60_000;
  // Looked at for two minutes, then not for twenty, then once, and then again for a while.
  const at = [0, 1, 2, 3, 22, 23, 40, 41].map((minute) => minute * MINUTE);
  const column = [5, 6, 7, null, 8, null, 9, 10];
  const place = (minute: number) => placeNear(at, column, minute * MINUTE, MINUTE / 2);

  it('means the nearer end of the line it lies on', () => {
    expect([0, 0.4, 0.6, 1.9, 40.2, 41].map(place)).toEqual([0, 0, 1, 2, 6, 7]);
  });

  it('means a value beside it, and none that is far away: there is no data', () => {
    expect([2.4, 21.8, 22.3, 39.6].map(place)).toEqual([2, 4, 4, 6]);
    expect([-8, 3, 12, 21, 23, 31, 49].map(place)).toEqual(Array.from({ length: 7 }, () => undefined));
  });

  it('passes over times at which the line says nothing', () => {
    expect(placeNear([0, 1, 2], [5, undefined, 7], 1, 0)).toBe(0);
    expect(placeNear([0, 1, 2], [undefined, undefined, undefined], 1, 9)).toBeUndefined();
    expect(placeNear([], [], 1, 9)).toBeUndefined();
  });
});
