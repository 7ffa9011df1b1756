import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { familyOf, printType } from './typeTree';
import { typeArbitrary } from './testing/typeArbitrary';
import { parseType } from './typeParser';

function reprint(text: string): string {
  const parsed = parseType(text);
  return parsed.ok ? printType(parsed.type) : parsed.message;
}

describe('a printed type', () => {
  it('reads as the tree it was printed from', () => {
    fc.assert(
      fc.property(typeArbitrary, (type) => {
        expect(parseType(printType(type))).toEqual({ ok: true, type });
      }),
      { numRuns: 500 },
    );
  });

  it.each([
    'Nullable(Int64)',
    'LowCardinality(Nullable(String))',
    "DateTime64(3, 'UTC')",
    "Enum8('a' = 1, 'it\\'s' = -2)",
    'Tuple(`order id` UInt64, b Array(Nullable(String)))',
    "JSON(max_dynamic_paths=8, a.b UInt32, SKIP c.d, SKIP REGEXP 'x\\\\d+')",
    'AggregateFunction(quantiles(0.5, 0.9), Float64)',
    'Map(LowCardinality(String), Array(Int64))',
    'QBit(Float32, 1024, 256)',
    'Dynamic(max_types=8)',
  ])('changes nothing of what is canonical already: %s', (text) => {
    expect(reprint(text)).toBe(text);
  });

  it.each([
    ['  array ( string )  ', 'array(string)'],
    ['Array(\n  Nullable( Int64 )\n)', 'Array(Nullable(Int64))'],
    ['Decimal', 'Decimal(10, 0)'],
    ['Decimal(12)', 'Decimal(12, 0)'],
    ['Decimal64(3)', 'Decimal(18, 3)'],
    ['numeric(38,9)', 'Decimal(38, 9)'],
    ['TIMESTAMP', 'DateTime'],
    ['TIMESTAMP(6)', 'DateTime64(6)'],
    ["datetime('UTC')", "DateTime('UTC')"],
    ['DateTime32', 'DateTime'],
    ["Enum('a', 'b')", "Enum8('a' = 1, 'b' = 2)"],
    ["Enum('a' = 0, 'b' = 300)", "Enum16('a' = 0, 'b' = 300)"],
    ["Enum8('a' = 5, 'b')", "Enum8('a' = 5, 'b' = 6)"],
    ["Enum8('a''b')", "Enum8('a\\'b' = 1)"],
    ['varchar(255)', 'String'],
    ['character large object', 'String'],
    ['INT', 'Int32'],
    ['int(11) unsigned', 'UInt32'],
    ['BIGINT UNSIGNED', 'UInt64'],
    ['double precision', 'Float64'],
    ['DOUBLE(10, 2)', 'Float64'],
    ['boolean', 'Bool'],
    ['BINARY(16)', 'FixedString(16)'],
    ['json(`a`.`b c` text)', 'JSON(`a.b c` String)'],
    ['JSON(SKIP REGEXP "x")', 'Write the regular expression in single quotes.'],
    ["JSON(SKIP REGEXP '\\d+')", "JSON(SKIP REGEXP '\\\\d+')"],
    ['Tuple()', 'Tuple'],
    ['`Int64`', 'Int64'],
    ['Time(3)', 'Time64(3)'],
  ])('is %j, printed as %j', (text, printed) => {
    expect(reprint(text)).toBe(printed);
  });

  it('is the same when it is printed again, whatever spelling was read', () => {
    const { spelling } = fc.letrec<{ spelling: string }>((tie) => ({
      spelling: fc.oneof(
        { maxDepth: 3 },
        fc.constantFrom(
          'INT(11) unsigned',
          ' double  precision',
          'varchar(9)',
          "ENUM('b', 'a')",
          'timestamp(3)',
        ),
        fc.constantFrom(
          'dec(9)',
          'json(`a`.b `Int8`, SKIP c)',
          'Quaternion( 1,2 )',
          "AggregateFunction(1, f('x'))",
        ),
        tie('spelling').map((inner) => `Array(\n${inner}\n)`),
        fc.tuple(tie('spelling'), tie('spelling')).map((pair) => `Map(${pair.join(',')})`),
        tie('spelling').map((inner) => `Tuple(a ${inner} ,"b ""c""" ${inner} )`),
      ),
    }));
    fc.assert(
      fc.property(spelling, (text) => {
        const once = reprint(text);
        expect(parseType(text).ok).toBe(true);
        expect(reprint(once)).toBe(once);
      }),
    );
  });
});

describe('the family of a type', () => {
  it.each([
    ['Array(Array(Int8))', 'Array'],
    ['Int64', 'Int64'],
    ['Decimal32(2)', 'Decimal'],
    ["Enum8('a')", 'Enum8'],
  ])('of %s is %s', (text, family) => {
    const parsed = parseType(text);
    expect(parsed.ok && familyOf(parsed.type)).toBe(family);
  });
});
