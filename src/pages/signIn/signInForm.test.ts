import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { z } from '../../lib/zod';
import { readSignInSearch, signInSchema } from './signInForm';

const ORIGIN = 'https://penstock.example.com';
const uuid = '2e3f1c9a-0b4d-4c55-9a8e-1d2c3b4a5f60';
const filled = { keyId: 'key', keySecret: 'secret', organizationId: uuid, serviceId: uuid };

/** What the form says beside each field. */
function messages(values: object, withIds: boolean): Record<string, string> {
  const { error } = z.safeParse(signInSchema(withIds), values);
  return Object.fromEntries(error?.issues.map(({ path, message }) => [path.join('.'), message]) ?? []);
}

describe('the sign-in form', () => {
  it('takes a key', () => {
    expect(messages({ ...filled, organizationId: '', serviceId: '' }, false)).toEqual({});
  });

  it.each(['', ' ', '\t'])('says what to give where the key is %j', (blank) => {
    expect(messages({ ...filled, keyId: blank, keySecret: blank }, false)).toEqual({
      keyId: 'Enter the ID of an API key.',
      keySecret: 'Enter the secret of the API key.',
    });
  });

  it('takes both IDs where it asks for them, pasted with blanks or in capital letters too', () => {
    expect(messages(filled, true)).toEqual({});
    expect(
      messages({ ...filled, organizationId: ` ${uuid}\n`, serviceId: uuid.toUpperCase() }, true),
    ).toEqual({});
  });

  it.each(['', 'production', uuid.slice(1), `${uuid}0`, uuid.replace('a', 'g'), uuid.replaceAll('-', '')])(
    'says what an ID looks like where it is asked for and is %j',
    (id) => {
      expect(messages({ ...filled, organizationId: id, serviceId: id }, true)).toEqual({
        organizationId: 'Enter the organization ID: 36 characters, digits, a–f and dashes.',
        serviceId: 'Enter the service ID: 36 characters, digits, a–f and dashes.',
      });
    },
  );

  it('does not repeat in a message what was typed', () => {
    const typed = { keyId: '', keySecret: 'hunter2', organizationId: 'hunter2', serviceId: 'hunter2' };
    expect(JSON.stringify(messages(typed, true))).not.toContain('hunter2');
  });
});

describe('the way back after sign-in', () => {
  it.each([
    '/',
    '/settings',
    '/services/s-1/pipes?q=orders&view=attention#top',
    '/services/s-1/pipes?q=https%3A%2F%2Fexample.com',
  ])('leads to a place in the app: %s', (to) => {
    expect(readSignInSearch({ to })).toEqual({ to });
  });

  it.each([
    '//evil.example.com',
    '///evil.example.com',
    '/\\evil.example.com',
    '\\\\evil.example.com',
    'https://evil.example.com',
    'https:evil.example.com',
    'javascript:alert(1)',
    'data:text/html,x',
    'evil.example.com',
    ' /settings',
    '',
  ])('never leads out of it: %j', (to) => {
    expect(readSignInSearch({ to })).toStrictEqual({});
  });

  it.each(['/sign-in', '/sign-in?to=%2Fsettings'])('does not lead in a circle: %s', (to) => {
    expect(readSignInSearch({ to })).toStrictEqual({});
  });

  it.each([undefined, null, 7, true, ['/settings'], { to: '/settings' }])('is a text, not %j', (to) => {
    expect(readSignInSearch({ to })).toStrictEqual({});
  });

  it('is the only thing read off the address', () => {
    expect(readSignInSearch({ to: '/settings', keySecret: 'hunter2' })).toStrictEqual({ to: '/settings' });
  });

  const printable = fc.string({
    unit: fc.constantFrom(
      '/',
      '\\',
      '.',
      ':',
      '@',
      '?',
      '#',
      '%',
      '%2f',
      '%5c',
      'a',
      'evil.example.com',
      ' ',
    ),
  });

  it('stays on the origin of the page, whatever is put together from signs that one can see', () => {
    fc.assert(
      fc.property(printable, (to) => {
        const { to: kept } = readSignInSearch({ to });
        expect(new URL(kept ?? '/', ORIGIN).origin).toBe(ORIGIN);
      }),
    );
  });

  // Browsers drop tabs and line ends from an address before they read it, and then this one starts with `//`.
  it.each(['/\t/evil.example.com', '/\n/evil.example.com', '/\r\\evil.example.com'])(
    'stays on the origin of the page also with signs that one cannot see: %j',
    (to) => {
      const { to: kept } = readSignInSearch({ to });
      expect(new URL(kept ?? '/', ORIGIN).origin).toBe(ORIGIN);
    },
  );
});
