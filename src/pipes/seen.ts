// What pipes are called and where they are, by ID, as they were last read: for who hears of a state alone.
import { parseTime } from '../lib/time';
import { onKeyChange } from '../session/store';
import { stateLog } from './observed';
import type { Pipe } from './wire';

interface SeenPipe {
  name: string;
  service: string | undefined;
  /** Epoch ms. */
  createdAt: number | undefined;
}

const seen = new Map<string, SeenPipe>();

onKeyChange(() => seen.clear());

export function noteSeen({ id, name, serviceId, createdAt }: Pipe): void {
  seen.set(id, { name: name ?? id, service: serviceId ?? undefined, createdAt: parseTime(createdAt) });
}

export function seenPipe(id: string): SeenPipe | undefined {
  return seen.get(id);
}

/** These are all pipes of the service: what was seen of others that were there is forgotten. */
export function forgetGone(service: string, pipes: readonly Pipe[]): void {
  const there = new Set(pipes.map(({ id }) => id));
  for (const [id, pipe] of seen) {
    if (pipe.service !== service || there.has(id)) continue;
    seen.delete(id);
    stateLog.forget(id);
  }
}
