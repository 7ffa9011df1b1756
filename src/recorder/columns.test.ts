import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addRow, cutColumns, emptyColumns, joinColumns, type SampleColumns } from './columns';
import { pack, packedBytes, unpack } from './pack';

const BASE = 1_700_000_000_000;
const none = Number.NaN;

type Row = readonly [step: number, row: Readonly<Record<string, number>>];

function columnsOf(rows: readonly Row[]): SampleColumns {
  const columns = emptyColumns();
  let at = BASE;
  for (const [step, row] of rows) addRow(columns, (at += step), Object.entries(row));
  return columns;
}

const plain = ({ at, values }: SampleColumns) => ({ at, values: Object.fromEntries(values) });

const value = fc.oneof(fc.integer(), fc.maxSafeInteger(), fc.double(), fc.constant(none), fc.constant(-0));
const rows = fc.array(
  fc.tuple(fc.integer({ min: 1, max: 60_000 }), fc.dictionary(fc.constantFrom('a', 'b', 'c'), value)),
  { maxLength: 60 },
);

describe('columns', () => {
  it('have a number for each name and time, or none', () => {
    const columns = columnsOf([
      [1, { a: 1 }],
      [1, { b: 5 }],
      [1, { a: 3, b: Infinity }],
    ]);
    expect(plain(columns)).toEqual({
      at: [BASE + 1, BASE + 2, BASE + 3],
      values: { a: [1, none, 3], b: [none, 5, none] },
    });
  });

  it('pass over what comes late or twice', () => {
    const columns = columnsOf([[5, { a: 1 }]]);
    addRow(columns, BASE + 5, [['a', 2]]);
    addRow(columns, BASE + 4, [['a', 3]]);
    expect(plain(columns)).toEqual({ at: [BASE + 5], values: { a: [1] } });
  });

  it('are cut by time, ends included', () => {
    const columns = columnsOf([
      [1, { a: 1 }],
      [1, { a: 2 }],
      [1, { a: 3 }],
    ]);
    expect(plain(cutColumns(columns, BASE + 2, BASE + 3))).toEqual({
      at: [BASE + 2, BASE + 3],
      values: { a: [2, 3] },
    });
  });

  it('that were torn apart anywhere, overlapping or not, are the same when they are put together', () => {
    fc.assert(
      fc.property(rows, fc.nat(60), fc.nat(60), (given, one, other) => {
        const whole = columnsOf(given);
        const [to, from] = [whole.at[Math.max(one, other)] ?? Infinity, whole.at[Math.min(one, other)] ?? 0];
        const merged = joinColumns([cutColumns(whole, 0, to), cutColumns(whole, from, Infinity)]);
        expect(plain(merged)).toEqual(plain(whole));
      }),
    );
  });

  it('take nothing from being put together with nothing', () => {
    expect(plain(joinColumns([]))).toEqual({ at: [], values: {} });
    const columns = columnsOf([[1, { a: 1 }]]);
    expect(plain(joinColumns([columns, emptyColumns(), columns]))).toEqual(plain(columns));
  });
});

describe('packed columns', () => {
  it('are exactly what they were', () => {
    fc.assert(
      fc.property(rows, (given) => {
        const columns = columnsOf(given);
        expect(plain(unpack(structuredClone(pack(columns, BASE))))).toEqual(plain(columns));
      }),
    );
  });

  it('take four bytes for a step of a counter and none for what does not change', () => {
    const length = 120;
    const grow = (step: number) => Array.from({ length }, (_, index) => 1e12 + index * step);
    const size = (column: number[]) => {
      const at = Array.from({ length }, (_, index) => BASE + index * 30_000);
      return packedBytes(pack({ at, values: new Map([['x', column]]) }, BASE)) - length * 4 - 25;
    };
    expect(size(grow(0))).toBe(0);
    expect(size(grow(1_000_000))).toBe(length * 4);
    expect(size(grow(1e10))).toBe(length * 8);
    expect(size(grow(0.5))).toBe(length * 8);
  });
});
