import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { alwaysQuoteIdentifier, isBareIdentifier, quoteIdentifier, quoteText } from './identifier';
import { lexType } from './typeLexer';

describe('a name in SQL', () => {
  it.each(['orders', '_orders', 'Orders2', 'a'])('stays as it is: %s', (name) => {
    expect(isBareIdentifier(name)).toBe(true);
    expect(quoteIdentifier(name)).toBe(name);
  });

  it.each([
    ['order items', '`order items`'],
    ['order-items', '`order-items`'],
    ['2024', '`2024`'],
    ['a.b', '`a.b`'],
    ['päth', '`päth`'],
    ['a`b', '`a\\`b`'],
    ['a\\b', '`a\\\\b`'],
    ['a\nb', '`a\\nb`'],
    ["it's", "`it's`"],
    ['', '``'],
  ])('that is %j is written %s', (name, written) => {
    expect(isBareIdentifier(name)).toBe(false);
    expect(quoteIdentifier(name)).toBe(written);
  });

  it('gets its backticks whatever it is where a word of SQL is meant', () => {
    expect(alwaysQuoteIdentifier('skip')).toBe('`skip`');
  });
});

it('is read back from its quotes, as is any text', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(lexType(alwaysQuoteIdentifier(text))[0]).toMatchObject({ kind: 'name', value: text });
      expect(lexType(quoteText(text))[0]).toMatchObject({ kind: 'text', value: text });
    }),
  );
});
