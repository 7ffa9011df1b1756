// How a pipe is described before a tenant has it.
import { viewSource } from '../../../sources/registry';
import type { PipeState } from '../../../pipes/wire';
import type { PipeConfig, StoredPipe } from '../../state/pipe';
import type { ScheduledState } from '../../time/timeline';

/** Everything a person would have configured. */
export type SeedConfig = Omit<PipeConfig, 'createdAt' | 'updatedAt'>;

export interface PipeSeed {
  readonly config: SeedConfig;
  readonly state: PipeState;
  /** How long the pipe has existed. */
  readonly ageDays: number;
  /** How long it has been in its state, minutes; the whole age if not given. */
  readonly sinceMinutes?: number;
  /** Where it goes from there and how long after the tenant was first seen; stays otherwise. */
  readonly next?: readonly { readonly state: PipeState; readonly afterMs: number }[];
}

const MINUTE_MS = 60_000;
const DAY_MS = 86_400_000;
const LOAD_MS = 45 * MINUTE_MS;

/** A pipe that has just been made, or never got further than this. */
const EARLY: ReadonlySet<PipeState> = new Set(['Unknown', 'Provisioning', 'Setup']);

/** The seed as a pipe. `now` in epoch ms is the moment at which the tenant is first seen. */
export function pipeFromSeed(seed: PipeSeed, id: string, serviceId: string, now: number): StoredPipe {
  const made = now - seed.ageDays * DAY_MS;
  const since = seed.sinceMinutes === undefined ? made : now - seed.sinceMinutes * MINUTE_MS;
  const createdAt = EARLY.has(seed.state) ? since : made;
  const changedAt = createdAt + (since - createdAt) / 2;
  return {
    id,
    serviceId,
    config: {
      ...seed.config,
      createdAt: new Date(createdAt).toISOString(),
      updatedAt: new Date(changedAt).toISOString(),
    },
    states: [...past(seed, createdAt, since), ...future(seed, now)],
  };
}

/** What led to the present state. */
function past({ state, config }: PipeSeed, made: number, since: number): ScheduledState<PipeState>[] {
  if (EARLY.has(state)) return [{ at: since, state }];
  const loads = viewSource(config.source).kind?.family === 'database';
  const begin: ScheduledState<PipeState>[] = [{ at: made, state: 'Provisioning' }];
  const running = made + MINUTE_MS;
  if (loads) begin.push({ at: running, state: 'Snapshot' });
  const work: ScheduledState<PipeState> = { at: loads ? running + LOAD_MS : running, state: 'Running' };
  if (state === 'Running') return [...begin, work];
  if (since <= work.at)
    return [
      { at: Math.min(made, since), state: 'Provisioning' },
      { at: since, state },
    ];
  return [...begin, work, { at: since, state }];
}

function future({ next = [] }: PipeSeed, now: number): ScheduledState<PipeState>[] {
  return next.map(({ state, afterMs }) => ({ at: now + afterMs, state }));
}
