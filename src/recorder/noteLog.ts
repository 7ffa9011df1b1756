// Notes on their way to the store: the latest of each kind about each thing.
import { z } from '../lib/zod';
import { plainBytes, type PieceDraft } from './draft';
import type { Plain } from './events';

/** What is written of a thing: the later note takes the place of the earlier. */
export interface KeptNote {
  /** Epoch ms. */
  readonly at: number;
  readonly value: Plain;
}

export class NoteLog {
  #waiting = new Map<string, PieceDraft & { note: KeptNote }>();
  #writing = this.#waiting;

  put(kind: string, entity: string, note: KeptNote): void {
    this.#waiting.set(`${kind} ${entity}`, {
      kind,
      entity,
      from: 0,
      age: note.at,
      note,
      merge: (kept) => {
        const body = later(noteOf(kept), note);
        return { body, bytes: plainBytes(body) };
      },
    });
  }

  /** What is not written yet, by thing. */
  heard(kind: string): ReadonlyMap<string, KeptNote> {
    const drafts = [...this.#writing.values(), ...this.#waiting.values()];
    return new Map(drafts.filter((each) => each.kind === kind).map(({ entity, note }) => [entity, note]));
  }

  heardOn(kind: string, entity: string): KeptNote | undefined {
    const key = `${kind} ${entity}`;
    return (this.#waiting.get(key) ?? this.#writing.get(key))?.note;
  }

  take(): PieceDraft[] {
    this.#writing = this.#waiting;
    this.#waiting = new Map();
    return [...this.#writing.values()];
  }

  settle(): void {
    this.#writing = new Map();
  }

  clear(): void {
    this.#waiting.clear();
    this.settle();
  }
}

export function later(one: KeptNote | undefined, other: KeptNote): KeptNote {
  return one && one.at > other.at ? one : other;
}

const noted = z.object({ at: z.number(), value: z.unknown() });

/** The note in a body of such a piece; undefined for what is none. */
export function noteOf(body: unknown): KeptNote | undefined {
  return isNote(body) ? body : undefined;
}

/** The value was put into the browser's database as plain data; who asks for it parses it. */
function isNote(body: unknown): body is KeptNote {
  return z.safeParse(noted, body).success;
}
