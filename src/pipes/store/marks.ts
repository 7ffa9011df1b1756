// What stands against other changes of a pipe meanwhile: a command that is on its way, an operation that is at work.
import { pipeStore } from './inHand';
import type { RequestedCommand } from './requests';

export function putRequest(id: string, request: RequestedCommand): void {
  const { requests } = pipeStore();
  requests.set(new Map(requests.get()).set(id, request));
}

export function dropRequest(id: string): void {
  const { requests } = pipeStore();
  const next = new Map(requests.get());
  if (next.delete(id)) requests.set(next);
}

/** By pipe, the title of the operation: "Edit orders-pg". Operations say so here, from their floor above. */
export function setOperationLocks(next: ReadonlyMap<string, string>): void {
  const { operations } = pipeStore();
  const now = operations.get();
  const isSame = next.size === now.size && [...next].every(([id, title]) => now.get(id) === title);
  if (!isSame) operations.set(next);
}
