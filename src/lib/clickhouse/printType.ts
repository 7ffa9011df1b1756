// Writes a type the way ClickHouse itself names it.
import { alwaysQuoteIdentifier, isBareIdentifier, quoteIdentifier, quoteText } from './identifier';
import type { TypeNode } from './typeNode';

/**
 * The canonical text of a type. Reading it gives an equal tree, and printing that the same text: for any text that
 * `parseType` takes, printing it twice changes nothing.
 */
export function printType(node: TypeNode): string {
  switch (node.kind) {
    case 'simple':
      return node.name;
    case 'fixedString':
      return `FixedString(${node.size})`;
    case 'decimal':
      return `Decimal(${node.precision}, ${node.scale})`;
    case 'dateTime':
      return call('DateTime', zoneOf(node.zone));
    case 'dateTime64':
      return call('DateTime64', [...numberOf(node.precision), ...zoneOf(node.zone)]);
    case 'time64':
      return call('Time64', numberOf(node.precision));
    case 'enum': {
      const values = node.values.map(({ name, value }) => `${quoteText(name)} = ${value}`);
      return call(`Enum${node.bits}`, values);
    }
    case 'nullable':
      return `Nullable(${printType(node.of)})`;
    case 'lowCardinality':
      return `LowCardinality(${printType(node.of)})`;
    case 'array':
      return `Array(${printType(node.of)})`;
    case 'tuple':
      return call('Tuple', node.elements.map(printElement));
    case 'nested':
      return call('Nested', node.elements.map(printElement));
    case 'map':
      return `Map(${printType(node.key)}, ${printType(node.value)})`;
    case 'variant':
      return call('Variant', node.types.map(printType));
    case 'dynamic':
      return call('Dynamic', limit('max_types', node.maxTypes));
    case 'json':
      return printJson(node);
    case 'aggregate':
      return printAggregate(node);
    case 'qbit':
      return call('QBit', [printType(node.of), ...numberOf(node.dimension), ...numberOf(node.stride)]);
    case 'unknown':
      return call(node.name, node.arguments === undefined ? [] : [node.arguments]);
  }
}

/** The name of a type without its arguments, for sentences: `Array`, `Decimal`. */
export function familyOf(node: TypeNode): string {
  return /^\w+/.exec(printType(node))?.[0] ?? '';
}

function call(name: string, given: readonly string[]): string {
  return given.length === 0 ? name : `${name}(${given.join(', ')})`;
}

const numberOf = (value: number | undefined) => (value === undefined ? [] : [String(value)]);
const zoneOf = (zone: string | undefined) => (zone === undefined ? [] : [quoteText(zone)]);
const limit = (name: string, value: number | undefined) => (value === undefined ? [] : [`${name}=${value}`]);

function printElement({ name, type }: { name?: string | undefined; type: TypeNode }): string {
  return name === undefined ? printType(type) : `${quoteIdentifier(name)} ${printType(type)}`;
}

function printJson(node: TypeNode & { kind: 'json' }): string {
  return call('JSON', [
    ...limit('max_dynamic_paths', node.maxPaths),
    ...limit('max_dynamic_types', node.maxTypes),
    ...node.paths.map(({ path, type }) => `${printPath(path, 'SKIP')} ${printType(type)}`),
    ...node.skip.map((path) => `SKIP ${printPath(path, 'REGEXP')}`),
    ...node.skipRegexps.map((pattern) => `SKIP REGEXP ${quoteText(pattern)}`),
  ]);
}

/** A path that would begin with the keyword read at its place is quoted, as ClickHouse does. */
function printPath(path: string, keyword: string): string {
  const names = path.split('.');
  const bare = names.every(isBareIdentifier) && names[0]?.toUpperCase() !== keyword;
  return bare ? path : alwaysQuoteIdentifier(path);
}

function printAggregate(node: TypeNode & { kind: 'aggregate' }): string {
  return call(node.simple ? 'SimpleAggregateFunction' : 'AggregateFunction', [
    ...numberOf(node.version),
    call(node.function, node.parameters),
    ...node.types.map(printType),
  ]);
}
