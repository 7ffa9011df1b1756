import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { escapedText, shownText } from './shownText';

describe('a text of a server', () => {
  it.each([
    ['orders', 'orders'],
    ['Zoë’s Tür 東京 заказы', 'Zoë’s Tür 東京 заказы'],
    ['e\u0301te\u0301', 'e\u0301te\u0301'],
    ['a\u0000b\tc\nd\u001b[31m', 'a b c d [31m'],
    ['x\u202egpj.exe', 'x gpj.exe'],
    ['z\u0301\u0302\u0303\u0304\u0305algo', 'z\u0301\u0302algo'],
    ['\u200b \u2060', ''],
    ['👩‍👩‍👧 family', '👩‍👩‍👧 family'],
  ])('%j is drawn as %j', (text, shown) => {
    expect(shownText(text)).toBe(shown);
  });

  it('is the same when it is drawn twice', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const shown = shownText(text);
        expect(shownText(shown)).toBe(shown);
      }),
    );
  });
});

it('is JSON of the same value when its signs are escaped', () => {
  const value = { 'a\u202eb': ['x\u0301\u0302\u0303\u0304', '\ufeff', '👩‍👩‍👧'], c: 'line\nline' };
  const shown = escapedText(JSON.stringify(value, null, 2));
  expect(JSON.parse(shown)).toEqual(value);
  expect(shown).not.toMatch(/[\u202a-\u202e\ufeff]|\p{M}{3}/u);
  expect(shown.split('\n')).toHaveLength(8);
});
