import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkType } from './checkType';
import { typeArbitrary } from './typeArbitrary';
import { parseType } from './typeParser';

function check(text: string) {
  const parsed = parseType(text);
  if (!parsed.ok) throw new Error(parsed.message);
  return checkType(parsed.type);
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
  it.each([
    [
      'Decimal(100, 2)',
      'Of Decimal(100, 2) the precision is 1 to 76. Write the number of all digits: Decimal(18, 2).',
    ],
    [
      'Decimal(0)',
      'Of Decimal(0, 0) the precision is 1 to 76. Write the number of all digits: Decimal(18, 2).',
    ],
    [
      'Decimal32(10)',
      'Of Decimal(9, 10) the scale is 0 to 9. Write fewer digits after the point, or a larger precision.',
    ],
    ['FixedString(0)', 'The length of FixedString is 1 or more. Write the number of bytes: FixedString(16).'],
    [
      'DateTime64',
      'The precision of DateTime64 is 0 to 9, the digits of a second. Write DateTime64(3) for milliseconds.',
    ],
    [
      'DateTime64(10)',
      'The precision of DateTime64 is 0 to 9, the digits of a second. Write DateTime64(3) for milliseconds.',
    ],
    ["Enum8('a' = 128)", "The numbers of Enum8 are -128 to 127. Write another for 'a', or use Enum16."],
    ["Enum16('a' = -32769)", "The numbers of Enum16 are -32768 to 32767. Write another for 'a'."],
    ["Enum8('a' = 1, 'a' = 2)", '"a" is there twice. Change or remove one of the two.'],
    ["Enum8('a' = 1, 'b' = 1)", '"1" is there twice. Change or remove one of the two.'],
    [
      'Nullable(Array(Int8))',
      'An Array cannot be Nullable: what is missing becomes an empty one. Remove Nullable, or put it inside the Array.',
    ],
    [
      'Nullable(Map(String, Int8))',
      'A Map cannot be Nullable: what is missing becomes an empty one. Remove Nullable, or put it around the values.',
    ],
    ['Nullable(Tuple(Int8))', 'A Tuple cannot be Nullable. Remove Nullable, or put it around the elements.'],
    ['Nullable(Nullable(Int8))', 'Write Nullable once: Nullable(Int8).'],
    ['Nullable(Variant(Int8))', 'Variant holds NULL already. Remove Nullable.'],
    [
      'Nullable(LowCardinality(String))',
      'Nullable goes inside LowCardinality. Write LowCardinality(Nullable(String)).',
    ],
    [
      'Nullable(LowCardinality(Nullable(String)))',
      'Nullable goes inside LowCardinality. Write LowCardinality(Nullable(String)).',
    ],
    [
      'LowCardinality(Decimal(9, 2))',
      'LowCardinality cannot hold Decimal. Remove LowCardinality, or use it for String.',
    ],
    [
      'LowCardinality(Nullable(DateTime64(3)))',
      'LowCardinality cannot hold DateTime64. Remove LowCardinality, or use it for String.',
    ],
    [
      'Map(Nullable(String), Int8)',
      'The keys of a Map cannot be Nullable. Remove Nullable from the first type.',
    ],
    [
      'Map(LowCardinality(Nullable(String)), Int8)',
      'The keys of a Map cannot be Nullable. Remove Nullable from the first type.',
    ],
    ['Tuple(a Int8, String)', 'Name every element of the Tuple, or none.'],
    ['Tuple(a Int8, a String)', '"a" is there twice. Change or remove one of the two.'],
    ['JSON(a Int8, a String)', '"a" is there twice. Change or remove one of the two.'],
    ['JSON(max_dynamic_types=255)', 'Write a number from 0 to 254 for max_dynamic_types.'],
    ['JSON(max_dynamic_paths=10001)', 'Write a number from 0 to 10000 for max_dynamic_paths.'],
    ['Variant(Nullable(String))', 'A Variant holds NULL already. Remove Nullable inside it.'],
    [
      'Variant(Variant(String))',
      'Variant cannot be inside Variant. Write its types in the outer Variant, or Dynamic instead of all.',
    ],
    ['string', 'Write String: ClickHouse tells capitals from small letters here.'],
    ['array(Int8)', 'Write Array: ClickHouse tells capitals from small letters here.'],
  ])('says what to do: %s', (text, message) => {
    expect(messages(text)).toEqual([`error: ${message}`]);
  });

  it.each(['Nullable(Nested(a Int8))', 'Nullable(AggregateFunction(uniq, Int8))', 'Nullable(Point)'])(
    'may be Nullable around what has no NULL: %s',
    (text) => {
      expect(messages(text)).toContainEqual(expect.stringMatching(/^error: .* cannot be Nullable\. /));
    },
  );

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
    ["Enum8('a' = 1, 'b' = 300)", 15, 9],
    ['Map(Nullable(String), Int8)', 4, 16],
    ['Tuple(a Int8,  a Date)', 15, 6],
    ['JSON(a.b Odd)', 9, 3],
  ])('marks its place: %s', (text, at, length) => {
    expect(check(text)).toEqual([expect.objectContaining({ at, length })]);
  });

  it('has no place for a type that was not read from a text', () => {
    expect(checkType({ kind: 'fixedString', size: 0 })).toEqual([
      { severity: 'error', message: expect.stringContaining('1 or more') },
    ]);
  });

  it('comes from every level, outer types first', () => {
    expect(check('Nullable(Array(FixedString(0)))').map(({ at }) => at)).toEqual([0, 15]);
  });

  it('is a sentence, whatever the type', () => {
    fc.assert(
      fc.property(typeArbitrary, (type) => {
        for (const { message } of checkType(type)) expect(message).toMatch(/^.+\.$/s);
      }),
    );
  });
});

describe('a type that ClickHouse does not have', () => {
  it.each([
    ['Strnig', 'ClickHouse has no type Strnig. Do you mean String?'],
    ['Array(Flaot64)', 'ClickHouse has no type Flaot64. Do you mean Float64?'],
    ['Nullible(String)', 'ClickHouse has no type Nullible. Do you mean Nullable?'],
    ['Serial', 'ClickHouse has no type Serial. Take another, such as String.'],
  ])('gets an error: %s', (text, message) => {
    expect(messages(text)).toEqual([`error: ${message}`]);
  });
});
