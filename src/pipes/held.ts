// What may be done with a pipe now, by all that stands against it: an operation at work on it in this tab or another, a
// deletion that was asked for, and the table of the lifecycle. Buttons, menus, forms and commands ask here.
import { useSyncExternalStore } from 'react';
import { ApiError } from '../api/errors';
import { verdict, type Command, type PipeTraits, type Verdict } from './lifecycle';
import { requestOf, subscribeRequests } from './requests';
import type { PipeState } from './wire';

let held: ReadonlyMap<string, string> = new Map();
const listeners = new Set<() => void>();

/** By pipe id, the title of the operation: "Edit orders-pg". Operations say so here, from their floor above. */
export function setHeld(next: ReadonlyMap<string, string>): void {
  const same = next.size === held.size && [...next].every(([id, title]) => held.get(id) === title);
  if (same) return;
  held = next;
  for (const listener of listeners) listener();
}

/** Why nothing else may be done with this pipe now: a sentence, or undefined. */
export function whyHeld(pipeId: string): string | undefined {
  const title = held.get(pipeId);
  if (title !== undefined) {
    return `An operation is at work on this pipe: ${title}. Wait until it has ended.`;
  }
  return requestOf(pipeId)?.command === 'delete'
    ? 'This pipe was asked to be deleted. Wait until it is gone from the list.'
    : undefined;
}

export function useHeld(pipeId: string): string | undefined {
  return useSyncExternalStore(subscribe, () => whyHeld(pipeId));
}

/** May this be done with the pipe now? */
export function allowedNow(command: Command, view: Subject): Verdict {
  const why = whyHeld(view.id);
  return why === undefined ? verdict(command, view.pipe.state, view.traits) : { allowed: false, why };
}

/** The same, followed. */
export function useAllowed(command: Command, view: Subject): Verdict {
  const why = useHeld(view.id);
  return why === undefined ? verdict(command, view.pipe.state, view.traits) : { allowed: false, why };
}

/** What a command asks before it sends anything. Throws `ApiError` with the sentence. */
export function refuseHeld(pipeId: string): void {
  const why = whyHeld(pipeId);
  if (why !== undefined) throw new ApiError({ cause: 'refused', message: why, notSent: true });
}

interface Subject {
  id: string;
  pipe: { state: PipeState };
  traits: PipeTraits;
}

function subscribe(listener: () => void): () => void {
  const unsubscribe = subscribeRequests(listener);
  listeners.add(listener);
  return () => {
    unsubscribe();
    listeners.delete(listener);
  };
}
