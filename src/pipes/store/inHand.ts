// What is known of pipes with the key in hand, as pages and commands ask for it.
import { useSyncExternalStore } from 'react';
import { following, perKey } from '../../session/perKey';
import { PipeStore } from './pipeStore';
import type { RequestedCommand } from './requests';
import type { Observation } from './stateHistory';

export const pipeStore = perKey(() => new PipeStore());

/** What the pipe is called, as it was last read; its ID where that is not known. */
export function pipeName(id: string): string {
  return pipeStore().get(id)?.name ?? id;
}

/** Since when the pipe is in its state; undefined while this visit has not looked. */
export function observationOf(id: string): Observation | undefined {
  return pipeStore().get(id)?.observation;
}

/** Calls back when a command is sent, confirmed or given up. */
export const subscribeRequests = following(pipeStore, ({ requests }) => requests.subscribe);

/** The command that is on its way to the pipe. */
export function requestOf(id: string): RequestedCommand | undefined {
  return pipeStore().requests.get().get(id);
}

export function useRequest(id: string): RequestedCommand | undefined {
  return useSyncExternalStore(subscribeRequests, () => requestOf(id));
}

/** Calls back when an operation begins or ends its work on a pipe. */
export const subscribeOperationLocks = following(pipeStore, ({ operations }) => operations.subscribe);

/** The title of the operation that is at work on the pipe: nothing else may be done with it meanwhile, which could break it midway. */
export function operationOn(id: string): string | undefined {
  return pipeStore().operations.get().get(id);
}
