import { describe, expect, it } from 'vitest';
import { lexType } from './typeLexer';

const pairs = (text: string) => lexType(text).map(({ kind, value }) => [kind, value]);

describe('the words of a type', () => {
  it('are told apart', () => {
    expect(pairs("Enum8('a' = -1, `b c`.x 2.5e3)")).toEqual([
      ['word', 'Enum8'],
      ['sign', '('],
      ['text', 'a'],
      ['sign', '='],
      ['sign', '-'],
      ['number', '1'],
      ['sign', ','],
      ['name', 'b c'],
      ['sign', '.'],
      ['word', 'x'],
      ['number', '2.5e3'],
      ['sign', ')'],
      ['end', ''],
    ]);
  });

  it('know where they stand, quotes included', () => {
    expect(lexType(" Array\n('ä')")).toEqual([
      { kind: 'word', value: 'Array', at: 1, length: 5 },
      { kind: 'sign', value: '(', at: 7, length: 1 },
      { kind: 'text', value: 'ä', at: 8, length: 3 },
      { kind: 'sign', value: ')', at: 11, length: 1 },
      { kind: 'end', value: '', at: 12, length: 0 },
    ]);
  });
});

describe('a text in quotes', () => {
  it.each([
    [String.raw`'it\'s'`, "it's"],
    [`'it''s'`, "it's"],
    [String.raw`'a\\b'`, 'a\\b'],
    [String.raw`'a\nb\tc\0'`, 'a\nb\tc\0'],
    [String.raw`'\x41'`, 'A'],
    [String.raw`'\d+\.'`, '\\d+\\.'],
    [String.raw`'\"'`, '"'],
    ['"a""b"', 'a"b'],
    ['`a``b`', 'a`b'],
    ["''", ''],
  ])('%s is read as %j', (written, value) => {
    expect(lexType(written)[0]?.value).toBe(value);
  });

  it.each([
    ["Enum8('a", "Close the quote: ' is missing.", 6, 2],
    ['Tuple(`a String)', 'Close the quote: ` is missing.', 6, 10],
    [String.raw`'\xC3'`, 'Write the character itself instead of \\xC3.', 1, 4],
    ["'a\\", "Close the quote: ' is missing.", 0, 3],
  ])('%s is refused', (written, message, at, length) => {
    expect(() => lexType(written)).toThrow(expect.objectContaining({ message, at, length }));
  });
});

describe('a character that no type has', () => {
  it.each([
    ['Enum8(‘a’)', "Write a straight quote (') instead of ‘.", 6, 1],
    ['Int64;', 'Remove ;: it is not part of a type. A name with such a character needs backticks.', 5, 1],
    ['😀', 'Remove 😀: it is not part of a type. A name with such a character needs backticks.', 0, 2],
  ])('is refused where it stands: %s', (written, message, at, length) => {
    expect(() => lexType(written)).toThrow(expect.objectContaining({ message, at, length }));
  });
});
