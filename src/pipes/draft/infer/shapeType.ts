// A ClickHouse type for what was seen of a field.
import type { SeenKind, FieldShape } from './fieldShape';

/** Adds a sentence about a field. */
type AddNote = (sentence: string) => void;

const SIGNED = (bits: bigint) => [-(2n ** (bits - 1n)), 2n ** (bits - 1n) - 1n] as const;
const UNSIGNED = (bits: bigint) => [0n, 2n ** bits - 1n] as const;
/** In this order: the first that holds all numbers is taken. */
const INTEGERS = [64n, 128n, 256n].flatMap((bits) => [
  { name: `Int${bits}`, range: SIGNED(bits) },
  { name: `UInt${bits}`, range: UNSIGNED(bits) },
]);

/** The kinds that are texts in JSON. */
const TEXTS: ReadonlySet<SeenKind> = new Set(['text', 'date', 'time', 'uuid']);
const WORDS: Readonly<Record<SeenKind, string>> = {
  bool: 'true or false',
  int: 'numbers',
  float: 'numbers',
  text: 'texts',
  date: 'texts',
  time: 'texts',
  uuid: 'texts',
  list: 'lists',
  object: 'objects',
};

/**
 * The type of a field that was missing, or null, in `absent` of the samples. Containers are never Nullable: ClickHouse
 * has none such, and stores an empty one.
 */
export function typeOfShape(shape: FieldShape, absent: number, note: AddNote): string {
  const kinds = [...shape.kinds];
  if (shape.kinds.has('list') && kinds.length === 1) return `Array(${typeOfItems(shape.items, note)})`;
  if (shape.kinds.has('object') && kinds.length === 1) return 'JSON';
  const type = typeOfScalar(shape, kinds, note);
  return absent > 0 ? `Nullable(${type})` : type;
}

function typeOfItems(items: FieldShape | undefined, note: AddNote): string {
  if (!items || items.seen === 0) {
    note('Only empty lists were seen. String is a guess; set the type of the elements.');
    return 'String';
  }
  if (items.kinds.has('list') && items.kinds.size === 1) {
    note('ClickPipes lists Arrays one level deep. Consider String or JSON.');
  }
  return typeOfShape(items, items.nulls, note);
}

function typeOfScalar(shape: FieldShape, kinds: readonly SeenKind[], note: AddNote): string {
  const [kind, ...others] = kinds;
  if (kind === undefined) {
    note('Only null was seen. String is a guess; set the type.');
    return 'String';
  }
  if (others.length === 0) return typeOfKind(kind, shape, note);
  if (kinds.every((each) => each === 'int' || each === 'float')) return 'Float64';
  if (!kinds.every((each) => TEXTS.has(each))) {
    const words = [...new Set(kinds.map((each) => WORDS[each]))];
    note(`There were ${words.join(' and ')}, so it is String.`);
  }
  return 'String';
}

function typeOfKind(kind: SeenKind, shape: FieldShape, note: AddNote): string {
  switch (kind) {
    case 'bool':
      return 'Bool';
    case 'int': {
      const { least, greatest } = shape;
      const fit = INTEGERS.find(({ range: [from, to] }) => least >= from && greatest <= to);
      if (!fit) note('Some numbers are too long for any integer, so it is String.');
      return fit?.name ?? 'String';
    }
    case 'float':
      return 'Float64';
    case 'date':
      return shape.farDate ? 'Date32' : 'Date';
    case 'time':
      // Milliseconds, unless that would cut digits off.
      return `DateTime64(${Math.max(3, Math.ceil(shape.fraction / 3) * 3)})`;
    case 'uuid':
      return 'UUID';
    default:
      return 'String';
  }
}
