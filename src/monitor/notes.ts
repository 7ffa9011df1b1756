// What is noted of each pipe for the next visit: since when it is in its state, and how it was configured.
import { z } from '../lib/zod';
import type { Observation } from '../pipes/observed';
import type { Plain } from '../recorder/events';
import type { Note } from '../recorder/noteLog';
import type { Remembered } from './pipeEntry';

/** Kinds of notes, and the bytes that all of a kind may take up. */
export const STATE_NOTE = 'state';
export const CONFIG_NOTE = 'config';
const MIB = 2 ** 20;
export const NOTE_BUDGETS = { [STATE_NOTE]: 8 * MIB, [CONFIG_NOTE]: 24 * MIB } as const;

const stateNote = z.object({
  state: z.string(),
  since: z.number(),
  sawChange: z.boolean(),
  unwatched: z.optional(z.literal(true)),
  service: z.string(),
  name: z.string(),
  source: z.optional(z.string()),
});

/** What is needed to name a pipe before it is read again. */
export interface PipeNames {
  service: string;
  name: string;
  source: string | undefined;
}

export function writeStateNote(observation: Observation, { service, name, source }: PipeNames): Plain {
  const { state, since, sawChange, unwatched } = observation;
  return {
    state,
    since,
    sawChange,
    service,
    name,
    ...(unwatched ? { unwatched } : {}),
    ...(source === undefined ? {} : { source }),
  };
}

/** Undefined for a pipe that is gone, and for what an older or newer version wrote otherwise. */
export function readStateNote(
  note: Note | undefined,
): { observation: Observation; remembered: Remembered } | undefined {
  const parsed = z.safeParse(stateNote, note?.value);
  if (!parsed.success) return undefined;
  const { state, since, sawChange, unwatched, service, name, source } = parsed.data;
  return {
    observation: { state, since, sawChange, ...(unwatched ? { unwatched } : {}) },
    remembered: { service, name, source, state },
  };
}
