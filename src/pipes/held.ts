// Pipes that an operation is at work on, in this tab or another: a command by hand in the middle of it would undo its work.
// Operations say so here, from their floor above.
import { useSyncExternalStore } from 'react';

let held: ReadonlyMap<string, string> = new Map();
const listeners = new Set<() => void>();

/** By pipe id, the title of the operation: "Edit orders-pg". */
export function setHeld(next: ReadonlyMap<string, string>): void {
  const same = next.size === held.size && [...next].every(([id, title]) => held.get(id) === title);
  if (same) return;
  held = next;
  for (const listener of listeners) listener();
}

/** Why nothing else may be done with this pipe now: a sentence, or undefined. */
export function useHeld(pipeId: string): string | undefined {
  const title = useSyncExternalStore(subscribe, () => held.get(pipeId));
  return title === undefined
    ? undefined
    : `An operation is at work on this pipe: ${title}. Wait until it has ended.`;
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
