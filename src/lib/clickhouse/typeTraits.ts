// What a type may be used for: as a column of a table, and inside which other types. A type this version does not know may be
// used for what needs no proof. Source: ClickHouse's data type reference.
import { floatNames, geoNames, integerNames, intervalNames } from './typeNames';
import { parseType } from './typeParser';
import { familyOf, printType, typesInside, type TypeNode } from './typeTree';

/** What a rule finds: a sentence, and the part of the type it is about if that is not the type itself. */
export interface Complaint {
  message: string;
  part?: object;
}

/** What is stored: the inside of LowCardinality and of SimpleAggregateFunction. */
function stored(node: TypeNode): TypeNode {
  if (node.kind === 'lowCardinality') return stored(node.of);
  const [first] = node.kind === 'aggregate' && node.simple ? node.types : [];
  return first ? stored(first) : node;
}

/** Whether a column of this type tells NULL from its zero value by Nullable. */
export function isNullable(node: TypeNode): boolean {
  return stored(node).kind === 'nullable';
}

/**
 * Whether a column may be in the sorting key. ClickHouse refuses Nullable, at any depth, and types whose values have no
 * order of their own.
 */
export function canBeKey(node: TypeNode): boolean {
  switch (node.kind) {
    case 'nullable':
    case 'json':
    case 'dynamic':
    case 'variant':
    case 'nested':
    case 'qbit':
      return false;
    case 'aggregate':
      return node.simple && typesInside(node).every(canBeKey);
    case 'simple':
      // Geometry is a Variant of the other shapes.
      return node.name !== 'Geometry' && node.name !== 'Nothing';
    default:
      return typesInside(node).every(canBeKey);
  }
}

/** Whether SummingMergeTree can add up a column: integers, floats and Decimal, Nullable or not; not Bool. */
export function isNumeric(node: TypeNode): boolean {
  const inner = stored(node);
  if (inner.kind === 'nullable') return isNumeric(inner.of);
  if (inner.kind === 'decimal') return true;
  return inner.kind === 'simple' && (integerNames.has(inner.name) || floatNames.has(inner.name));
}

/** Whether a column can hold the version of a row in ReplacingMergeTree: an integer, a date or a time, not Nullable. */
export function isVersion(node: TypeNode): boolean {
  const inner = stored(node);
  if (inner.kind === 'dateTime' || inner.kind === 'dateTime64') return true;
  if (inner.kind !== 'simple') return false;
  return integerNames.has(inner.name) || inner.name === 'Date' || inner.name === 'Date32';
}

const DICTIONARY_NAMES = new Set([
  'String',
  'Bool',
  'Date',
  'Date32',
  'Time',
  'UUID',
  'IPv4',
  'IPv6',
  'Nothing',
]);

/** What is wrong with `Nullable(of)`. */
export function refuseInNullable(of: TypeNode): Complaint[] {
  const why = whyNotNullable(of);
  return why === undefined ? [] : [{ message: why }];
}

function whyNotNullable(of: TypeNode): string | undefined {
  switch (of.kind) {
    case 'nullable':
      return `Write Nullable once: ${printType(of)}.`;
    case 'lowCardinality': {
      const inner = isNullable(of) ? printType(of) : `LowCardinality(Nullable(${printType(of.of)}))`;
      return `Nullable goes inside LowCardinality. Write ${inner}.`;
    }
    case 'array':
      return 'An Array cannot be Nullable: what is missing becomes an empty one. Remove Nullable, or put it inside the Array.';
    case 'variant':
    case 'dynamic':
      return `${familyOf(of)} holds NULL already. Remove Nullable.`;
    case 'tuple':
      return 'A Tuple cannot be Nullable. Remove Nullable, or put it around the elements.';
    case 'map':
      return 'A Map cannot be Nullable: what is missing becomes an empty one. Remove Nullable, or put it around the values.';
    case 'nested':
      return 'Nested cannot be Nullable. Remove Nullable, or put it around the columns.';
    case 'aggregate':
      return of.simple ? undefined : 'AggregateFunction cannot be Nullable. Remove Nullable.';
    case 'simple':
      return geoNames.has(of.name) ? `${of.name} cannot be Nullable. Remove Nullable.` : undefined;
    default:
      return undefined;
  }
}

/** What is wrong with `LowCardinality(of)`. */
export function refuseLowCardinality(of: TypeNode): Complaint[] {
  if (fitsDictionary(of.kind === 'nullable' ? of.of : of)) return [];
  const message = `LowCardinality cannot hold ${familyOf(of.kind === 'nullable' ? of.of : of)}. Remove LowCardinality, or use it for String.`;
  return [{ message }];
}

function fitsDictionary(node: TypeNode): boolean {
  if (node.kind === 'simple') {
    const { name } = node;
    const number = integerNames.has(name) || floatNames.has(name);
    return number || DICTIONARY_NAMES.has(name) || intervalNames.has(name);
  }
  return node.kind === 'fixedString' || node.kind === 'dateTime' || node.kind === 'unknown';
}

/** What is wrong with `Map(key, …)`. */
export function refuseMapKey(key: TypeNode): Complaint[] {
  if (!isNullable(key)) return [];
  return [
    { message: 'The keys of a Map cannot be Nullable. Remove Nullable from the first type.', part: key },
  ];
}

/** What is wrong with a type as an alternative of Variant. */
export function refuseVariant(type: TypeNode): Complaint[] {
  if (isNullable(type)) {
    return [{ message: 'A Variant holds NULL already. Remove Nullable inside it.', part: type }];
  }
  if (type.kind !== 'variant' && type.kind !== 'dynamic') return [];
  const message = `${familyOf(type)} cannot be inside Variant. Write its types in the outer Variant, or Dynamic instead of all.`;
  return [{ message, part: type }];
}

/**
 * The type with Nullable where ClickHouse takes it: inside LowCardinality, and not around types that are never Nullable, whose
 * missing values are empty ones, nor around types that this version does not know. A text that is no type stays as it is.
 */
export function optionalType(text: string): string {
  const parsed = parseType(text);
  if (!parsed.ok) return text;
  const optional = withNull(parsed.type);
  return optional === parsed.type ? text : printType(optional);
}

function withNull(type: TypeNode): TypeNode {
  switch (type.kind) {
    // What it is around may not be right there.
    case 'nullable':
      return withNull(type.of);
    case 'lowCardinality':
      return isNullable(type) ? type : { kind: 'lowCardinality', of: withNull(type.of) };
    // JSON and its like have an empty value of their own; the rest is told by the rules of nesting.
    case 'json':
    case 'qbit':
    case 'aggregate':
    case 'unknown':
      return type;
    default:
      return refuseInNullable(type).length > 0 ? type : { kind: 'nullable', of: type };
  }
}
