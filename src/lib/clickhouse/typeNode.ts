// A ClickHouse column type as a tree. Trees are plain data: two spellings of one type give equal trees, and where
// a part stood in the text is kept beside the tree, not in it.

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
  /** `precision` in decimal digits of the second; ClickPipes wants it written, ClickHouse would take 3. */
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
