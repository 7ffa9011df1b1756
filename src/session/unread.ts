// What could not be read of the lists that pages read. The rest of such a list is shown, and it is said that it is not all.
import { hashKey, type QueryKey } from '@tanstack/react-query';
import { useSyncExternalStore } from 'react';
import { unreadIn } from '../api/schema';
import { LiveValue } from '../lib/listeners';
import { following, perKey } from './perKey';

const nothing: readonly unknown[] = [];
/** By the hash of the query's key. */
const found = perKey(() => new LiveValue<ReadonlyMap<string, readonly unknown[]>>(new Map()));
const subscribe = following(found, (list) => list.subscribe);

/** Notes which elements of a list could not be read; none of one that is whole. To be called with what has just come. */
export function noteUnread(key: QueryKey, list: unknown): void {
  const hash = hashKey(key);
  const unread = unreadIn(list);
  const known = found();
  if (unread.length === 0 && !known.get().has(hash)) return;
  const next = new Map(known.get());
  if (unread.length === 0) next.delete(hash);
  else next.set(hash, unread);
  known.set(next);
}

/** The elements, as they were sent, that could not be read of the list under this key. */
export function useUnread(key: QueryKey): readonly unknown[] {
  const hash = hashKey(key);
  return useSyncExternalStore(subscribe, () => found().get().get(hash) ?? nothing);
}
