// Operations as pages see them: live while they run, in this tab or another, and kept afterwards.
import { useCallback, useSyncExternalStore } from 'react';
import { operationsEngine, subscribeOperations } from './engine';
import type { Operation } from './record';

/** All operations of the organization in hand, newest first; undefined until they are read. */
export function useOperations(): readonly Operation[] | undefined {
  return useSyncExternalStore(subscribeOperations, all);
}

/** One operation; `undefined` until read, `null` if there is none of that id. */
export function useOperation(id: string): Operation | null | undefined {
  const one = useCallback(() => {
    const { log } = operationsEngine() ?? {};
    if (!log?.all()) return undefined;
    return log.get(id) ?? null;
  }, [id]);
  return useSyncExternalStore(subscribeOperations, one);
}

function all(): readonly Operation[] | undefined {
  return operationsEngine()?.log.all();
}

/** The last sending of a draft of which it is not known that it failed: what says "sent" is not offered as never sent. */
export function useSentDraft(draft: string): Operation | undefined {
  return useOperations()?.find(
    ({ change, items }) => change?.draft === draft && items.some(({ outcome }) => outcome !== 'failed'),
  );
}
