import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyText } from '../testing/bodies';
import { readString } from '../testing/hclRead';
import { quoted } from './hcl';

describe('a text in quotes', () => {
  it.each([
    ['say "hi"', String.raw`"say \"hi\""`],
    ['a\\b\n\r\t', String.raw`"a\\b\n\r\t"`],
    ['${var.x} %{ if y }', '"$${var.x} %%{ if y }"'],
    ['$$ 100% ${', '"$$ 100% $${"'],
    ['\u0001\u007f', String.raw`"\u0001\u007f"`],
  ])('escapes %j', (text, expected) => {
    expect(quoted(text)).toBe(expected);
  });

  it('is read back as it was', () => {
    fc.assert(
      fc.property(fc.oneof(anyText, fc.string({ unit: 'binary' })), (text) => {
        expect(readString(quoted(text))).toBe(text);
      }),
    );
  });
});
