import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { LiveValue } from '../lib/listeners';
import { following, perKey } from './perKey';
import { lock, openWith } from './store';

const sign = (keyId: string) => openWith({ keyId, keySecret: 'hunter2', organizationId: 'org-1' });

beforeEach(() => sign('first'));
afterEach(() => lock('locked'));

it('is made once for a key, and anew for the next and for none', () => {
  const part = perKey((open) => ({ of: open?.keyId }));
  expect(part()).toEqual({ of: 'first' });
  expect(part()).toBe(part());
  sign('second');
  expect(part()).toEqual({ of: 'second' });
  lock('locked');
  expect(part()).toEqual({ of: undefined });
});

it('has nothing of what a key has left when the same one comes back', () => {
  const part = perKey(() => new Set<string>());
  part().add('seen');
  lock('idle');
  sign('first');
  expect([...part()]).toEqual([]);
});

it('has a signal that ends with the key, and not before', () => {
  const part = perKey((_, signal) => signal);
  const signal = part();
  expect(signal.aborted).toBe(false);
  sign('second');
  expect([signal.aborted, part().aborted]).toEqual([true, false]);
});

it('may be nothing at all without being made twice', () => {
  const make = vi.fn(() => undefined);
  const part = perKey(make);
  part();
  part();
  expect(make).toHaveBeenCalledTimes(1);
});

it('is followed from key to key, and the one before no longer', () => {
  const part = perKey(() => new LiveValue(0));
  const heard: number[] = [];
  const stop = following(part, ({ subscribe }) => subscribe)(() => heard.push(part().get()));
  const first = part();
  first.set(1);
  sign('second');
  first.set(2);
  part().set(3);
  stop();
  part().set(4);
  sign('third');
  expect(heard).toEqual([1, 0, 3]);
});
