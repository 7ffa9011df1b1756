import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { completeType } from './completeType';
import { typeNames } from './typeParser';

const first =
  'String Int64 UInt64 Float64 Bool DateTime64 DateTime Date UUID JSON Nullable LowCardinality Array Decimal Int32 UInt32 UInt16 UInt8'.split(
    ' ',
  );
const offered = new Set(typeNames);
offered.delete('DateTime32');
const offers = [...new Set([...first, 'Float32', ...offered])].map((label) => ({ label, detail: '' }));

/** The cursor stands at the `|`. */
function complete(marked: string) {
  const cursor = marked.indexOf('|');
  return completeType(marked.replace('|', ''), cursor, offers);
}

const labels = (marked: string) => complete(marked).options.map(({ label }) => label);

describe('completion', () => {
  it('offers everything for an empty field, in the order of the offer', () => {
    expect(labels('|')).toEqual(offers.map(({ label }) => label));
  });

  it('replaces the word that stands left of the cursor', () => {
    expect(complete('Array( Int|)').from).toBe(7);
    expect(complete('Array(|)').from).toBe(6);
    expect(complete('Da|teTime')).toMatchObject({ from: 0 });
  });

  it.each([
    ['int6|', ['Int64', 'UInt64']],
    ['uint|', ['UInt64', 'UInt32', 'UInt16', 'UInt8', 'UInt128', 'UInt256']],
    ['varch|', ['String']],
    ['timestamp|', ['DateTime']],
    ['Array(dec|', ['Decimal', 'Decimal32', 'Decimal64', 'Decimal128', 'Decimal256']],
    ['Map(String, uu|', ['UUID']],
    ['Tuple(a bo|', ['Bool']],
    ['Tuple(a Int8, b bo|', ['Bool']],
    ['Nested(a bo|', ['Bool']],
    ['JSON(|', ['SKIP', 'SKIP REGEXP', 'max_dynamic_paths=', 'max_dynamic_types=']],
    ['JSON(a Int8, sk|', ['SKIP', 'SKIP REGEXP']],
    ['JSON(a.b bo|', ['Bool']],
    ['Dynamic(|', ['max_types=']],
    ['QBit(floa|', ['Float64', 'Float32', 'BFloat16']],
    ['SimpleAggregateFunction(sum, float6|', ['Float64']],
    ['xyz|', []],
  ])('at %s offers %j', (marked, offered) => {
    expect(labels(marked)).toEqual(offered);
  });

  it.each([
    'Int64 |',
    'Array(Int8) |',
    'Array(Int8 |',
    'FixedString(|',
    "Enum8('Str|",
    'Tuple(`Str|',
    'Tuple(a Int8 |',
    'Nested(|',
    'JSON(SKIP a |',
    'JSON(SKIP REGEXP |',
    'JSON(a.|',
    'Dynamic(max_types=|',
    'QBit(Float32, |',
    'AggregateFunction(|',
    'Int64) |',
    'nullable(|',
    '; |',
  ])('offers nothing where no type can stand: %s', (marked) => {
    expect(labels(marked)).toEqual([]);
  });

  it('leaves out what cannot be inside', () => {
    expect(labels('Nullable(|')).not.toEqual(expect.arrayContaining(['Array']));
    expect(labels('Nullable(|')).not.toContain('Nullable');
    expect(labels('Nullable(|')).toContain('JSON');
    expect(labels('LowCardinality(|').slice(0, 2)).toEqual(['String', 'Int64']);
    expect(labels('LowCardinality(|')).toContain('Nullable');
    expect(labels('LowCardinality(|')).not.toContain('Decimal');
    expect(labels('Variant(String, |')).not.toContain('Nullable');
  });

  it('takes any text and any cursor', () => {
    const text = fc
      .array(fc.constantFrom('Array', '(', ')', ',', ' ', "'", '`', '.', 'a', 'JSON', '\\'))
      .map((all) => all.join(''));
    fc.assert(
      fc.property(text, fc.nat(40), (written, cursor) => {
        const { from, options } = completeType(written, cursor, offers);
        expect(from).toBeLessThanOrEqual(Math.min(cursor, written.length));
        expect(options.every(({ label }) => label !== '')).toBe(true);
      }),
    );
  });
});
