import fc from 'fast-check';
import { expect, it } from 'vitest';
import { checkType } from './checkType';
import { optionalType } from './optionalType';
import { printType } from './printType';
import { typeArbitrary } from './typeArbitrary';
import { parseType } from './typeParser';

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
    return parsed.ok ? checkType(parsed.type).filter(({ severity }) => severity === 'error').length : 1;
  };
  fc.assert(
    fc.property(typeArbitrary, (type) => {
      const text = printType(type);
      expect(errorsOf(optionalType(text))).toBeLessThanOrEqual(errorsOf(text));
      expect(optionalType(optionalType(text))).toBe(optionalType(text));
    }),
  );
});
