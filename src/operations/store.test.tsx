import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import type { Operation } from './record';
import { memoryStore, MOST_ENDED, openStore, surplus, type OperationStore } from './store';

const operation = (id: string, parts: Partial<Operation> = {}): Operation => ({
  id,
  org: 'org-1',
  kind: 'stop',
  createdAt: 1,
  items: [],
  ...parts,
});

describe.each<[string, () => OperationStore]>([
  ['IndexedDB', openStore],
  ['memory', memoryStore],
])('a store in %s', (_, make) => {
  it('keeps operations by organization', async () => {
    const store = make();
    await store.put(operation('a'));
    await store.put(operation('b', { org: 'org-2' }));
    await store.put(operation('a', { endedAt: 2 }));
    expect(await store.all('org-1')).toEqual([operation('a', { endedAt: 2 })]);
    expect(await store.get('b')).toEqual(operation('b', { org: 'org-2' }));
    await store.remove(['a', 'b', 'none']);
    expect(await store.all('org-1')).toEqual([]);
    expect(await store.get('b')).toBeUndefined();
  });
});

describe('what is too old to keep', () => {
  it('is never what runs, nor a maintenance that waits for its restore', () => {
    const ended = Array.from({ length: MOST_ENDED + 2 }, (_, at) =>
      operation(`e${at}`, { createdAt: 10 + at, endedAt: 1_000 }),
    );
    const kept = [operation('running'), operation('open', { kind: 'maintenance', endedAt: 2 }), ...ended];
    expect(surplus(kept).toSorted()).toEqual(['e0', 'e1']);
  });
});
