import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkColumnType } from '../../columnTypes';
import { parseType } from '../../../lib/clickhouse/typeParser';
import { type InferOptions, inferColumns } from './inferColumns';

function infer(text: string, options?: InferOptions) {
  const inferred = inferColumns(text, options);
  if (!inferred.ok) throw new Error(inferred.message);
  return inferred;
}

/** The type of the field `a`, in samples that have these values for it. */
const typeOf = (...values: string[]) =>
  infer(values.map((value) => `{"a": ${value}}`).join('\n')).columns[0]?.type;
const notesOf = (...values: string[]) => infer(values.map((value) => `{"a": ${value}}`).join('\n')).notes;

describe('samples', () => {
  const columns = [
    { name: 'id', type: 'Int64', sourceField: 'id' },
    { name: 'name', type: 'String', sourceField: 'name' },
  ];

  it.each([
    ['one object', '{"id": 1, "name": "a"}'],
    ['a list of objects', '[{"id": 1, "name": "a"}, {"id": 2, "name": "b"}]'],
    ['JSON lines', '{"id": 1, "name": "a"}\n{"id": 2, "name": "b"}\n'],
    ['objects with commas between them', '{\n"id": 1,\n"name": "a"\n},\n{"id": 2, "name": "b"},'],
  ])('may be %s', (_, text) => {
    expect(inferColumns(text)).toEqual({ ok: true, columns, notes: [] });
  });

  it.each([
    ['', 'Line 1, column 1: Paste one JSON object, a list of objects, or one object per line.', 0],
    ['[]', 'Line 1, column 1: Paste one JSON object, a list of objects, or one object per line.', 0],
    ['{}', 'Line 1, column 1: Paste one JSON object, a list of objects, or one object per line.', 0],
    ['{"a": 1}\n7', 'Line 2, column 1: Paste one JSON object, a list of objects, or one object per line.', 9],
    [
      '[{"a": 1}, 7]',
      'Line 1, column 1: Paste one JSON object, a list of objects, or one object per line.',
      0,
    ],
    ['{\r\n  "a": 1,\r\n}', 'Line 2, column 9: Remove this comma, or write what comes after it.', 11],
  ])('are refused with line and column: %j', (text, message, at) => {
    expect(inferColumns(text)).toEqual({ ok: false, message, at });
  });
});

describe('the type of a field', () => {
  it.each([
    ['Bool', 'true'],
    ['Int64', '7'],
    ['Int64', '-9223372036854775808'],
    ['UInt64', '9223372036854775808'],
    ['Int128', '9223372036854775808 | -1'],
    ['UInt256', `1${'0'.repeat(77)}`],
    ['String', `1${'0'.repeat(78)}`],
    ['String', `1${'0'.repeat(5000)}`],
    ['Float64', '1.5'],
    ['Float64', '1e3'],
    ['Float64', '1 | 1.5'],
    ['String', '"a"'],
    ['String', '""'],
    ['String', '"192.0.2.1"'],
    ['UUID', '"f0f0f0f0-0000-4000-8000-00000000000A"'],
    ['Date', '"2026-03-30"'],
    ['Date32', '"2026-03-30" | "1969-12-31"'],
    ['String', '"1800-01-01"'],
    ['String', '"2026-02-30"'],
    ['DateTime64(3)', '"2026-03-30T14:03:12Z"'],
    ['DateTime64(3)', '"2026-03-30 14:03:12.5+02:00"'],
    ['DateTime64(6)', '"2026-03-30T14:03:12Z" | "2026-03-30T14:03:12.1234Z"'],
    ['DateTime64(9)', '"2026-03-30T14:03:12.123456789"'],
    ['String', '"2026-03-30T25:03:12Z"'],
    ['String', '"0001-01-01T00:00:00Z"'],
    ['String', '"2026-03-30" | "2026-03-30T14:03:12Z"'],
    ['String', '"2026-03-30" | "soon"'],
    ['String', '1 | "a"'],
    ['String', 'true | 1'],
    ['Array(Int64)', '[1, 2]'],
    ['Array(Nullable(Int64))', '[1, null]'],
    ['Array(Float64)', '[1] | [1.5]'],
    ['Array(String)', '[1, "a"]'],
    ['Array(JSON)', '[{"b": 1}]'],
    ['Array(Array(Int64))', '[[1]]'],
    ['Array(String)', '[]'],
    ['String', '[1] | 1'],
    ['String', '{"b": 1} | 1'],
    ['JSON', '{}'],
    ['Nullable(String)', 'null'],
    ['Nullable(Int64)', '1 | null'],
    ['Array(Int64)', '[1] | null'],
  ])('is %s for %s', (type, values) => {
    expect(typeOf(...values.split(' | '))).toBe(type);
  });

  it('is Nullable where a sample lacks the field', () => {
    expect(infer('{"a": 1}\n{"b": true}').columns.map(({ type }) => type)).toEqual([
      'Nullable(Int64)',
      'Nullable(Bool)',
    ]);
  });

  it('comes with a note where it is a guess', () => {
    expect(notesOf('null')).toEqual(['a: Only null was seen. String is a guess; set the type.']);
    expect(notesOf('[]')).toEqual([
      'a: Only empty lists were seen. String is a guess; set the type of the elements.',
    ]);
    expect(notesOf('[[1]]')).toEqual(['a: ClickPipes lists Arrays one level deep. Consider String or JSON.']);
    expect(notesOf('1', '"a"', '1.5')).toEqual(['a: There were numbers and texts, so it is String.']);
    expect(notesOf(`1${'0'.repeat(90)}`)).toEqual([
      'a: Some numbers are too long for any integer, so it is String.',
    ]);
    expect(notesOf('"2026-03-30"', '"soon"')).toEqual([]);
  });
});

describe('an object inside', () => {
  const text = '{"user": {"id": 1, "address": {"city": "a"}}}\n{"user": {"id": 2}}\n{"user": null}';

  it('gives one column for each of its fields, and JSON for what lies deeper', () => {
    expect(infer(text)).toEqual({
      ok: true,
      columns: [
        { name: 'user_id', type: 'Nullable(Int64)', sourceField: 'user.id' },
        { name: 'user_address', type: 'JSON', sourceField: 'user.address' },
      ],
      notes: [],
    });
  });

  it('is one column of type JSON if that is wanted', () => {
    expect(infer(text, { nested: 'json' }).columns).toEqual([
      { name: 'user', type: 'JSON', sourceField: 'user' },
    ]);
  });
});

describe('the name of a column', () => {
  it('is another where it is taken', () => {
    expect(infer('{"a_b": 1, "a": {"b": 2}, "a.b": 3}')).toEqual({
      ok: true,
      columns: [
        { name: 'a_b', type: 'Int64', sourceField: 'a_b' },
        { name: 'a_b_2', type: 'Int64', sourceField: 'a.b' },
        { name: 'a_b_3', type: 'Int64', sourceField: 'a.b' },
      ],
      notes: [
        'a.b: There is a column a_b already, so this one is a_b_2.',
        'a.b: Its name has a dot, as the path of a nested field. Check it.',
        'a.b: There is a column a_b already, so this one is a_b_3.',
      ],
    });
  });

  it('is needed', () => {
    expect(infer('{"": 1, "a": 2}')).toMatchObject({
      columns: [{ name: 'a' }],
      notes: ['A field without a name is left out.'],
    });
  });

  it('may be any word', () => {
    expect(infer('{"__proto__": 1, "constructor": 2}').columns.map(({ name }) => name)).toEqual([
      '__proto__',
      'constructor',
    ]);
  });
});

it('finds a type that ClickHouse takes, for any samples', () => {
  const sample = fc.dictionary(fc.string(), fc.jsonValue({ maxDepth: 4 }), { minKeys: 1 });
  fc.assert(
    fc.property(fc.array(sample, { minLength: 1 }), fc.constantFrom('flatten', 'json'), (samples, nested) => {
      const inferred = infer(JSON.stringify(samples), { nested });
      const names = inferred.columns.map(({ name }) => name);
      expect(new Set(names).size).toBe(names.length);
      for (const { type } of inferred.columns) {
        const parsed = parseType(type);
        expect(
          parsed.ok && checkColumnType(parsed.type).filter(({ severity }) => severity === 'error'),
        ).toEqual([]);
      }
    }),
  );
});
