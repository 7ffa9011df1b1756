// Commands on their way: asked for, not yet seen in an answer. Nothing is painted as done before the API says so.
import { useSyncExternalStore } from 'react';
import { onKeyChange } from '../session/store';
import { isOn } from './states';
import type { LifecycleCommand } from './endpoints';
import type { PipeState } from './wire';

export interface RequestedCommand {
  command: LifecycleCommand;
  /**
   * `sending`: on the wire. `accepted`: the API took it, its effect is awaited. `unconfirmed`: sent, no readable
   * answer came, and we watch which it was.
   */
  phase: 'sending' | 'accepted' | 'unconfirmed';
  /** Epoch ms. */
  at: number;
  /** Of a deletion: where the pipe is listed while it is there, and what it is called. */
  place?: { service: string; name: string; quiet: boolean };
  /** Writes down how it ended, where that was still open. */
  settle?: (outcome: 'done' | 'unknown', message: string) => void;
}

let requests: ReadonlyMap<string, RequestedCommand> = new Map();
const listeners = new Set<() => void>();

onKeyChange(() => replace(new Map()));

function replace(next: ReadonlyMap<string, RequestedCommand>): void {
  requests = next;
  for (const listener of listeners) listener();
}

export function subscribeRequests(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function requestOf(pipeId: string): RequestedCommand | undefined {
  return requests.get(pipeId);
}

export function useRequest(pipeId: string): RequestedCommand | undefined {
  return useSyncExternalStore(subscribeRequests, () => requests.get(pipeId));
}

/** The deletions of pipes of this service that were asked for. */
export function deletionsIn(service: string): [string, RequestedCommand][] {
  return [...requests].filter(([, { command, place }]) => command === 'delete' && place?.service === service);
}

/** Is any command on its way? Then pages look more often. */
export function anyRequest(): boolean {
  return requests.size > 0;
}

export function putRequest(pipeId: string, request: RequestedCommand): void {
  replace(new Map(requests).set(pipeId, request));
}

export function dropRequest(pipeId: string): void {
  if (!requests.has(pipeId)) return;
  const next = new Map(requests);
  next.delete(pipeId);
  replace(next);
}

/** Does this state show that the command took effect? */
export function shows(command: LifecycleCommand, state: PipeState): boolean {
  switch (command) {
    case 'start':
      return isOn(state) || state === 'Completed';
    case 'stop':
      return ['Stopping', 'Stopped', 'Pausing', 'Paused', 'Completed'].includes(state);
    case 'resync':
      return ['Setup', 'Snapshot', 'Resync'].includes(state);
    // No state does: the pipe goes.
    case 'delete':
      return false;
  }
}
