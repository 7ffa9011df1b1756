// Since when a pipe is in its state, as far as this tab has seen: the API does not say.
import { onKeyChange } from '../session/store';
import type { PipeState } from './wire';

export interface Observation {
  state: PipeState;
  /** Epoch ms: when the change was seen, or when we first looked. */
  since: number;
  /** True if the change itself was seen; else the pipe may have been in the state for longer. */
  sawChange: boolean;
}

const observations = new Map<string, Observation>();

onKeyChange(() => observations.clear());

/** Notes what an answer says of a pipe. */
export function observeState(id: string, state: PipeState, now = Date.now()): void {
  const before = observations.get(id);
  if (before?.state === state) return;
  observations.set(id, { state, since: now, sawChange: before !== undefined });
}

export function observationOf(id: string): Observation | undefined {
  return observations.get(id);
}
