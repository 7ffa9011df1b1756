import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { textRangeOf, typesInside } from './typeTree';
import { parseType, typeNames } from './typeParser';

const simple = (name: string) => ({ kind: 'simple', name });

describe('a type', () => {
  it.each([
    ['String', simple('String')],
    ['FixedString(16)', { kind: 'fixedString', size: 16 }],
    ['Decimal(18, 4)', { kind: 'decimal', precision: 18, scale: 4 }],
    ["DateTime('Europe/Berlin')", { kind: 'dateTime', zone: 'Europe/Berlin' }],
    ["DateTime64(6, 'UTC')", { kind: 'dateTime64', precision: 6, zone: 'UTC' }],
    ['Array(Nullable(UUID))', { kind: 'array', of: { kind: 'nullable', of: simple('UUID') } }],
    ['Map(String, Int8)', { kind: 'map', key: simple('String'), value: simple('Int8') }],
    ['Tuple(Int8, Date)', { kind: 'tuple', elements: [{ type: simple('Int8') }, { type: simple('Date') }] }],
    ['Tuple("a b" Int8)', { kind: 'tuple', elements: [{ name: 'a b', type: simple('Int8') }] }],
    ['Nested(a Int8)', { kind: 'nested', elements: [{ name: 'a', type: simple('Int8') }] }],
    ['Variant(Int8, Date)', { kind: 'variant', types: [simple('Int8'), simple('Date')] }],
    ['Dynamic', { kind: 'dynamic' }],
    ['Dynamic(max_types=5)', { kind: 'dynamic', maxTypes: 5 }],
    ['JSON', { kind: 'json', paths: [], skip: [], skipRegexps: [] }],
    [
      "JSON(SKIP REGEXP 'x', a.b Date, max_dynamic_types=3, skip c.d)",
      {
        kind: 'json',
        maxTypes: 3,
        paths: [{ path: 'a.b', type: simple('Date') }],
        skip: ['c.d'],
        skipRegexps: ['x'],
      },
    ],
    [
      'AggregateFunction(1, quantiles(0.5), Int8)',
      {
        kind: 'aggregate',
        simple: false,
        version: 1,
        function: 'quantiles',
        parameters: ['0.5'],
        types: [simple('Int8')],
      },
    ],
    ['QBit(Float32, 8)', { kind: 'qbit', of: simple('Float32'), dimension: 8 }],
    ['IntervalDay', simple('IntervalDay')],
    ["Object('json')", { kind: 'unknown', name: 'Object', arguments: "'json'" }],
  ])('is read: %s', (text, type) => {
    expect(parseType(text)).toEqual({ ok: true, type });
  });

  it('reads two words as a name and its type, as ClickHouse does', () => {
    const named = { kind: 'tuple', elements: [{ name: 'INT', type: simple('UInt64') }] };
    expect(parseType('Tuple(INT UNSIGNED)')).toEqual({ ok: true, type: named });
  });

  it('is known under each of its names', () => {
    const kinds = typeNames.map((name) => {
      const parsed = parseType(name);
      return parsed.ok ? parsed.type.kind : parsed.message;
    });
    expect(kinds).not.toContain('unknown');
    // Those that need arguments say so.
    expect(kinds.filter((kind) => /[ .]/.test(kind) && !/^Give .*\.$/.test(kind))).toEqual([]);
  });

  it('knows where each part of it stood', () => {
    const parsed = parseType('Map(String, Tuple(a Int8))');
    if (!parsed.ok) throw new Error(parsed.message);
    const [key, value] = typesInside(parsed.type);
    expect(textRangeOf(parsed.type)).toEqual({ at: 0, length: 26 });
    expect(key && textRangeOf(key)).toEqual({ at: 4, length: 6 });
    expect(value && textRangeOf(value)).toEqual({ at: 12, length: 13 });
    expect(value?.kind === 'tuple' && value.elements[0] && textRangeOf(value.elements[0])).toEqual({
      at: 18,
      length: 6,
    });
  });
});

describe('a text that is no type', () => {
  it.each([
    ['', 'Write a type, such as String or Array(Int64).', 0, 0],
    ['Array(', 'Write a type, such as String or Array(Int64).', 6, 0],
    ['Array(5)', 'Write a type, such as String or Array(Int64), instead of "5".', 6, 1],
    ['Array(Int8', 'Close the bracket: ")" is missing.', 10, 0],
    ['Odd(Int8', 'Close the bracket: ")" is missing.', 8, 0],
    ['Array(Int8))', 'Remove this bracket: none is open.', 11, 1],
    ['Map(String Int8)', 'Write "," or ")" before "Int8".', 11, 4],
    ['Tuple(Int8,)', 'Remove this comma, or write what comes after it.', 10, 1],
    ['Int64 NULL', 'Write Nullable(…) around the type instead of NULL.', 6, 4],
    ['Int64 not null', 'Remove NOT NULL: a type is that without Nullable(…).', 6, 3],
    ['Int64 DEFAULT 0', 'Remove "DEFAULT": the type ends before it.', 6, 7],
    ['UUID(16)', 'Remove the brackets: UUID has no arguments.', 4, 1],
    ['Int32(1, 2)', 'Remove the brackets: Int32 needs no arguments.', 5, 1],
    ['FixedString', 'Give FixedString one number, its length in bytes: FixedString(16).', 11, 0],
    ["FixedString('a')", 'Write the length in bytes as a whole number.', 12, 3],
    [
      'Decimal(1, 2, 3)',
      'Give Decimal two numbers, all digits and those after the point: Decimal(18, 2).',
      7,
      1,
    ],
    ['Decimal32', 'Give Decimal32 one number, the digits after the point: Decimal32(2).', 9, 0],
    ['Decimal(1.5)', 'Write the number of digits as a whole number.', 8, 3],
    ['Decimal(99999999999999999999)', 'Write the number of digits as a smaller number.', 8, 20],
    ["DateTime('UTC', 3)", 'Write the precision before the time zone.', 16, 1],
    ["DateTime('UTC', 'UTC')", 'Give DateTime one precision and one time zone at most.', 8, 1],
    ["Time('UTC')", 'Remove the time zone: Time has none.', 4, 1],
    ['Enum8', "Give Enum8 its values: Enum8('new' = 1, 'done' = 2).", 5, 0],
    ['Enum8(a)', 'Write each value in single quotes.', 6, 1],
    ["Enum8('a' = x)", 'Write the number of the value as a whole number.', 12, 1],
    ["Enum8('a', 'b' = 2)", 'Give every value a number, none, or only the first.', 6, 3],
    ["Enum8('a' = 1, 'b' = 2, 'c')", 'Give every value a number, none, or only the first.', 24, 3],
    ['Nullable', 'Give Nullable one type: Nullable(String).', 8, 0],
    ['Array(Int8, Int8)', 'Give Array one type: Array(String).', 5, 1],
    ['Map(Int8)', 'Give Map two types, of its keys and of its values: Map(String, Int64).', 3, 1],
    ['Variant()', 'Give Variant its types: Variant(String, Int64).', 7, 1],
    ['Nested', 'Give Nested its columns: Nested(name String, size UInt64).', 6, 0],
    ['Nested(`` Int8)', 'Write the name of the column between the quotes.', 7, 2],
    ['QBit(Float32)', 'Give QBit a type and the number of dimensions: QBit(Float32, 1024).', 4, 1],
    ['Dynamic(8)', 'Dynamic takes one argument: write Dynamic(max_types=32).', 8, 1],
    ['JSON(max_paths=3)', 'JSON knows max_dynamic_paths and max_dynamic_types. Write one of these.', 5, 9],
    ['JSON(max_dynamic_paths=3, max_dynamic_paths=4)', 'Write max_dynamic_paths once.', 26, 17],
    ['JSON(a.)', 'Write the rest of the path.', 7, 1],
    ["AggregateFunction('sum', Int8)", 'Write the name of an aggregate function, such as sum.', 18, 5],
    [
      'SimpleAggregateFunction(sum)',
      'Give SimpleAggregateFunction a function and a type: SimpleAggregateFunction(sum, Int64).',
      23,
      1,
    ],
    [
      'AggregateFunction(f(x), Int8)',
      'Write the parameter as a number, or as a text in single quotes.',
      20,
      1,
    ],
  ])('is refused with a sentence and a place: %s', (text, message, at, length) => {
    expect(parseType(text)).toEqual({ ok: false, message, at, length });
  });

  it('is refused before it exhausts the stack', () => {
    const deep = (levels: number) => parseType('Array('.repeat(levels) + 'Int8' + ')'.repeat(levels));
    expect(deep(99).ok).toBe(true);
    expect(deep(100)).toMatchObject({
      ok: false,
      message: 'Put fewer types inside each other: 100 levels are the most.',
    });
    expect(deep(100_000).ok).toBe(false);
  });

  it('never breaks the parser', () => {
    const word = fc.constantFrom(
      'Array',
      'Tuple',
      'JSON',
      'SKIP',
      'Enum8',
      'Decimal',
      'Odd',
      'a',
      'UNSIGNED',
    );
    const piece = fc.oneof(
      word,
      fc.constantFrom('(', ')', ',', '.', '=', "'", '`', '\\', ' ', '-', '3'),
      fc.string(),
    );
    fc.assert(
      fc.property(fc.array(piece), (pieces) => {
        const text = pieces.join('');
        const parsed = parseType(text);
        if (parsed.ok) return;
        expect(parsed.message).not.toBe('');
        expect(parsed.at + parsed.length).toBeLessThanOrEqual(text.length);
      }),
    );
  });
});
