// What was seen of a field over all samples.
import type { JsonValue } from '../../../lib/paste/jsonReader';
import { kindOfText, type TextKind } from './textKind';

export type SeenKind = 'bool' | 'int' | 'float' | TextKind | 'list' | 'object';

export interface FieldShape {
  /** How often the field was there, null or not. */
  seen: number;
  nulls: number;
  kinds: Set<SeenKind>;
  /** Least and greatest of the whole numbers. */
  least: bigint;
  greatest: bigint;
  /** Most digits of a second's fraction. */
  fraction: number;
  /** A date that Date cannot hold, but Date32 can. */
  farDate: boolean;
  /** All elements of all lists. */
  items?: FieldShape;
  /** Of objects, in the order of their first appearance. */
  fields?: Map<string, FieldShape>;
}

/** Nothing seen yet. */
export function emptyShape(): FieldShape {
  return {
    seen: 0,
    nulls: 0,
    kinds: new Set(),
    least: 0n,
    greatest: 0n,
    fraction: 0,
    farDate: false,
  };
}

/** One digit more than the longest number of UInt256, with a sign. */
const LONGEST_INTEGER = 80;

/** Adds one value to what was seen. */
export function addToShape(shape: FieldShape, value: JsonValue): void {
  shape.seen += 1;
  if (value === null) shape.nulls += 1;
  else if (typeof value === 'boolean') shape.kinds.add('bool');
  else if (typeof value === 'string') observeText(shape, value);
  else if (Array.isArray(value)) {
    shape.kinds.add('list');
    shape.items ??= emptyShape();
    for (const item of value) addToShape(shape.items, item);
  } else if (value instanceof Map) {
    shape.kinds.add('object');
    shape.fields ??= new Map();
    for (const [name, field] of value) {
      const known = shape.fields.get(name) ?? emptyShape();
      shape.fields.set(name, known);
      addToShape(known, field);
    }
  } else observeNumber(shape, value.digits);
}

function observeNumber(shape: FieldShape, digits: string): void {
  if (!/^-?\d+$/.test(digits)) {
    shape.kinds.add('float');
    return;
  }
  // Longer than any type holds, and slow to compute with.
  const value = BigInt(digits.slice(0, LONGEST_INTEGER));
  shape.kinds.add('int');
  if (value < shape.least) shape.least = value;
  if (value > shape.greatest) shape.greatest = value;
}

function observeText(shape: FieldShape, text: string): void {
  const { kind, farDate = false, fraction = 0 } = kindOfText(text);
  shape.kinds.add(kind);
  shape.farDate ||= farDate;
  shape.fraction = Math.max(shape.fraction, fraction);
}
