// Reads a column type. Grammar: ClickHouse's data type reference; where that is silent, what its parser does.
import { isBareIdentifier } from './identifier';
import {
  readAggregate,
  readDateTime,
  readDateTime64,
  readDecimal,
  readDynamic,
  readEnum,
  readFixedString,
  readJson,
  readMap,
  readNested,
  readQBit,
  readTime,
  readTuple,
  readVariant,
  readWrapper,
} from './typeArguments';
import { type Token, TypeSyntaxError } from './typeLexer';
import { simpleNames } from './typeNames';
import { readName, readSign, skipWidth, TypeReader } from './typeReader';
import { withRange, type TypeNode } from './typeTree';

type ParsedType =
  | { ok: true; type: TypeNode }
  /** `message` is a sentence; `at` and `length` mark the place in UTF-16 code units. */
  | { ok: false; message: string; at: number; length: number };

/**
 * Reads the text of a type into a tree, or says what is wrong with how it is written. Aliases of other SQL dialects come
 * out under ClickHouse's own names. Whether ClickHouse would take the type is for `checkType` to say.
 */
export function parseType(text: string): ParsedType {
  try {
    const reader = new TypeReader(text, readNode);
    const type = reader.type();
    if (reader.peek().kind !== 'end') refuseRest(reader);
    return { ok: true, type };
  } catch (error) {
    if (!(error instanceof TypeSyntaxError)) throw error;
    return { ok: false, message: error.message, at: error.at, length: error.length };
  }
}

function refuseRest(reader: TypeReader): never {
  const { kind, value } = reader.peek();
  if (kind === 'word' && value.toUpperCase() === 'NULL') {
    reader.fail('Write Nullable(…) around the type instead of NULL.');
  }
  if (kind === 'word' && value.toUpperCase() === 'NOT') {
    reader.fail('Remove NOT NULL: a type is that without Nullable(…).');
  }
  if (value === ')') reader.fail('Remove this bracket: none is open.');
  return reader.fail(`Remove "${value}": the type ends before it.`);
}

type Read = (reader: TypeReader, name: string) => TypeNode;

const readers: ReadonlyMap<string, Read> = new Map<string, Read>([
  ['FixedString', readFixedString],
  ['Decimal', readDecimal],
  ['Decimal32', readDecimal],
  ['Decimal64', readDecimal],
  ['Decimal128', readDecimal],
  ['Decimal256', readDecimal],
  ['DateTime', readDateTime],
  ['DateTime32', readDateTime],
  ['DateTime64', readDateTime64],
  ['Time', readTime],
  ['Time64', readTime],
  ['Enum', readEnum],
  ['Enum8', readEnum],
  ['Enum16', readEnum],
  ['Nullable', readWrapper('nullable')],
  ['LowCardinality', readWrapper('lowCardinality')],
  ['Array', readWrapper('array')],
  ['Tuple', readTuple],
  ['Nested', readNested],
  ['Map', readMap],
  ['Variant', readVariant],
  ['QBit', readQBit],
  ['SimpleAggregateFunction', readAggregate],
  ['AggregateFunction', readAggregate],
  ['Dynamic', readDynamic],
  ['JSON', readJson],
]);

/** Every name that a type can begin with, aliases aside. */
export const typeNames: readonly string[] = [...simpleNames, ...readers.keys()];

const isOwnName = (name: string) => simpleNames.has(name) || readers.has(name);

function readNode(reader: TypeReader): TypeNode {
  const start = reader.next();
  // ClickHouse takes a type in quotes as well, if it could stand without them.
  const bare = start.kind === 'word' || (start.kind === 'name' && isBareIdentifier(start.value));
  if (!bare) refuseStart(reader, start);
  const node = readNamed(reader, start.value);
  return withRange(node, start.at, reader.lengthSince(start));
}

function refuseStart(reader: TypeReader, token: Token): never {
  const what = 'Write a type, such as String or Array(Int64)';
  return reader.fail(token.kind === 'end' ? `${what}.` : `${what}, instead of "${token.value}".`, token);
}

function readNamed(reader: TypeReader, written: string): TypeNode {
  const name = readName(reader, written, isOwnName);
  const read = readers.get(name);
  if (read) return read(reader, name);
  if (!simpleNames.has(name)) return { kind: 'unknown', name: written, arguments: reader.rawArguments() };
  if (reader.hasArguments()) skipWidth(reader, name);
  else reader.rawArguments();
  return { kind: 'simple', name: readSign(reader, written) ?? name };
}
