// Which pipes an operation is at work on, in this tab or another. Nothing else may be done with these meanwhile: it could break
// a pause, a change or a start in the middle.
let titles: ReadonlyMap<string, string> = new Map();
const listeners = new Set<() => void>();

/** By pipe id, the title of the operation: "Edit orders-pg". Operations say so here, from their floor above. */
export function setOperationLocks(next: ReadonlyMap<string, string>): void {
  const same = next.size === titles.size && [...next].every(([id, title]) => titles.get(id) === title);
  if (same) return;
  titles = next;
  for (const listener of listeners) listener();
}

/** The title of the operation that is at work on this pipe. */
export function operationOn(pipeId: string): string | undefined {
  return titles.get(pipeId);
}

export function subscribeOperationLocks(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
