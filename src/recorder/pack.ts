// Columns in little memory: most numbers stay as they are or grow by little. What is unpacked is exactly what was packed.
import type { SampleColumns } from './columns';

/** One number that never changed; whole steps from a first number; or the numbers themselves. */
type PackedColumn =
  | { readonly same: number }
  | { readonly first: number; readonly steps: Int32Array }
  | { readonly numbers: Float64Array };

interface PackedColumns {
  /** Epoch ms. */
  readonly base: number;
  /** Ms after the base. */
  readonly at: Int32Array;
  readonly columns: ReadonlyMap<string, PackedColumn>;
}

/** Stands for "nothing was said". */
const NOTHING = -(2 ** 31);
const LARGEST_STEP = 2 ** 31 - 1;

/** `base` lies at most 24 days before the last time. */
export function pack({ at, values }: SampleColumns, base: number): PackedColumns {
  return {
    base,
    at: Int32Array.from(at, (time) => time - base),
    columns: new Map([...values].map(([name, column]) => [name, packColumn(column)])),
  };
}

function packColumn(column: readonly number[]): PackedColumn {
  const [head = Number.NaN] = column;
  if (column.every((value) => Object.is(value, head))) return { same: head };
  const first = column.find((value) => !Number.isNaN(value)) ?? 0;
  const steps = new Int32Array(column.length);
  let last = first;
  for (const [index, value] of column.entries()) {
    const step = Number.isNaN(value) ? NOTHING : value - last;
    // Beyond whole numbers a sum of steps would not give back the same number.
    const exact = Number.isNaN(value) || (Number.isSafeInteger(value) && Math.abs(step) <= LARGEST_STEP);
    if (!exact || Object.is(value, -0)) return { numbers: Float64Array.from(column) };
    steps[index] = step;
    if (!Number.isNaN(value)) last = value;
  }
  return { first, steps };
}

/** Is this what `pack` gives? It comes out of the browser's database, where anything may have happened to it. */
export function isPacked(body: unknown): body is PackedColumns {
  if (!isObject(body)) return false;
  const { base, at, columns } = body;
  if (!Number.isFinite(base) || !(at instanceof Int32Array) || !(columns instanceof Map)) return false;
  const entries: [unknown, unknown][] = [...columns];
  return entries.every(([name, column]) => typeof name === 'string' && isColumn(column, at.length));
}

function isColumn(column: unknown, length: number): boolean {
  if (!isObject(column)) return false;
  const { same, first, steps, numbers } = column;
  if (steps !== undefined)
    return typeof first === 'number' && steps instanceof Int32Array && steps.length === length;
  if (numbers !== undefined) return numbers instanceof Float64Array && numbers.length === length;
  return typeof same === 'number';
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

export function unpack({ base, at, columns }: PackedColumns): SampleColumns {
  return {
    at: Array.from(at, (offset) => base + offset),
    values: new Map([...columns].map(([name, column]) => [name, unpackColumn(column, at.length)])),
  };
}

function unpackColumn(column: PackedColumn, length: number): number[] {
  if ('same' in column) return Array.from({ length }, () => column.same);
  if ('numbers' in column) return Array.from(column.numbers);
  let last = column.first;
  return Array.from(column.steps, (step) => (step === NOTHING ? Number.NaN : (last += step)));
}

/** What they take up, about: the numbers, the names, and a little for each. */
export function packedBytes({ at, columns }: PackedColumns): number {
  let bytes = at.byteLength;
  for (const [name, column] of columns) {
    bytes += 24 + name.length;
    if ('steps' in column) bytes += column.steps.byteLength;
    if ('numbers' in column) bytes += column.numbers.byteLength;
  }
  return bytes;
}
