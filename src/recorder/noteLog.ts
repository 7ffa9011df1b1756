// Notes on their way to the store: the latest of each kind about each thing.
import { z } from '../lib/zod';
import { bytesOf, type Draft } from './draft';
import type { Plain } from './events';

/** What is written of a thing: the later note takes the place of the earlier. */
export interface Note {
  /** Epoch ms. */
  readonly at: number;
  readonly value: Plain;
}

export class NoteLog {
  #waiting = new Map<string, Draft & { note: Note }>();
  #writing = this.#waiting;

  put(kind: string, entity: string, note: Note): void {
    this.#waiting.set(`${kind} ${entity}`, {
      kind,
      entity,
      from: 0,
      age: note.at,
      note,
      merge: (kept) => {
        const body = later(noteOf(kept), note);
        return { body, bytes: bytesOf(body) };
      },
    });
  }

  /** What is not written yet, by thing. */
  heard(kind: string): ReadonlyMap<string, Note> {
    const drafts = [...this.#writing.values(), ...this.#waiting.values()];
    return new Map(drafts.filter((each) => each.kind === kind).map(({ entity, note }) => [entity, note]));
  }

  heardOn(kind: string, entity: string): Note | undefined {
    const key = `${kind} ${entity}`;
    return (this.#waiting.get(key) ?? this.#writing.get(key))?.note;
  }

  take(): Draft[] {
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

export function later(one: Note | undefined, other: Note): Note {
  return one && one.at > other.at ? one : other;
}

const noted = z.object({ at: z.number(), value: z.unknown() });

/** The note in a body of such a piece; undefined for what is none. */
export function noteOf(body: unknown): Note | undefined {
  // The value was put into the browser's database as plain data; who asks for it parses it.
  return z.safeParse(noted, body).success ? (body as Note) : undefined;
}
