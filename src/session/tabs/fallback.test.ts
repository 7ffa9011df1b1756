import { describe, expect, it, vi } from 'vitest';
import { withFallback } from './fallback';

interface Store {
  get: (key: string) => Promise<string | undefined>;
  put: (key: string, value: string) => Promise<void>;
}

function storeOf(map: Map<string, string>): Store {
  return {
    get: async (key) => map.get(key),
    put: async (key, value) => void map.set(key, value),
  };
}

describe('a store with another behind it', () => {
  it('is the first one as long as that works', async () => {
    const [first, second, said] = [new Map<string, string>(), new Map<string, string>(), vi.fn()];
    const store = withFallback(storeOf(first), storeOf(second), said);
    await store.put('a', '1');
    expect(await store.get('a')).toBe('1');
    expect([first.size, second.size]).toEqual([1, 0]);
    expect(said).not.toHaveBeenCalled();
  });

  it('is the second one once the first has failed, whatever it does then, and says so once', async () => {
    const denied = vi.fn(() => Promise.reject(new Error('denied')));
    const said = vi.fn();
    const store = withFallback<Store>({ get: denied, put: denied }, storeOf(new Map()), said);
    await Promise.all([store.put('a', '1'), store.put('b', '2')]);
    expect(await store.get('a')).toBe('1');
    expect(denied).toHaveBeenCalledTimes(2);
    expect(said).toHaveBeenCalledOnce();
  });
});
