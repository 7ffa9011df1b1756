// What an earlier visit knew: states with their dates, and the pipes of services that may be asleep now.
import type { StateLog } from '../pipes/observed';
import type { Recorder } from '../recorder/recorder';
import { covers, type Span } from '../recorder/spans';
import { readStateNote, STATE_NOTE } from './notes';
import type { Remembered } from './pipeEntry';

/** Gives the states back to the log; returns the pipes by id and when each service was last watched (epoch ms). */
export async function recall(
  recorder: Recorder,
  states: StateLog,
  now: number,
): Promise<{ pipes: ReadonlyMap<string, Remembered>; seenAt: ReadonlyMap<string, number> }> {
  const pipes = new Map<string, Remembered>();
  const seenAt = new Map<string, number>();
  const spans = new Map<string, readonly Span[]>();
  for (const [id, note] of await recorder.notes(STATE_NOTE)) {
    const known = readStateNote(note);
    if (!known) continue;
    const { observation, remembered } = known;
    const { service } = remembered;
    if (!spans.has(service)) spans.set(service, await recorder.spansOf(service, 0, now));
    const watched = spans.get(service) ?? [];
    const lastLook = Math.max(note.at, watched.at(-1)?.[1] ?? 0);
    const whole = covers(watched, observation.since, lastLook);
    states.recall(id, whole ? observation : { ...observation, unwatched: true }, lastLook);
    pipes.set(id, remembered);
    seenAt.set(service, Math.max(lastLook, seenAt.get(service) ?? 0));
  }
  return { pipes, seenAt };
}
