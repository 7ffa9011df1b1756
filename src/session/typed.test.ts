import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { lock, openWith } from './store';
import { holdTyped, onForget, typedBefore } from './typed';

const key = (organizationId: string) => ({ keyId: 'k', keySecret: 's', organizationId });

beforeEach(() => {
  vi.useFakeTimers();
  openWith(key('org-1'));
});
afterEach(() => {
  lock('locked');
  vi.useRealTimers();
});

describe('what stands in a form', () => {
  it('is there again for the next key of the organization when the server no longer takes this one', () => {
    const end = holdTyped('form', () => ({ name: 'orders' }));
    lock('rejected');
    end();
    openWith(key('org-1'));
    expect(typedBefore('form')).toEqual({ name: 'orders' });
    holdTyped('form', () => undefined)();
    expect(typedBefore('form')).toBeUndefined();
  });

  it.each<[string, () => void]>([
    ['the app is locked by hand', () => lock('locked')],
    ['nobody comes back', () => (lock('rejected'), vi.advanceTimersByTime(900_000))],
    ['a key of another organization comes', () => (lock('rejected'), openWith(key('org-2')))],
  ])('is forgotten when %s', (_, happens) => {
    const forgotten = vi.fn();
    onForget(forgotten);
    const end = holdTyped('form', () => 'secret');
    happens();
    end();
    openWith(key('org-1'));
    expect(typedBefore('form')).toBeUndefined();
    expect(forgotten).toHaveBeenCalled();
  });
});
