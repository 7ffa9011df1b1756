// Which types ClickHouse refuses inside which. Source: the data type reference, pages of the outer types.
import type { Complaint } from './finding';
import { familyOf, printType } from './printType';
import { floatNames, geoNames, integerNames, intervalNames } from './typeNames';
import type { TypeNode } from './typeNode';
import { isNullable } from './typeTraits';

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
