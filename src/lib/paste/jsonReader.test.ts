import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type JsonValue, readJsonValues } from './jsonReader';

const values = (text: string) => readJsonValues(text).map(({ value }) => value);

/** As `JSON.parse` would have it. */
function plain(value: JsonValue): unknown {
  if (value instanceof Map) {
    return Object.fromEntries(Array.from(value, ([name, field]) => [name, plain(field)]));
  }
  if (Array.isArray(value)) return value.map(plain);
  return typeof value === 'object' && value !== null ? Number(value.digits) : value;
}

describe('JSON', () => {
  it('is read as the browser reads it', () => {
    fc.assert(
      fc.property(fc.json(), fc.constantFrom(undefined, 2), (text, indent) => {
        const written = JSON.stringify(JSON.parse(text), undefined, indent);
        expect(values(written).map(plain)).toEqual([JSON.parse(written)]);
      }),
    );
  });

  it('keeps numbers as they are written', () => {
    expect(values('[18446744073709551615, -0, 1.50, 2e3]')).toEqual([
      [{ digits: '18446744073709551615' }, { digits: '-0' }, { digits: '1.50' }, { digits: '2e3' }],
    ]);
  });

  it('keeps fields in the order in which they are written', () => {
    const [object] = values('{"b": 1, "2": 1, "1": 1, "__proto__": 1}');
    expect(object instanceof Map && [...object.keys()]).toEqual(['b', '2', '1', '__proto__']);
  });

  it('may be several values, and knows where each begins', () => {
    expect(readJsonValues('{}\n{},\n 7').map(({ at }) => at)).toEqual([0, 3, 8]);
    expect(readJsonValues(' ')).toEqual([]);
  });

  it('takes texts of any length', () => {
    const long = 'a\\"'.repeat(300_000);
    expect(values(`"${long}"`)).toEqual(['a"'.repeat(300_000)]);
  });
});

describe('what is not JSON', () => {
  const value = 'Write a value: an object, a list, a text in double quotes, a number, true, false or null.';

  it.each([
    ['{"a": 1,}', 'Remove this comma, or write what comes after it.', 7],
    ['[1 2]', 'Write "," or "]" here.', 3],
    ['{"a" 1}', 'Write ":" between the name of a field and its value.', 5],
    ['{a: 1}', 'Write the name of a field in double quotes.', 1],
    ["{'a': 1}", 'Write double quotes (") here.', 1],
    ['{"a": “b”}', 'Write double quotes (") here.', 6],
    ['{"a": True}', 'Write true and false in small letters.', 6],
    ['{"a": None}', 'Write null here.', 6],
    ['{"a": maybe}', value, 6],
    ['{"a": 007}', value, 6],
    ['{"a": 1_000}', value, 6],
    ['{"a": }', value, 6],
    ['{"a": 1 // one\n}', 'Remove the comment: JSON has none.', 8],
    ['{"a": 1', 'The text ends too early. Paste all of it, with its closing brackets.', 7],
    ['{"a": ', 'The text ends too early. Paste all of it, with its closing brackets.', 6],
    ['{"a": "b', 'Close this text: " is missing in its line.', 6],
    ['{"a": "b\n"}', 'Close this text: " is missing in its line.', 6],
    ['{"a": "\\d"}', 'Write \\\\ for a backslash and \\t for a tab in this text.', 6],
    ['}', value, 0],
  ])('is refused with a sentence and a place: %j', (text, message, at) => {
    expect(() => readJsonValues(text)).toThrow(expect.objectContaining({ message, at }));
  });

  it('is refused before it exhausts the stack', () => {
    expect(readJsonValues('['.repeat(200) + ']'.repeat(200))).toHaveLength(1);
    expect(() => readJsonValues('['.repeat(100_000))).toThrow(
      'Put fewer values inside each other: 200 levels',
    );
  });

  it('is refused where the browser refuses it', () => {
    const piece = fc.constantFrom(
      '{',
      '}',
      '[',
      ']',
      ',',
      ':',
      '"',
      'a',
      '1',
      '-',
      '.',
      'null',
      ' ',
      '\n',
      '\\',
      'e',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 8 }), (pieces) => {
        const text = pieces.join('');
        expect(isRead(`[${text}]`)).toBe(isParsed(`[${text}]`));
      }),
      { numRuns: 2_000 },
    );
  });
});

/** Whether a text is one value. */
function isRead(text: string): boolean {
  try {
    return readJsonValues(text).length === 1;
  } catch {
    return false;
  }
}

function isParsed(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
