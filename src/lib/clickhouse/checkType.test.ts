import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkType } from './checkType';
import { refusedTypes, unknownTypes } from './testing/refusedTypes';
import { typeArbitrary } from './testing/typeArbitrary';
import { parseType } from './typeParser';

function check(text: string) {
  const parsed = parseType(text);
  if (!parsed.ok) throw new Error(parsed.message);
  return checkType(parsed.type);
}

const messages = (text: string) => check(text).map(({ message }) => message);

describe('a type that ClickHouse refuses', () => {
  it.each(refusedTypes)('says what to do: %s', (text, message) => {
    expect(messages(text)).toEqual([message]);
  });

  it.each(['Nullable(Nested(a Int8))', 'Nullable(AggregateFunction(uniq, Int8))', 'Nullable(Point)'])(
    'cannot be inside Nullable: %s',
    (text) => {
      expect(messages(text)).toContainEqual(expect.stringMatching(/^.* cannot be Nullable\. /));
    },
  );

  it.each([
    ['QBit(String, 8)', 'QBit cannot hold String. Write Float32, Float64, BFloat16 or Int8.'],
    ['QBit(Float32, 0)', 'Write how many dimensions QBit has, 1 or more.'],
    ['QBit(Float32, 24, 12)', 'Write groups for QBit that divide the dimensions, in multiples of 8.'],
    ['QBit(Float32, 24, 16)', 'Write groups for QBit that divide the dimensions, in multiples of 8.'],
    ['Dynamic(max_types=255)', 'Write a number from 0 to 254 for max_types.'],
  ])('is refused: %s', (text, message) => {
    expect(messages(text)).toContain(message);
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
      { message: expect.stringContaining('1 or more') },
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

it.each(unknownTypes)('names a type that is meant, or none: %s', (text, message) => {
  expect(messages(text)).toEqual([message]);
});
