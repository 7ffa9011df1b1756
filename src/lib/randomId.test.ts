import { afterEach, expect, it, vi } from 'vitest';
import { randomId } from './randomId';

afterEach(() => {
  vi.unstubAllGlobals();
});

const UUID = /^[\da-f]{8}-[\da-f]{4}-4[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/;

it('gives random UUIDs, also over plain http', () => {
  const real = crypto;
  expect(randomId()).toMatch(UUID);
  vi.stubGlobal('crypto', {
    getRandomValues: (bytes: Uint8Array<ArrayBuffer>) => real.getRandomValues(bytes),
  });
  const ids = Array.from({ length: 100 }, randomId);
  for (const id of ids) expect(id).toMatch(UUID);
  expect(new Set(ids).size).toBe(100);
});
