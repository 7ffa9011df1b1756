import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkType } from './checkType';
import { completeType } from './completeType';
import { typeOffers } from './typeCatalog';
import { parseType, typeNames } from './typeParser';

/** The cursor stands at the `|`. */
function complete(marked: string) {
  const cursor = marked.indexOf('|');
  return completeType(marked.replace('|', ''), cursor);
}

const labels = (marked: string) => complete(marked).options.map(({ label }) => label);

describe('the offered types', () => {
  it('are types, and all but few of them', () => {
    const offered = typeOffers.map(({ label }) => label);
    const known = new Set(typeNames);
    expect(offered.filter((label) => !known.has(label))).toEqual([]);
    expect(new Set(offered).size).toBe(offered.length);
    const left = typeNames.filter((name) => !offered.includes(name));
    expect(left.toSorted()).toEqual(['DateTime32', 'Enum', 'Nothing']);
  });

  it('say what ClickPipes does not list, and nothing else', () => {
    for (const { label, detail } of typeOffers) {
      const parsed = parseType(label);
      const warned = parsed.ok && checkType(parsed.type).some(({ severity }) => severity === 'warning');
      const container = /^(Nested|AggregateFunction|QBit)$/.test(label);
      expect(detail.endsWith('; not listed by ClickPipes')).toBe(warned || container);
    }
  });
});

describe('completion', () => {
  it('offers everything for an empty field, the types of ClickPipes first', () => {
    expect(labels('|')).toHaveLength(typeOffers.length);
    expect(labels('|').slice(0, 3)).toEqual(['String', 'Int64', 'UInt64']);
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
        const { from, options } = completeType(written, cursor);
        expect(from).toBeLessThanOrEqual(Math.min(cursor, written.length));
        expect(options.every(({ label }) => label !== '')).toBe(true);
      }),
    );
  });
});
