import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkType } from './checkType';
import { typeArbitrary } from './testing/typeArbitrary';
import { parseType } from './typeParser';
import { canBeKey, isNullable, isNumeric, isVersion, optionalType } from './typeTraits';
import { printType, type TypeNode } from './typeTree';

function holds(trait: (node: TypeNode) => boolean, text: string): boolean {
  const parsed = parseType(text);
  if (!parsed.ok) throw new Error(parsed.message);
  return trait(parsed.type);
}

describe('a Nullable type', () => {
  it.each([
    'Nullable(Int8)',
    'LowCardinality(Nullable(String))',
    'SimpleAggregateFunction(any, Nullable(Int8))',
  ])('is %s', (text) => {
    expect(holds(isNullable, text)).toBe(true);
  });

  it.each(['Int8', 'Array(Nullable(Int8))', 'Dynamic', 'LowCardinality(String)', 'Odd'])(
    'is not %s',
    (text) => {
      expect(holds(isNullable, text)).toBe(false);
    },
  );
});

describe('a sorting key', () => {
  it.each([
    'Int64',
    'String',
    'LowCardinality(String)',
    'DateTime64(3)',
    "Enum8('a')",
    'Array(Int8)',
    'Tuple(Int8, String)',
    'Map(String, Int8)',
    'SimpleAggregateFunction(max, Int8)',
    'Point',
    'Odd',
  ])('can be of type %s', (text) => {
    expect(holds(canBeKey, text)).toBe(true);
  });

  it.each([
    'Nullable(Int64)',
    'LowCardinality(Nullable(String))',
    'Array(Nullable(Int8))',
    'Tuple(a Int8, b JSON)',
    'JSON',
    'Dynamic',
    'Variant(Int8, String)',
    'AggregateFunction(uniq, Int8)',
    'SimpleAggregateFunction(any, Nullable(Int8))',
    'Nested(a Int8)',
    'Geometry',
  ])('cannot be of type %s', (text) => {
    expect(holds(canBeKey, text)).toBe(false);
  });
});

describe('a column to add up', () => {
  it.each([
    'UInt8',
    'Int256',
    'Float32',
    'BFloat16',
    'Decimal(9, 2)',
    'Nullable(Int64)',
    'SimpleAggregateFunction(sum, Int64)',
  ])('is a number: %s', (text) => {
    expect(holds(isNumeric, text)).toBe(true);
  });

  it.each(['String', 'Bool', 'Date', "Enum8('a')", 'Array(Int8)', 'UUID', 'Odd'])('is not %s', (text) => {
    expect(holds(isNumeric, text)).toBe(false);
  });
});

describe('the version of a row', () => {
  it.each(['UInt64', 'Int8', 'UInt256', 'Date', 'Date32', 'DateTime', "DateTime64(3, 'UTC')"])(
    'can be %s',
    (text) => {
      expect(holds(isVersion, text)).toBe(true);
    },
  );

  it.each(['Float64', 'String', 'Nullable(UInt64)', 'Decimal(18, 0)', 'UUID', 'Bool', 'Odd'])(
    'cannot be %s',
    (text) => {
      expect(holds(isVersion, text)).toBe(false);
    },
  );
});

it.each([
  ['Int64', 'Nullable(Int64)'],
  ['Nullable(Int64)', 'Nullable(Int64)'],
  ['LowCardinality(FixedString(2))', 'LowCardinality(Nullable(FixedString(2)))'],
  ['Nullable(LowCardinality(String))', 'LowCardinality(Nullable(String))'],
  ['Nullable(Array(String))', 'Array(String)'],
  ['LowCardinality(Nullable(String))', 'LowCardinality(Nullable(String))'],
  ["DateTime64(3, 'UTC')", "Nullable(DateTime64(3, 'UTC'))"],
  ['Decimal(18, 4)', 'Nullable(Decimal(18, 4))'],
  ["Enum8('a' = 1)", "Nullable(Enum8('a' = 1))"],
  ...[
    'Array(String)',
    'Map(String, UInt8)',
    'Tuple(a Int8)',
    'Nested(a Int8)',
    'Variant(UInt64, Bool)',
    'Dynamic(max_types=4)',
    'JSON(max_dynamic_paths=8)',
    'Polygon',
    'Ring',
    'Geometry',
    'AggregateFunction(sum, UInt64)',
    'SimpleAggregateFunction(max, UInt64)',
    'Array(LowCardinality(String))',
    'Something(new)',
    'Array(',
    '',
  ].map((type) => [type, type]),
])('%s with values missing is %s', (type = '', optional) => {
  expect(optionalType(type)).toBe(optional);
});

it('is as right as the type itself, whatever the type', () => {
  const errorsOf = (text: string) => {
    const parsed = parseType(text);
    return parsed.ok ? checkType(parsed.type).length : 1;
  };
  fc.assert(
    fc.property(typeArbitrary, (type) => {
      const text = printType(type);
      expect(errorsOf(optionalType(text))).toBeLessThanOrEqual(errorsOf(text));
      expect(optionalType(optionalType(text))).toBe(optionalType(text));
    }),
  );
});
