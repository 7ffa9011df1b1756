import { describe, expect, it } from 'vitest';
import { redactRaw } from './redactJson';
import { plainTexts, secretTexts } from './testing/texts';

describe('raw JSON for showing', () => {
  it('is what it was where nothing is secret: nulls, unknown fields and odd types, too', () => {
    const given = { id: 'p', a: null, list: [null, 1, { b: [] }], empty: '', sortingKey: 'id', plainTexts };
    expect(redactRaw(given)).toEqual(given);
    expect(redactRaw(null)).toBeNull();
    expect(redactRaw(7)).toBe(7);
  });

  it.each(Object.entries(secretTexts))('has none of it under any name: %s', (_, text) => {
    const given = { note: text, list: [text], nested: { deep: [{ note: text }] }, [text]: 1 };
    expect(JSON.stringify(redactRaw(given))).not.toMatch(/canary7/i);
  });

  it('has nothing under the name of a secret, whatever it is made of', () => {
    const given = {
      password: 'x',
      apiKey: 7,
      credentials: { user: 'u', list: ['x'] },
      'X-Amz-Signature': 'x',
    };
    expect(redactRaw(given)).toEqual({
      password: '<redacted>',
      apiKey: '<redacted>',
      credentials: '<redacted>',
      'X-Amz-Signature': '<redacted>',
    });
  });

  it('says that there is none where there is none', () => {
    const given = { password: null, token: '', secretKey: '<redacted>', hasPassword: true, credentials: [] };
    expect(redactRaw(given)).toEqual(given);
  });

  it('knows settings that have their name in a value', () => {
    const settings = [
      { key: 'sasl.password', value: 'x' },
      { name: 'client.id', value: 'penstock' },
      { key: 'env', value: 'prod' },
    ];
    expect(redactRaw(settings)).toEqual([
      { key: 'sasl.password', value: '<redacted>' },
      ...settings.slice(1),
    ]);
  });

  it('does not change what it was given, and takes a key for nothing but a key', () => {
    const given: unknown = JSON.parse('{"__proto__":{"password":"x"},"constructor":"y"}');
    const text = JSON.stringify(given);
    expect(JSON.stringify(redactRaw(given))).toBe(
      '{"__proto__":{"password":"<redacted>"},"constructor":"y"}',
    );
    expect(JSON.stringify(given)).toBe(text);
  });
});
