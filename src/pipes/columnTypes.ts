// What ClickPipes does not list as a type it writes, and what ClickHouse takes only after a setting was changed. Source: the
// data types in the ClickPipes references for Kafka and Kinesis. The lists grow, so these are warnings.
import { checkOuterType, type TypeFinding } from '../lib/clickhouse/checkType';
import { geoNames, integerNames, intervalNames } from '../lib/clickhouse/typeNames';
import { familyOf, textRangeOf, typesInside, type TypeNode } from '../lib/clickhouse/typeTree';

/** What SimpleAggregateFunction is known to take. Source: its page in the data type reference. */
const SIMPLE_FUNCTIONS = new Set([
  ...'any anyLast any_respect_nulls anyLast_respect_nulls min max sum sumWithOverflow'.split(' '),
  ...'groupBitAnd groupBitOr groupBitXor sumMap minMap maxMap'.split(' '),
  ...'sumMappedArrays minMappedArrays maxMappedArrays'.split(' '),
  ...'groupArrayArray groupArrayLastArray groupUniqArrayArray groupUniqArrayArrayMap'.split(' '),
]);
const UTC_ZONES = new Set(['UTC', 'Etc/UTC']);
const UNLISTED = 'ClickPipes does not list';

interface ColumnTypeFinding extends TypeFinding {
  /** ClickHouse refuses an error. A warning may work: the server decides. */
  severity: 'error' | 'warning';
}

/**
 * What ClickHouse would refuse (errors) and what ClickPipes does not list as supported (warnings), outer types first. An empty
 * list: nothing is known against the type as that of a column.
 */
export function checkColumnType(node: TypeNode): ColumnTypeFinding[] {
  return check(node, false);
}

/** `inside` an Array or a Tuple, at any depth. */
function check(node: TypeNode, inside: boolean): ColumnTypeFinding[] {
  const deeper = inside || node.kind === 'array' || node.kind === 'tuple';
  const warning = warningFor(node, inside);
  return [
    ...checkOuterType(node).map((finding) => ({ ...finding, severity: 'error' as const })),
    ...(warning === undefined
      ? []
      : [{ message: warning, ...textRangeOf(node), severity: 'warning' as const }]),
    // The paths of a JSON column are columns of their own.
    ...typesInside(node).flatMap((type) => check(type, deeper && node.kind !== 'json')),
  ];
}

function warningFor(node: TypeNode, inside: boolean): string | undefined {
  switch (node.kind) {
    case 'simple':
      return warningForName(node.name);
    case 'time64':
      return 'Not every version of ClickPipes writes Time64. Try it, or use Int64 or String.';
    case 'dateTime':
    case 'dateTime64':
      if (node.zone === undefined || UTC_ZONES.has(node.zone)) return undefined;
      return `ClickPipes writes times in UTC only. Write 'UTC' instead of '${node.zone}', and convert when you read.`;
    case 'nullable':
      if (node.of.kind !== 'json') return undefined;
      return 'Nullable(JSON) needs ClickHouse 25 or later. Use JSON, where a missing document is an empty one.';
    case 'lowCardinality':
      return warningForDictionary(node.of);
    case 'array':
    case 'tuple':
      if (!inside) return undefined;
      return `${UNLISTED} ${familyOf(node)} inside Array or Tuple. Use JSON or String for what lies deeper than one level.`;
    case 'variant':
      return warningForVariant(node.types);
    case 'dynamic':
      return `${UNLISTED} Dynamic. Use JSON, or a Variant of the types that occur.`;
    case 'nested':
      return `${UNLISTED} Nested. Use JSON, or one Array for each column.`;
    case 'qbit':
      return `${UNLISTED} QBit. Use an Array of the same numbers.`;
    case 'aggregate':
      if (!node.simple) {
        return `${UNLISTED} AggregateFunction. Use SimpleAggregateFunction, or fill it with a materialized view.`;
      }
      if (SIMPLE_FUNCTIONS.has(node.function)) return undefined;
      return `${node.function} as a function here is not known to this version; the server decides. Check its spelling.`;
    default:
      return undefined;
  }
}

function warningForName(name: string): string | undefined {
  if (geoNames.has(name)) return `${UNLISTED} ${name}. Use Tuple(Float64, Float64), JSON or String.`;
  if (intervalNames.has(name)) {
    return `${UNLISTED} ${name}. Use Int64, with the unit in the name of the column.`;
  }
  if (name === 'Nothing') {
    return 'Nothing has no values. Use Nullable(String) for a column that is empty so far.';
  }
  if (name === 'Time') return 'Not every version of ClickPipes writes Time. Try it, or use Int32 or String.';
  return undefined;
}

/** ClickHouse refuses these by default (setting allow_suspicious_low_cardinality_types): the dictionary costs more. */
function warningForDictionary(of: TypeNode): string | undefined {
  const inner = of.kind === 'nullable' ? of.of : of;
  const small = inner.kind === 'dateTime' || (inner.kind === 'simple' && inner.name !== 'String');
  if (!small) return undefined;
  return `ClickHouse refuses LowCardinality of ${familyOf(inner)} unless a setting allows it: it would be slower. Remove LowCardinality.`;
}

/** ClickPipes picks the alternative by the value alone, so two that look alike cannot be told apart. */
function warningForVariant(types: readonly TypeNode[]): string | undefined {
  const integers = types.filter((type) => type.kind === 'simple' && integerNames.has(type.name));
  if (integers.length > 1) return 'ClickPipes takes one integer type in a Variant. Keep the widest.';
  const times = types.filter((type) => type.kind === 'dateTime' || type.kind === 'dateTime64');
  if (times.length > 1) return 'ClickPipes takes one type for times in a Variant. Keep the most precise.';
  const container = types.find(({ kind }) => kind === 'array' || kind === 'map' || kind === 'tuple');
  return (
    container &&
    `ClickPipes does not take ${familyOf(container)} in a Variant. Use JSON for fields with such values.`
  );
}
