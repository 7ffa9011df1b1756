import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findSecrets, holdsSecret, redactText } from './find';
import { plainTexts, secretTexts } from './testing/texts';

const hasCanary = (text: string) => /canary7/i.test(text);

describe('a secret in a text', () => {
  it.each(Object.entries(secretTexts))('is found: %s', (_, text) => {
    expect(holdsSecret(text)).toBe(true);
    expect(hasCanary(redactText(text))).toBe(false);
  });

  it.each(Object.entries(secretTexts).filter(([, text]) => !text.includes('\n')))(
    'is found in a sentence: %s',
    (_, text) => {
      for (const sentence of [`Could not connect to ${text}`, `cannot read "${text}", try again`]) {
        expect(hasCanary(redactText(sentence))).toBe(false);
        expect(redactText(sentence)).toMatch(/^(?:Could not connect to |cannot read ")/);
      }
    },
  );

  it.each(Object.entries(secretTexts))('is found as a value of JSON in a text: %s', (_, text) => {
    expect(hasCanary(redactText(JSON.stringify({ error: text, at: 1 })))).toBe(false);
  });

  it.each(plainTexts)('is told from what is none: %s', (text) => {
    expect(redactText(text)).toBe(text);
  });

  it.each(Object.entries(secretTexts))('is found once: what is redacted stays as it is: %s', (_, text) => {
    const once = redactText(text);
    expect(redactText(once)).toBe(once);
  });

  it('leaves the rest of the text as it was', () => {
    expect(redactText('to mongodb://u:p/w@db.example.com:27017/shop and back')).toBe(
      'to mongodb://<redacted>@db.example.com:27017/shop and back',
    );
    expect(redactText('AccountName=a;AccountKey=abc==;EndpointSuffix=core')).toBe(
      'AccountName=a;AccountKey=<redacted>;EndpointSuffix=core',
    );
    expect(redactText('{"user":"me","password":"a\\"b","x":1}')).toBe(
      '{"user":"me","password":"<redacted>","x":1}',
    );
  });

  it('is a piece of the text, in order and apart from the next, for any text', () => {
    const pieces = fc.constantFrom(
      ...Object.values(secretTexts),
      '@',
      '://',
      ':',
      '=',
      '"',
      '\n',
      '%',
      '-----BEGIN ',
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(pieces, fc.string()), { maxLength: 6 }), (parts) => {
        const text = parts.join('');
        let at = 0;
        for (const { from, to } of findSecrets(text)) {
          expect(from).toBeGreaterThanOrEqual(at);
          expect(to).toBeGreaterThan(from);
          at = to;
        }
        expect(at).toBeLessThanOrEqual(text.length);
      }),
    );
  });

  it.each([
    ['letters', 'a'],
    ['colons', 'a:'],
    ['at signs', 'a:b@'],
    ['schemes', 'a://'],
    ['quotes', '"password'],
    ['equal signs', 'x='],
    ['headers', '-----BEGIN PRIVATE KEY'],
    ['percent signs', '%41'],
    ['dots', 'a.b-'],
  ])('takes no time that grows with the square of the text: %s', { timeout: 60_000 }, (_, piece) => {
    // Hundreds of times as much as it takes on a busy machine, and a fraction of what a square would.
    const begin = performance.now();
    findSecrets(piece.repeat(Math.ceil(200_000 / piece.length)));
    expect(performance.now() - begin).toBeLessThan(10_000);
  });
});
