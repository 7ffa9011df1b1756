import { afterEach, expect, it } from 'vitest';
import { ApiError } from '../api/errors';
import { followRight, lacksRight } from './rights';
import { lock, openWith } from './store';

afterEach(() => lock('locked'));

const refusal = (status: number) =>
  Promise.reject(new ApiError({ cause: 'refused', status, message: 'FORBIDDEN: no' }));

it('is known to be missing after a read of the pipes was refused, until one is answered', async () => {
  openWith({ keyId: 'k', keySecret: 's', organizationId: 'org-1' });
  await expect(followRight('s-1', refusal(403))).rejects.toThrow('FORBIDDEN');
  expect([lacksRight('s-1'), lacksRight('s-2')]).toEqual([true, false]);
  await expect(followRight('s-1', refusal(500))).rejects.toThrow('FORBIDDEN');
  expect(lacksRight('s-1')).toBe(true);
  await expect(followRight('s-1', Promise.resolve([]))).resolves.toEqual([]);
  expect(lacksRight('s-1')).toBe(false);
});

it('is not known of another key', async () => {
  openWith({ keyId: 'k', keySecret: 's', organizationId: 'org-1' });
  await expect(followRight('s-1', refusal(403))).rejects.toThrow('FORBIDDEN');
  lock('locked');
  expect(lacksRight('s-1')).toBe(false);
});
