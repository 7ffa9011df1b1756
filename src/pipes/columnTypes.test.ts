import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { refusedTypes, unknownTypes } from '../lib/clickhouse/testing/refusedTypes';
import { typeArbitrary } from '../lib/clickhouse/testing/typeArbitrary';
import { parseType } from '../lib/clickhouse/typeParser';
import { checkColumnType } from './columnTypes';

function check(text: string) {
  const parsed = parseType(text);
  if (!parsed.ok) throw new Error(parsed.message);
  return checkColumnType(parsed.type);
}

const messages = (text: string) => check(text).map(({ severity, message }) => `${severity}: ${message}`);

describe('a type that ClickPipes writes', () => {
  it.each([
    'String',
    'UInt256',
    'BFloat16',
    'Decimal(76, 76)',
    'FixedString(1)',
    "DateTime('UTC')",
    "DateTime64(9, 'Etc/UTC')",
    "Enum8('a' = -128, 'b' = 127)",
    "Enum16('a' = 128)",
    'LowCardinality(Nullable(String))',
    'LowCardinality(FixedString(2))',
    'Array(Nullable(Int64))',
    'Tuple(a Int8, b Map(String, Int8))',
    'Map(LowCardinality(String), Array(Int8))',
    'JSON(a.b Array(String), SKIP c)',
    'Variant(String, Int64, DateTime64(3))',
    'SimpleAggregateFunction(sum, Int64)',
  ])('has nothing against it: %s', (text) => {
    expect(check(text)).toEqual([]);
  });
});

describe('a type that ClickHouse refuses', () => {
  it.each([...refusedTypes, ...unknownTypes])('gets its error and no warning: %s', (text, message) => {
    expect(messages(text)).toEqual([`error: ${message}`]);
  });

  it.each([
    ['QBit(String, 8)', 'QBit cannot hold String. Write Float32, Float64, BFloat16 or Int8.'],
    ['QBit(Float32, 0)', 'Write how many dimensions QBit has, 1 or more.'],
    ['QBit(Float32, 24, 12)', 'Write groups for QBit that divide the dimensions, in multiples of 8.'],
    ['QBit(Float32, 24, 16)', 'Write groups for QBit that divide the dimensions, in multiples of 8.'],
    ['Dynamic(max_types=255)', 'Write a number from 0 to 254 for max_types.'],
  ])('is refused besides the warning: %s', (text, message) => {
    expect(messages(text)).toContain(`error: ${message}`);
  });
});

describe('a type that ClickPipes does not list', () => {
  it.each([
    ['Time', 'Not every version of ClickPipes writes Time. Try it, or use Int32 or String.'],
    ['Time64(3)', 'Not every version of ClickPipes writes Time64. Try it, or use Int64 or String.'],
    ['Dynamic', 'ClickPipes does not list Dynamic. Use JSON, or a Variant of the types that occur.'],
    ['Nested(a Int8)', 'ClickPipes does not list Nested. Use JSON, or one Array for each column.'],
    ['QBit(Float32, 24, 8)', 'ClickPipes does not list QBit. Use an Array of the same numbers.'],
    ['Point', 'ClickPipes does not list Point. Use Tuple(Float64, Float64), JSON or String.'],
    [
      'IntervalDay',
      'ClickPipes does not list IntervalDay. Use Int64, with the unit in the name of the column.',
    ],
    ['Nothing', 'Nothing has no values. Use Nullable(String) for a column that is empty so far.'],
    [
      'AggregateFunction(uniq, Int8)',
      'ClickPipes does not list AggregateFunction. Use SimpleAggregateFunction, or fill it with a materialized view.',
    ],
    [
      'Array(Array(Int8))',
      'ClickPipes does not list Array inside Array or Tuple. Use JSON or String for what lies deeper than one level.',
    ],
    [
      'Array(Map(String, Tuple(Int8)))',
      'ClickPipes does not list Tuple inside Array or Tuple. Use JSON or String for what lies deeper than one level.',
    ],
    [
      "DateTime('Europe/Berlin')",
      "ClickPipes writes times in UTC only. Write 'UTC' instead of 'Europe/Berlin', and convert when you read.",
    ],
    [
      'Nullable(JSON)',
      'Nullable(JSON) needs ClickHouse 25 or later. Use JSON, where a missing document is an empty one.',
    ],
    [
      'LowCardinality(UInt8)',
      'ClickHouse refuses LowCardinality of UInt8 unless a setting allows it: it would be slower. Remove LowCardinality.',
    ],
    ['Variant(Int64, UInt32)', 'ClickPipes takes one integer type in a Variant. Keep the widest.'],
    [
      'Variant(DateTime, DateTime64(3))',
      'ClickPipes takes one type for times in a Variant. Keep the most precise.',
    ],
    [
      'Variant(Array(Int8), String)',
      'ClickPipes does not take Array in a Variant. Use JSON for fields with such values.',
    ],
    [
      'SimpleAggregateFunction(median, Int8)',
      'median as a function here is not known to this version; the server decides. Check its spelling.',
    ],
  ])('gets a warning and no error: %s', (text, message) => {
    expect(messages(text)).toEqual([`warning: ${message}`]);
  });
});

describe('a finding', () => {
  it.each([
    ['Array(Decimal(100, 2))', 6, 15],
    ['Map(String, Dynamic)', 12, 7],
  ])('marks its place: %s', (text, at, length) => {
    expect(check(text)).toEqual([expect.objectContaining({ at, length })]);
  });

  it('comes from every level, outer types first, and of one type the error before the warning', () => {
    expect(
      check('Nullable(Nested(a Dynamic(max_types=255)))').map(({ at, severity }) => [at, severity]),
    ).toEqual([
      [0, 'error'],
      [9, 'warning'],
      [18, 'error'],
      [18, 'warning'],
    ]);
  });

  it('is a sentence, whatever the type', () => {
    fc.assert(
      fc.property(typeArbitrary, (type) => {
        for (const { message } of checkColumnType(type)) expect(message).toMatch(/^.+\.$/s);
      }),
    );
  });
});
