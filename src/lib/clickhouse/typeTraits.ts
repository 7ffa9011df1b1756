// What a column may be used for, by its type. A type this version does not know may be used for what needs no proof.
import { floatNames, integerNames } from './typeNames';
import { type TypeNode, typesInside } from './typeNode';

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
