import { describe, expect, it } from 'vitest';
import { secret } from '../api/schema';
import { z } from '../lib/zod';
import { readOf } from './readOf';

const sent = z.strictObject({
  mode: z.enum(['fast', 'slow']),
  version: z.optional(z.literal('v2')),
  retries: z.optional(z.int().check(z.minimum(3))),
  token: secret(),
  login: z.optional(z.strictObject({ user: z.string(), password: secret() })),
  either: z.union([z.strictObject({ key: secret() }), z.strictObject({ certificate: z.string() })]),
  proxy: z.optional(z.strictObject({ host: z.string(), login: z.strictObject({ password: secret() }) })),
  topics: z
    .array(z.strictObject({ name: z.string(), keys: z.optional(z.array(z.string())) }))
    .check(z.minLength(1)),
  address: z.string(),
});
const read = readOf(sent, {
  address: z.pipe(
    z.string(),
    z.transform((text) => text.toLowerCase()),
  ),
});

describe('what is read of a body that is sent', () => {
  it('is all but the secrets, and what goes with them', () => {
    const body = {
      mode: 'fast',
      version: 'v2',
      retries: 3,
      token: 'SECRET',
      login: { user: 'me', password: 'SECRET' },
      either: { certificate: 'PEM' },
      proxy: { host: 'proxy.example.com', login: { password: 'SECRET' } },
      topics: [{ name: 'orders', keys: ['id'] }],
      address: 'DB.example.com',
    };
    expect(z.parse(read, body)).toEqual({
      mode: 'fast',
      version: 'v2',
      retries: 3,
      proxy: { host: 'proxy.example.com' },
      topics: [{ name: 'orders', keys: ['id'] }],
      address: 'db.example.com',
    });
  });

  it('may be newer than this program, missing, null, out of bounds or odd, each by itself', () => {
    const odd = {
      mode: 'turbo',
      version: 'v3',
      retries: 0,
      proxy: 7,
      topics: [5, { name: null }, { keys: [1, 'id'] }],
    };
    expect(z.parse(read, odd)).toEqual({
      ...odd,
      proxy: undefined,
      topics: [{ name: null }, { keys: ['id'] }],
    });
    expect(z.parse(read, {})).toEqual({});
    expect(z.parse(read, { topics: [], address: null })).toEqual({ topics: [], address: null });
  });
});
