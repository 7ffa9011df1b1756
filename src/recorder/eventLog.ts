// Events on their way to the store: a piece for every ten minutes.
import { z } from '../lib/zod';
import { bySlot, plainBytes, type PieceDraft } from './draft';
import { mergeEvents, type EventRing, type RecordedEvent } from './events';

export const EVENT_SLOT_MS = 10 * 60_000;
export const RINGS: readonly EventRing[] = ['events', 'routine'];

export class EventLog {
  #waiting: Readonly<Record<EventRing, readonly RecordedEvent[]>> = { events: [], routine: [] };
  #writing = this.#waiting;

  add(ring: EventRing, events: readonly RecordedEvent[]): void {
    this.#waiting = { ...this.#waiting, [ring]: [...this.#waiting[ring], ...events] };
  }

  /** What is not written yet. */
  heard(ring: EventRing): readonly RecordedEvent[] {
    return [...this.#writing[ring], ...this.#waiting[ring]];
  }

  take(): PieceDraft[] {
    this.#writing = this.#waiting;
    this.#waiting = { events: [], routine: [] };
    return RINGS.flatMap((ring) => draftsOf(ring, this.#writing[ring]));
  }

  settle(): void {
    this.#writing = { events: [], routine: [] };
  }

  /** Forgets what is older: another tab has written it. */
  forget(before: number): void {
    for (const ring of RINGS) {
      const [oldest] = this.#waiting[ring];
      if (!oldest || oldest.at >= before) continue;
      this.#waiting = { ...this.#waiting, [ring]: this.#waiting[ring].filter(({ at }) => at >= before) };
    }
  }

  clear(): void {
    this.#waiting = { events: [], routine: [] };
    this.settle();
  }
}

function draftsOf(ring: EventRing, events: readonly RecordedEvent[]): PieceDraft[] {
  const slots = bySlot(events, EVENT_SLOT_MS, ({ at }) => at);
  return [...slots].map(([from, heard]) => ({
    kind: ring,
    entity: '',
    from,
    age: from,
    merge: (kept) => {
      const body = mergeEvents([eventsOf(kept), heard]);
      return { body, bytes: plainBytes(body) };
    },
  }));
}

const event = z.object({
  id: z.string(),
  at: z.number(),
  type: z.string(),
  entity: z.optional(z.string()),
  data: z.record(z.string(), z.unknown()),
});

/** The events in a body of such a piece; what is none is passed over. */
export function eventsOf(body: unknown): readonly RecordedEvent[] {
  return Array.isArray(body) ? body.filter(isEvent) : [];
}

/** `data` came out of the browser's database, where it was put as plain data. */
function isEvent(each: unknown): each is RecordedEvent {
  return z.safeParse(event, each).success;
}
