// A ClickHouse column type as a tree, and the tree as text. Trees are plain data: two spellings of one type give equal trees,
// and where a part stood in the text is kept beside the tree, not in it.
import { alwaysQuoteIdentifier, isBareIdentifier, quoteIdentifier, quoteText } from './identifier';

export interface EnumValue {
  name: string;
  value: number;
}

/** An element of Tuple; a name is there for all elements or for none. */
export interface TupleElement {
  name?: string | undefined;
  type: TypeNode;
}

/** A column of Nested. */
export interface NestedElement {
  name: string;
  type: TypeNode;
}

/** A path in JSON that has a type of its own; names of the path joined by dots. */
export interface JsonPath {
  path: string;
  type: TypeNode;
}

export type TypeNode =
  /** A type without arguments: `Int64`, `String`, `Date`, `UUID`, `Point`, `IntervalDay`. */
  | { kind: 'simple'; name: string }
  /** `size` in bytes. */
  | { kind: 'fixedString'; size: number }
  /** All spellings of Decimal; `Decimal64(3)` is precision 18, scale 3. */
  | { kind: 'decimal'; precision: number; scale: number }
  | { kind: 'dateTime'; zone?: string | undefined }
  /** `precision` in decimal digits of the second; ClickHouse would take 3 if there is none. */
  | { kind: 'dateTime64'; precision?: number | undefined; zone?: string | undefined }
  | { kind: 'time64'; precision?: number | undefined }
  | { kind: 'enum'; bits: 8 | 16; values: readonly EnumValue[] }
  | { kind: 'nullable'; of: TypeNode }
  | { kind: 'lowCardinality'; of: TypeNode }
  | { kind: 'array'; of: TypeNode }
  | { kind: 'tuple'; elements: readonly TupleElement[] }
  | { kind: 'map'; key: TypeNode; value: TypeNode }
  | { kind: 'nested'; elements: readonly NestedElement[] }
  | { kind: 'variant'; types: readonly TypeNode[] }
  | { kind: 'dynamic'; maxTypes?: number | undefined }
  | {
      kind: 'json';
      maxPaths?: number | undefined;
      maxTypes?: number | undefined;
      paths: readonly JsonPath[];
      skip: readonly string[];
      skipRegexps: readonly string[];
    }
  | {
      kind: 'aggregate';
      /** `SimpleAggregateFunction` holds a value, `AggregateFunction` the state of a calculation. */
      simple: boolean;
      version?: number | undefined;
      function: string;
      /** Literals as ClickHouse writes them: `0.5`, `'a'`. */
      parameters: readonly string[];
      types: readonly TypeNode[];
    }
  | { kind: 'qbit'; of: TypeNode; dimension: number; stride?: number | undefined }
  /** A type this version does not know; `arguments` is what stood between its brackets, as written. */
  | { kind: 'unknown'; name: string; arguments?: string | undefined };

/** The types directly inside a type, in the order in which they are written. */
export function typesInside(node: TypeNode): readonly TypeNode[] {
  switch (node.kind) {
    case 'nullable':
    case 'lowCardinality':
    case 'array':
    case 'qbit':
      return [node.of];
    case 'map':
      return [node.key, node.value];
    case 'tuple':
    case 'nested':
      return node.elements.map(({ type }) => type);
    case 'json':
      return node.paths.map(({ type }) => type);
    case 'variant':
    case 'aggregate':
      return node.types;
    default:
      return [];
  }
}

/** Where something stood in the text it was read from, in UTF-16 code units. */
interface TextRange {
  at: number;
  length: number;
}

const ranges = new WeakMap<object, TextRange>();

/** Notes where a node, an element or an enum value stood. Returns it. */
export function withRange<Part extends object>(part: Part, at: number, length: number): Part {
  ranges.set(part, { at, length });
  return part;
}

/** Where a part of a tree stood; undefined if it was not read from a text. */
export function textRangeOf(part: object): TextRange | undefined {
  return ranges.get(part);
}

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
