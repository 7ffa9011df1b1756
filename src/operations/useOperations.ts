// Operations as pages see them: live while they run, in this tab or another, and kept afterwards.
import { useCallback, useSyncExternalStore } from 'react';
import { engine, subscribeEngine } from './engine';
import type { Operation } from './record';

/** All operations of the organization in hand, newest first; undefined until they are read. */
export function useOperations(): readonly Operation[] | undefined {
  return useSyncExternalStore(subscribe, all);
}

/** One operation; `undefined` until read, `null` if there is none of that id. */
export function useOperation(id: string): Operation | null | undefined {
  const one = useCallback(() => {
    const { ledger } = engine() ?? {};
    if (!ledger?.all()) return undefined;
    return ledger.get(id) ?? null;
  }, [id]);
  return useSyncExternalStore(subscribe, one);
}

function all(): readonly Operation[] | undefined {
  return engine()?.ledger.all();
}

/** Follows the engine of the key in hand, also when another key is taken. */
function subscribe(listener: () => void): () => void {
  let unfollow = engine()?.ledger.subscribe(listener);
  const unsubscribe = subscribeEngine(() => {
    unfollow?.();
    unfollow = engine()?.ledger.subscribe(listener);
    listener();
  });
  return () => {
    unfollow?.();
    unsubscribe();
  };
}
