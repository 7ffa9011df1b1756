// Reads what stands in the brackets of a type.
import { lookup } from '../lookup';
import { quoteText } from './identifier';
import type { TypeReader } from './typeReader';
import {
  withRange,
  type EnumValue,
  type JsonPath,
  type NestedElement,
  type TupleElement,
  type TypeNode,
} from './typeTree';

/** Digits that the fixed sizes hold. Source: ClickHouse's reference of Decimal. */
const PRECISION_OF: Readonly<Record<string, number>> = {
  Decimal32: 9,
  Decimal64: 18,
  Decimal128: 38,
  Decimal256: 76,
};
const DEFAULT_PRECISION = 10;

/** `Decimal`, `Decimal(P)`, `Decimal(P, S)`, `Decimal64(S)`. */
export function readDecimal(reader: TypeReader, name: string): TypeNode {
  const start = reader.peek();
  const numbers = reader.list(() => reader.integer('the number of digits'));
  const fixed = lookup(PRECISION_OF, name);
  if (fixed !== undefined) {
    const [scale] = numbers;
    if (scale === undefined || numbers.length > 1) {
      return reader.fail(`Give ${name} one number, the digits after the point: ${name}(2).`, start);
    }
    return { kind: 'decimal', precision: fixed, scale };
  }
  if (numbers.length > 2) {
    return reader.fail(
      'Give Decimal two numbers, all digits and those after the point: Decimal(18, 2).',
      start,
    );
  }
  const [precision = DEFAULT_PRECISION, scale = 0] = numbers;
  return { kind: 'decimal', precision, scale };
}

/** `FixedString(N)`. */
export function readFixedString(reader: TypeReader): TypeNode {
  const start = reader.peek();
  const [size, ...more] = reader.list(() => reader.integer('the length in bytes'));
  if (size === undefined || more.length > 0) {
    return reader.fail('Give FixedString one number, its length in bytes: FixedString(16).', start);
  }
  return { kind: 'fixedString', size };
}

/** `DateTime('UTC')`; with a precision it is a DateTime64, as in ClickHouse. */
export function readDateTime(reader: TypeReader): TypeNode {
  const { precision = 0, zone } = readClock(reader, 'DateTime');
  return precision === 0 ? { kind: 'dateTime', zone } : { kind: 'dateTime64', precision, zone };
}

/** `DateTime64(3)`, `DateTime64(3, 'UTC')`; without a precision it is read too, for `checkType` to complain. */
export function readDateTime64(reader: TypeReader): TypeNode {
  return { kind: 'dateTime64', ...readClock(reader, 'DateTime64') };
}

/** `Time`; with a precision it is a Time64, as in ClickHouse. */
export function readTime(reader: TypeReader, name: string): TypeNode {
  const start = reader.peek();
  const { precision, zone } = readClock(reader, name);
  if (zone !== undefined) return reader.fail(`Remove the time zone: ${name} has none.`, start);
  if (name === 'Time' && (precision ?? 0) === 0) return { kind: 'simple', name };
  return { kind: 'time64', precision };
}

function readClock(reader: TypeReader, name: string): { precision?: number; zone?: string } {
  const start = reader.peek();
  const found: { precision?: number; zone?: string } = {};
  const count = reader.list(() => {
    if (reader.peek().kind === 'text') {
      found.zone = reader.string('the time zone');
    } else if (found.zone === undefined) {
      found.precision = reader.integer('the precision, or a time zone in quotes,');
    } else reader.fail('Write the precision before the time zone.');
  }).length;
  if (count > Object.keys(found).length) {
    reader.fail(`Give ${name} one precision and one time zone at most.`, start);
  }
  return found;
}

/** `Enum8('a' = 1, 'b' = 2)`; `Enum` alone takes the smaller of the two that holds the numbers. */
export function readEnum(reader: TypeReader, name: string): TypeNode {
  const start = reader.peek();
  const written = reader.list(() => {
    const first = reader.peek();
    const text = reader.string('each value');
    const value = reader.takeSign('=') ? reader.integer('the number of the value') : undefined;
    return { first, text, value, length: reader.lengthSince(first) };
  });
  const [head] = written;
  if (!head) return reader.fail(`Give ${name} its values: ${name}('new' = 1, 'done' = 2).`, start);

  // Without numbers ClickHouse counts from 1, or from the number of the first value if only that has one.
  const counted = written.slice(1).every(({ value }) => value === undefined);
  const values = written.map(({ first, text, value, length }, index): EnumValue => {
    const number = counted ? (head.value ?? 1) + index : value;
    if (number === undefined) reader.fail('Give every value a number, none, or only the first.', first);
    return withRange({ name: text, value: number }, first.at, length);
  });
  const small = values.every(({ value }) => value >= -128 && value <= 127);
  const bits = name === 'Enum8' || (name === 'Enum' && small) ? 8 : 16;
  return { kind: 'enum', bits, values };
}

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
    return withRange(element, first.at, reader.lengthSince(first));
  });
  return { kind: 'tuple', elements };
}

/** `Nested(a T, …)`. */
export function readNested(reader: TypeReader): TypeNode {
  const start = reader.peek();
  const elements = reader.list((): NestedElement => {
    const first = reader.peek();
    const name = reader.name('the name of the column');
    return withRange({ name, type: reader.type() }, first.at, reader.lengthSince(first));
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

/** `Dynamic`, `Dynamic(max_types=32)`. */
export function readDynamic(reader: TypeReader): TypeNode {
  const start = reader.peek();
  const [maxTypes, ...more] = reader.list(() => {
    if (!reader.takeWord('MAX_TYPES') || !reader.takeSign('=')) {
      reader.fail('Dynamic takes one argument: write Dynamic(max_types=32).');
    }
    return reader.integer('max_types');
  });
  if (more.length > 0) reader.fail('Write max_types once.', start);
  return { kind: 'dynamic', maxTypes };
}

/** `JSON(max_dynamic_paths=8, a.b UInt32, SKIP c, SKIP REGEXP 'd.*')`, in any order. */
export function readJson(reader: TypeReader): TypeNode {
  const limits: { maxPaths?: number; maxTypes?: number } = {};
  const paths: JsonPath[] = [];
  const skip: string[] = [];
  const skipRegexps: string[] = [];
  reader.list(() => {
    const first = reader.peek();
    if (reader.takeWord('SKIP')) {
      if (reader.takeWord('REGEXP')) skipRegexps.push(reader.string('the regular expression'));
      else skip.push(readPath(reader));
      return;
    }
    const path = readPath(reader);
    if (!reader.takeSign('=')) {
      paths.push(withRange({ path, type: reader.type() }, first.at, reader.lengthSince(first)));
      return;
    }
    const limit = path === 'max_dynamic_paths' ? 'maxPaths' : 'maxTypes';
    if (limit === 'maxTypes' && path !== 'max_dynamic_types') {
      reader.fail('JSON knows max_dynamic_paths and max_dynamic_types. Write one of these.', first);
    }
    if (limits[limit] !== undefined) reader.fail(`Write ${path} once.`, first);
    limits[limit] = reader.integer(path);
  });
  return { kind: 'json', ...limits, paths, skip, skipRegexps };
}

function readPath(reader: TypeReader): string {
  const names = [reader.name('the path of a field, such as user.id')];
  while (reader.takeSign('.')) names.push(reader.name('the rest of the path'));
  return names.join('.');
}

/** `SimpleAggregateFunction(sum, Int64)`, `AggregateFunction(quantiles(0.5, 0.9), Float64)`. */
export function readAggregate(reader: TypeReader, name: string): TypeNode {
  const start = reader.peek();
  const simple = name === 'SimpleAggregateFunction';
  const found: { version?: number; function?: string; parameters: string[]; types: TypeNode[] } = {
    parameters: [],
    types: [],
  };
  reader.list(() => {
    const atStart = found.function === undefined;
    if (atStart && !simple && found.version === undefined && reader.peek().kind === 'number') {
      found.version = reader.integer('the version');
    } else if (atStart) {
      if (reader.peek().kind !== 'word') reader.fail('Write the name of an aggregate function, such as sum.');
      found.function = reader.name('the aggregate function');
      found.parameters = reader.list(() => readLiteral(reader));
    } else found.types.push(reader.type());
  });
  // A few functions, such as count, need no type; a value that is stored always has one.
  if (found.function === undefined || (simple && found.types.length === 0)) {
    return reader.fail(`Give ${name} a function and a type: ${name}(sum, Int64).`, start);
  }
  return { kind: 'aggregate', simple, ...found, function: found.function };
}

function readLiteral(reader: TypeReader): string {
  if (reader.peek().kind === 'text') return quoteText(reader.string('the parameter'));
  const minus = reader.takeSign('-') ? '-' : '';
  if (reader.peek().kind !== 'number') {
    reader.fail('Write the parameter as a number, or as a text in single quotes.');
  }
  return minus + reader.next().value;
}
