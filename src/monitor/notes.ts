// What is noted of each pipe for the next visit: since when it is in its state, and how it was configured.
import { z } from '../lib/zod';
import type { KnownPipe, Remembered } from '../pipes/store/knownPipe';
import type { Observation } from '../pipes/store/stateHistory';
import { viewPipe } from '../pipes/view';
import type { Plain } from '../recorder/events';
import type { KeptNote } from '../recorder/noteLog';

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

/** As it can be drawn. */
export function shownName({ pipe, name }: KnownPipe): string {
  return pipe ? viewPipe(pipe).name : name;
}

/** What is needed to name a pipe before it is read again, and its state. */
export function writeStateNote(known: KnownPipe, { state, since, sawChange, unwatched }: Observation): Plain {
  const { service, pipe, measured, remembered } = known;
  const source = pipe ? viewPipe(pipe).source.label : (remembered?.source ?? measured?.source);
  return {
    state,
    since,
    sawChange,
    service,
    name: shownName(known),
    ...(unwatched ? { unwatched } : {}),
    ...(source === undefined ? {} : { source }),
  };
}

/** Undefined for a pipe that is gone, and for what an older or newer version wrote otherwise. */
export function readStateNote(
  note: KeptNote | undefined,
): { observation: Observation; remembered: Remembered } | undefined {
  const parsed = z.safeParse(stateNote, note?.value);
  if (!parsed.success) return undefined;
  const { state, since, sawChange, unwatched, service, name, source } = parsed.data;
  return {
    observation: { state, since, sawChange, ...(unwatched ? { unwatched } : {}) },
    remembered: { service, name, source, state },
  };
}
