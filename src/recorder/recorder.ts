// The flight recorder: what was seen of things, kept in this browser. It knows texts, numbers and times, not what they mean.
// Every tab hears everything and holds the last minutes in memory; one of them writes it down. What is written is put
// together with what is there, so another tab can go on where the writer left off, and nothing is there twice.
import type { SampleColumns } from './columns';
import type { PieceDraft } from './draft';
import { EVENT_SLOT_MS, EventLog, eventsOf, RINGS } from './eventLog';
import { answers, mergeEvents, type EventQuery, type EventRing, type RecordedEvent } from './events';
import { later, NoteLog, noteOf, type KeptNote } from './noteLog';
import type { PieceStore } from './pieces';
import { Ring, type Budgets } from './ring';
import { HOUR_MS, joinSamples, SampleLog, SAMPLES } from './sampleLog';
import { DAY_MS, SpanLog, SPANS, readSpans } from './spanLog';
import type { TimeSpan } from './spans';

/** How long a tab that does not write holds what it heard, to write it if the writer goes. */
const HEARD_FOR_MS = 10 * 60_000;

const MIB = 2 ** 20;
/** For one organization. Kinds of notes have theirs by name. */
export const BUDGETS: Budgets = {
  [SAMPLES]: 96 * MIB,
  events: 12 * MIB,
  routine: 4 * MIB,
  [SPANS]: MIB,
};

/** What a tab may hold in its memory where nothing is kept. */
export const MEMORY_BUDGETS: Budgets = { ...BUDGETS, [SAMPLES]: 16 * MIB };

interface RecorderParts {
  store: PieceStore;
  /** Bytes by kind; of a kind without a budget nothing is kept. */
  budgets?: Budgets;
  /** Two looks at a thing that are further apart leave a gap, ms. */
  longestMs: number;
}

export class Recorder {
  readonly #store: PieceStore;
  readonly #budgets: Budgets;
  readonly #samples = new SampleLog();
  readonly #events = new EventLog();
  readonly #spans: SpanLog;
  readonly #notes = new NoteLog();
  #ring: Ring | undefined;
  #isWriter = false;
  #flushed: Promise<void> = Promise.resolve();

  constructor({ store, budgets = BUDGETS, longestMs }: RecorderParts) {
    this.#store = store;
    this.#budgets = budgets;
    this.#spans = new SpanLog(longestMs);
  }

  /** What a thing measured at a time (epoch ms): numbers by name. What comes late is passed over. */
  sample(entity: string, at: number, row: Iterable<readonly [string, number]>): void {
    this.#samples.add(entity, at, row);
  }

  note(kind: string, entity: string, note: KeptNote): void {
    this.#notes.put(kind, entity, note);
  }

  happened(ring: EventRing, events: readonly RecordedEvent[]): void {
    this.#events.add(ring, events);
  }

  /** Somebody looked at the thing then, whatever there was to see. */
  looked(entity: string, at: number): void {
    this.#spans.add(entity, at);
  }

  /** From now on this tab writes down what is heard, and what it heard before. */
  beginWriting(): void {
    this.#isWriter = true;
    // What there is may have been written by another tab meanwhile.
    this.#ring = undefined;
  }

  /** Another tab writes from now on; all that waits is written first. */
  async endWriting(now: number): Promise<void> {
    await this.flush(now, true);
    this.#isWriter = false;
  }

  /** Writes down what has waited longest, or everything. In a tab that does not write, forgets what is old at `now`. */
  flush(now: number, all = false): Promise<void> {
    if (!this.#isWriter) {
      this.#samples.forget(now - HEARD_FOR_MS);
      this.#events.forget(now - HEARD_FOR_MS);
      return Promise.resolve();
    }
    const write = () => this.#write(all);
    this.#flushed = this.#flushed.then(write, write);
    return this.#flushed;
  }

  async #write(all: boolean): Promise<void> {
    this.#ring ??= new Ring(this.#budgets, await this.#store.sizes());
    const drafts: PieceDraft[] = [
      ...this.#samples.take(all),
      ...this.#events.take(),
      ...this.#spans.take(),
      ...this.#notes.take(),
    ];
    if (drafts.length === 0) return;
    try {
      const kept = await this.#store.get(drafts);
      const pieces = drafts.map(({ kind, entity, from, age, merge }, index) => ({
        kind,
        entity,
        from,
        age,
        ...merge(kept[index]?.body),
      }));
      const drop = this.#ring.admit(pieces);
      // What has no room in the budget at all goes before it is there.
      const ring = this.#ring;
      await this.#store.write(
        pieces.filter((piece) => ring.has(piece)),
        drop,
      );
    } finally {
      this.#samples.settle();
      this.#events.settle();
      this.#notes.settle();
    }
  }

  /** What a thing measured between two times (epoch ms, ends included), as far as it is kept. */
  async samplesOf(entity: string, from: number, to: number): Promise<SampleColumns> {
    // Taken before the store is asked: what is written meanwhile is in one of the two.
    const heard = this.#samples.heardOf(entity);
    const kept = await this.#store.read(SAMPLES, entity, from - HOUR_MS, to);
    return joinSamples(kept, heard, from, to);
  }

  /** What happened, the latest first. */
  async events(query: EventQuery): Promise<RecordedEvent[]> {
    const rings: readonly EventRing[] = query.routine ? RINGS : ['events'];
    const lists = await Promise.all(
      rings.map(async (ring) => {
        const heard = this.#events.heard(ring);
        const kept = await this.#store.read(ring, '', query.from - EVENT_SLOT_MS, query.to);
        return mergeEvents([...kept.map(({ body }) => eventsOf(body)), heard]);
      }),
    );
    return mergeEvents(lists)
      .filter((event) => answers(query, event))
      .toReversed();
  }

  /** When a thing was looked at, between two times; in the order of time. */
  async spansOf(entity: string, from: number, to: number): Promise<TimeSpan[]> {
    const heard = this.#spans.heardOf(entity);
    const kept = await this.#store.read(SPANS, entity, from - DAY_MS, to);
    return this.#spans
      .join([...kept.flatMap(({ body }) => readSpans(body)), ...heard])
      .filter((span) => span[1] >= from && span[0] <= to)
      .map(([begin, end]) => [Math.max(begin, from), Math.min(end, to)]);
  }

  /** The latest notes of a kind, by thing. */
  async notes(kind: string): Promise<ReadonlyMap<string, KeptNote>> {
    const heard = this.#notes.heard(kind);
    const notes = new Map<string, KeptNote>();
    for (const { entity, body } of await this.#store.all(kind)) {
      const note = noteOf(body);
      if (note) notes.set(entity, note);
    }
    for (const [entity, note] of heard) notes.set(entity, later(notes.get(entity), note));
    return notes;
  }

  /** The latest note of a kind about one thing. */
  async noteOn(kind: string, entity: string): Promise<KeptNote | undefined> {
    const heard = this.#notes.heardOn(kind, entity);
    const [kept] = await this.#store.get([{ kind, entity, from: 0 }]);
    const note = noteOf(kept?.body);
    return heard ? later(note, heard) : note;
  }

  /** How much is kept and may be, bytes (estimated), and since when there are samples (epoch ms). */
  async usage(): Promise<{ bytes: number; budgetBytes: number; oldestSampleAt: number | undefined }> {
    const ring = new Ring(this.#budgets, await this.#store.sizes());
    const budgetBytes = Object.values(this.#budgets).reduce((sum, bytes) => sum + bytes, 0);
    return { bytes: ring.used(), budgetBytes, oldestSampleAt: ring.oldest(SAMPLES) };
  }

  /** Forgets everything, here and in the store. */
  async erase(): Promise<void> {
    for (const log of [this.#samples, this.#events, this.#spans, this.#notes]) log.clear();
    // A write that is under way would bring back what it holds.
    await this.#flushed.catch(() => undefined);
    await this.#store.clear();
    this.#ring = undefined;
  }
}
