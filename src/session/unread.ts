// What could not be read of the lists that pages read. The rest of such a list is shown, and it is said that it is not all.
import { hashKey, type QueryKey } from '@tanstack/react-query';
import { useSyncExternalStore } from 'react';
import { unreadIn } from '../api/schema';
import { onKeyChange } from './store';

const nothing: readonly unknown[] = [];
const found = new Map<string, readonly unknown[]>();
const listeners = new Set<() => void>();

onKeyChange(() => found.clear());

/** Notes which elements of a list could not be read; none of one that is whole. To be called with what has just come. */
export function noteUnread(key: QueryKey, list: unknown): void {
  const hash = hashKey(key);
  const unread = unreadIn(list);
  if (unread.length === 0 && !found.has(hash)) return;
  if (unread.length === 0) found.delete(hash);
  else found.set(hash, unread);
  for (const listener of listeners) listener();
}

/** The elements, as they were sent, that could not be read of the list under this key. */
export function useUnread(key: QueryKey): readonly unknown[] {
  const hash = hashKey(key);
  return useSyncExternalStore(subscribe, () => found.get(hash) ?? nothing);
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
