import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { maskValues } from './mask';
import { privateKey } from './testing/texts';

const masked = (text: string, ...values: string[]) => maskValues(text, values);

describe('a secret that a server repeats', () => {
  it.each([
    ['as it is', 'SASL login failed for "Tr0ub4dor&3"'],
    ['with blanks around it that were not sent', 'SASL login failed for Tr0ub4dor&3.'],
    ['in an address', 'cannot reach kafka://me:Tr0ub4dor%263@b1:9092'],
    ['in HTML', '<p>Tr0ub4dor&amp;3</p>'],
    ['in base64', `Authorization: ${btoa('Tr0ub4dor&3')}`],
    ['twice', 'Tr0ub4dor&3 is not Tr0ub4dor&3'],
  ])('is masked %s', (_, text) => {
    const shown = masked(text, ' Tr0ub4dor&3 ');
    expect(shown).toContain('<redacted>');
    expect(shown.toLowerCase()).not.toMatch(/tr0ub4dor|vhi0dwi0/);
  });

  it('is masked in an address with small letters', () => {
    expect(masked('x?password=one%2ftwo%3fthree', 'one/two?three')).toBe('x?password=<redacted>');
  });

  it('is masked as it reads in JSON, and in JSON within JSON', () => {
    const secret = String.raw`a"b\c` + '\nd';
    const once = JSON.stringify({ error: secret });
    expect(masked(once, secret)).toBe('{"error":"<redacted>"}');
    expect(JSON.parse(masked(JSON.stringify(once), secret))).toBe('{"error":"<redacted>"}');
  });

  it('is masked where one line of it stands, or its beginning', () => {
    const key = `-----BEGIN PRIVATE KEY-----\nMIIEvQIBADANBgkqhkiG9w0\nBAQEFAASCBKcwggSjAgEA\n-----END PRIVATE KEY-----`;
    expect(masked('bad line 2: BAQEFAASCBKcwggSjAgEA', key)).toBe('bad line 2: <redacted>');
    expect(masked('cannot parse "MIIEvQIBADANBgkq…"', key)).toBe('cannot parse "<redacted>…"');
    expect(masked(`got ${privateKey.replaceAll('\n', ' ')}`, privateKey)).not.toContain('Canary7');
    expect(masked('It must start with -----BEGIN PRIVATE KEY-----', key)).toBe(
      'It must start with -----BEGIN PRIVATE KEY-----',
    );
  });

  it('leaves no part of a longer one when a shorter one begins as it does', () => {
    expect(masked('failed for correct horse battery', 'correct', 'correct horse battery')).toBe(
      'failed for <redacted>',
    );
  });
});

describe('a short secret', () => {
  it.each([
    ['a', 'Start a pipe: "a" is no password, password=a, password: a'],
    ['in', 'Login in vain: "in" is no password, password=in, password: in'],
  ])('is masked where it is named, and leaves words alone: %s', (secret, text) => {
    expect(masked(text, secret)).toBe(text.replaceAll(/(["=]|: )(?:a|in)\b(?! vain| pipe)/g, '$1<redacted>'));
  });

  it.each([
    [
      'demo',
      'The demo key demo-1 of demonstrations is no demo.',
      'The <redacted> key demo-1 of demonstrations is no <redacted>.',
    ],
    ['secret', 'The secretKey is not "secret".', 'The secretKey is not "<redacted>".'],
    ['pass1', 'pass10 pass1', 'pass10 <redacted>'],
  ])('of %s is masked as a word of its own', (secret, text, shown) => {
    expect(masked(text, secret)).toBe(shown);
  });

  it('of nothing masks nothing', () => {
    expect(masked('Nothing was given.', '', ' ')).toBe('Nothing was given.');
  });
});

it('leaves nothing of any secret of some length', () => {
  const secret = fc
    .string({ minLength: 12, maxLength: 60 })
    .filter((each) => each.trim().length >= 12 && /[^a-z]/.test(each.trim()));
  fc.assert(
    fc.property(secret, (value) => {
      for (const form of [value, JSON.stringify(value), encodeURIComponent(value)]) {
        const shown = masked(`Login failed for ${form} at 12:03.`, value);
        expect(shown).toContain('<redacted>');
        expect(shown).not.toContain(value.trim());
      }
    }),
  );
});
