import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readJsonDocuments } from './jsonDocument';

describe('readJsonDocuments', () => {
  it('reads what JSON.parse reads, to the same value', () => {
    expect.hasAssertions();
    fc.assert(
      fc.property(fc.json(), (text) => {
        // Others come as their digits.
        fc.pre(!/\d{16}|\de/i.test(text));
        expect(readJsonDocuments(text)).toEqual([{ value: JSON.parse(text), repeated: [] }]);
      }),
    );
  });

  it('names keys that are written twice, and takes the last', () => {
    expect(readJsonDocuments('{"a": [{"b c": 1, "b c": 2}], "x": 1, "x": 2, "x": 3}')).toEqual([
      { value: { a: [{ 'b c': 2 }], x: 3 }, repeated: ['x', 'a[0]["b c"]'] },
    ]);
  });

  it('keeps the digits of a number that would be rounded', () => {
    expect(readJsonDocuments('[12345678901234567890, 1e999, 1.5]')[0]?.value).toEqual([
      '12345678901234567890',
      '1e999',
      1.5,
    ]);
  });

  it('takes a byte order mark, and one value after another', () => {
    expect(readJsonDocuments('\uFEFF{}\n{}').map(({ value }) => value)).toEqual([{}, {}]);
  });

  it.each([
    ['{\n  "a": 1,\n}', /^Line 2, column 9: Remove this comma/],
    ['{\n  // mine\n  "a": 1\n}', /^Line 2, column 3: Remove the comment/],
    ["{'a': 1}", /^Line 1, column 2: Write double quotes/],
    ['{"a": 1', /^Line 1, column 8: The text ends too early/],
    ['{"a": undefined}', /^Line 1, column 7: Write null/],
    ['['.repeat(5000), /levels are the most/],
  ])('says where %j is wrong and what to do', (text, message) => {
    expect(() => readJsonDocuments(text)).toThrow(message);
  });
});
