// Events on their way to the store: a piece for every ten minutes.
import { bySlot, bytesOf, type Draft } from './draft';
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

  take(): Draft[] {
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

function draftsOf(ring: EventRing, events: readonly RecordedEvent[]): Draft[] {
  const slots = bySlot(events, EVENT_SLOT_MS, ({ at }) => at);
  return [...slots].map(([from, heard]) => ({
    kind: ring,
    entity: '',
    from,
    age: from,
    merge: (kept) => {
      const body = mergeEvents([eventsOf(kept), heard]);
      return { body, bytes: bytesOf(body) };
    },
  }));
}

/** The events in a body of such a piece. */
export function eventsOf(body: unknown): readonly RecordedEvent[] {
  // Only `draftsOf` writes pieces of this kind.
  return (body as readonly RecordedEvent[] | undefined) ?? [];
}
