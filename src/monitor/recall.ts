// What an earlier visit knew: states with their dates, and the pipes of services that may be asleep now.
import type { Remembered } from '../pipes/store/knownPipe';
import type { Observation } from '../pipes/store/stateHistory';
import type { Recorder } from '../recorder/recorder';
import { coversTime, type TimeSpan } from '../recorder/spans';
import { readStateNote, STATE_NOTE } from './notes';

export interface Recalled {
  remembered: Remembered;
  observation: Observation;
  /** When somebody last looked, epoch ms. */
  seenAt: number;
}

/** Gives what is known of each pipe, by ID. */
export async function recall(recorder: Recorder, now: number): Promise<ReadonlyMap<string, Recalled>> {
  const pipes = new Map<string, Recalled>();
  const spans = new Map<string, readonly TimeSpan[]>();
  for (const [id, note] of await recorder.notes(STATE_NOTE)) {
    const known = readStateNote(note);
    if (!known) continue;
    const { observation, remembered } = known;
    const { service } = remembered;
    if (!spans.has(service)) spans.set(service, await recorder.spansOf(service, 0, now));
    const watched = spans.get(service) ?? [];
    const seenAt = Math.max(note.at, watched.at(-1)?.[1] ?? 0);
    const isWhole = coversTime(watched, observation.since, seenAt);
    pipes.set(id, {
      remembered,
      observation: isWhole ? observation : { ...observation, unwatched: true },
      seenAt,
    });
  }
  return pipes;
}
