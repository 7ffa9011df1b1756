// Types that contain types.
import type { NestedElement, TupleElement, TypeNode } from './typeNode';
import type { TypeReader } from './typeReader';
import { placed } from './typeSpan';

/** `Nullable(T)`, `LowCardinality(T)`, `Array(T)`. */
export function readWrapper(
  kind: 'nullable' | 'lowCardinality' | 'array',
): (reader: TypeReader, name: string) => TypeNode {
  return (reader, name) => {
    const start = reader.peek();
    const [of, ...more] = reader.list(() => reader.type());
    if (!of || more.length > 0) return reader.fail(`Give ${name} one type: ${name}(String).`, start);
    return { kind, of };
  };
}

/**
 * `Tuple(T, …)` or `Tuple(a T, …)`. Two words in a row are a name and its type, also where they could be one type of two
 * words: ClickHouse reads them so.
 */
export function readTuple(reader: TypeReader): TypeNode {
  const elements = reader.list((): TupleElement => {
    const first = reader.peek();
    const second = reader.peek(1).kind;
    const named = second === 'word' || second === 'name';
    const element = named
      ? { name: reader.name('the name of the element'), type: reader.type() }
      : { type: reader.type() };
    return placed(element, first.at, reader.lengthSince(first));
  });
  return { kind: 'tuple', elements };
}

/** `Nested(a T, …)`. */
export function readNested(reader: TypeReader): TypeNode {
  const start = reader.peek();
  const elements = reader.list((): NestedElement => {
    const first = reader.peek();
    const name = reader.name('the name of the column');
    return placed({ name, type: reader.type() }, first.at, reader.lengthSince(first));
  });
  if (elements.length === 0) reader.fail('Give Nested its columns: Nested(name String, size UInt64).', start);
  return { kind: 'nested', elements };
}

/** `Map(K, V)`. */
export function readMap(reader: TypeReader): TypeNode {
  const start = reader.peek();
  const [key, value, ...more] = reader.list(() => reader.type());
  if (!key || !value || more.length > 0) {
    return reader.fail('Give Map two types, of its keys and of its values: Map(String, Int64).', start);
  }
  return { kind: 'map', key, value };
}

/** `Variant(T, U)`. */
export function readVariant(reader: TypeReader): TypeNode {
  const start = reader.peek();
  const types = reader.list(() => reader.type());
  if (types.length === 0) reader.fail('Give Variant its types: Variant(String, Int64).', start);
  return { kind: 'variant', types };
}

/** `QBit(Float32, 1024)`, and groups of so many dimensions as a third argument. */
export function readQBit(reader: TypeReader): TypeNode {
  const start = reader.peek();
  const numbers: number[] = [];
  const types: TypeNode[] = [];
  reader.list(() => {
    if (types.length === 0) types.push(reader.type());
    else numbers.push(reader.integer('the number of dimensions'));
  });
  const [of] = types;
  const [dimension, stride] = numbers;
  if (!of || dimension === undefined || numbers.length > 2) {
    return reader.fail('Give QBit a type and the number of dimensions: QBit(Float32, 1024).', start);
  }
  return { kind: 'qbit', of, dimension, stride };
}
