// One service of the fleet: what was read of it and of its pipes.
import type { Described } from '../api/errors';
import type { PipeMeasures, ServiceMeasures } from '../pipes/measures';
import type { PipeStore } from '../pipes/store/pipeStore';
import type { Service, ServiceState } from '../services/wire';
import { isAwake } from '../services/words';
import type { FleetPipe, FleetService } from './fleetView';
import { PipeNumbers, type RecordedNumbers } from './pipeNumbers';
import type { UnreadReading, UnscrapedReading } from './readings';
import { sameFields } from './sameFields';
import { LONGEST_INTERVALS, SCRAPE_EVERY_MS } from './times';

/** One object, so that a service of which no compute is known says the same every time. */
const NO_CDC: ServiceMeasures['cdc'] = {};

export class ServiceEntry {
  scrapedAt: number | undefined;
  readonly #store: PipeStore;
  readonly #numbers = new Map<string, PipeNumbers>();
  #service: Service | undefined;
  #measures: ServiceMeasures | undefined;
  /** The shared compute as it was recorded before this visit. */
  #recordedCdc: ServiceMeasures['cdc'] | undefined;
  /** The latest state that was said, and when. */
  #state: { state: ServiceState; at: number } | undefined;
  /** When its pipes were last seen in a scrape, or in an earlier visit. */
  #seenAt = -Infinity;
  #unread: { why: Described; at: number } | undefined;
  #unscraped: Described | undefined;
  #longestMs = LONGEST_INTERVALS * SCRAPE_EVERY_MS;
  #rows: readonly FleetPipe[] = [];
  #view: FleetService | undefined;
  #isCurrent = false;

  constructor(
    readonly id: string,
    store: PipeStore,
  ) {
    this.#store = store;
  }

  /** When its pipes were last listed. */
  get listedAt(): number | undefined {
    return this.#store.lists.get(this.id)?.at;
  }

  get state(): ServiceState | undefined {
    return this.#state?.state;
  }

  get name(): string {
    return this.#service?.name || this.#measures?.name || this.id;
  }

  get partial(): boolean {
    return this.#measures?.partial ?? false;
  }

  /**
   * Does it take calls about pipes? Nothing is asked of one that sleeps, nor of one that is only remembered. Where the
   * server tells no states it is tried.
   */
  get takesCalls(): boolean {
    return this.#service !== undefined && (this.state === undefined || isAwake(this.state));
  }

  /** Has a list shown pipes that the last scrape did not? */
  get lacksMeasures(): boolean {
    const listed = [...this.#store.of(this.id)].filter(({ pipe }) => pipe !== undefined);
    return (
      listed.length > 0 && listed.every(({ id }) => this.#numbers.get(id)?.measuredAt !== this.scrapedAt)
    );
  }

  /** Is it in the list of services? */
  get isListed(): boolean {
    return this.#service !== undefined;
  }

  /** Something is known that the view does not show yet. */
  touch(): void {
    this.#isCurrent = false;
  }

  takeService(service: Service, at: number): void {
    this.touch();
    this.#service = service;
    this.#sayState(service.state ?? undefined, at);
  }

  takeScrape(
    service: ServiceMeasures | undefined,
    pipes: ReadonlyMap<string, PipeMeasures>,
    at: number,
    longestMs: number,
  ): void {
    if (at <= (this.scrapedAt ?? -Infinity)) return;
    this.touch();
    this.scrapedAt = at;
    this.#longestMs = longestMs;
    this.#measures = service;
    this.#sayState(service?.status, at);
    for (const [id, measures] of pipes) this.#numbersOf(id).measure(measures, at);
    if (pipes.size > 0) this.#seenAt = at;
    if (!this.lacksMeasures) this.#unscraped = undefined;
    // What was only ever seen in scrapes, and is in none any more, is gone; of an incomplete one nothing follows.
    if (this.partial || !isAwake(this.state)) return;
    for (const { id, pipe, remembered, measuredAt = at } of this.#store.of(this.id)) {
      if (!pipe && !remembered && at - measuredAt > longestMs) this.#store.forget(id);
    }
  }

  takeUnread({ why, at }: UnreadReading): void {
    if (at < (this.listedAt ?? -Infinity)) return;
    this.touch();
    this.#unread = { why, at };
  }

  takeUnscraped({ why, at }: UnscrapedReading): void {
    if (at < (this.scrapedAt ?? -Infinity)) return;
    this.touch();
    this.#unscraped = why;
  }

  /** Somebody looked at its pipes then, in an earlier visit. */
  remember(seenAt: number): void {
    this.touch();
    this.#seenAt = Math.max(this.#seenAt, seenAt);
  }

  /** Numbers of an earlier visit that rates go on from; they stand until there are newer ones. */
  recall(pipes: ReadonlyMap<string, RecordedNumbers>, cdc: ServiceMeasures['cdc'] | undefined): void {
    this.touch();
    this.#recordedCdc ??= cdc;
    for (const [id, numbers] of pipes) this.#numbersOf(id).recall(numbers);
    const latest = Math.max(...[...pipes.values()].map(({ looks }) => looks.at(-1)?.at ?? -Infinity));
    if (latest > (this.scrapedAt ?? -Infinity)) this.scrapedAt = latest;
  }

  /** The same object while it says the same. */
  view(): FleetService {
    if (this.#view && this.#isCurrent) return this.#view;
    this.#isCurrent = true;
    for (const id of this.#numbers.keys()) if (!this.#store.get(id)) this.#numbers.delete(id);
    const rows = [...this.#store.of(this.id)]
      .map((known) => this.#numbersOf(known.id).row(known, this.scrapedAt, this.#longestMs))
      .toSorted((a, b) => compare(a.name, b.name) || compare(a.id, b.id));
    const unchanged =
      rows.length === this.#rows.length && rows.every((row, index) => row === this.#rows[index]);
    if (!unchanged) this.#rows = rows;
    const { listedAt } = this;
    const seenAt = Math.max(this.#seenAt, listedAt ?? -Infinity);
    const next: FleetService = {
      id: this.id,
      name: this.name,
      state: this.state,
      awake: isAwake(this.state),
      partial: this.partial,
      scrapedAt: this.scrapedAt,
      listedAt,
      unread: this.#unread && this.#unread.at > (listedAt ?? -Infinity) ? this.#unread.why : undefined,
      unscraped: this.#unscraped,
      seenAt: seenAt === -Infinity ? undefined : seenAt,
      staleAfterMs: this.#longestMs,
      cdc: this.#measures?.cdc ?? this.#recordedCdc ?? NO_CDC,
      pipes: this.#rows,
    };
    if (!this.#view || !sameFields(this.#view, next)) this.#view = next;
    return this.#view;
  }

  #sayState(state: ServiceState | undefined, at: number): void {
    if (state !== undefined && at >= (this.#state?.at ?? -Infinity)) this.#state = { state, at };
  }

  #numbersOf(pipe: string): PipeNumbers {
    const numbers = this.#numbers.get(pipe) ?? new PipeNumbers();
    this.#numbers.set(pipe, numbers);
    return numbers;
  }
}

/** Quicker than by the rules of a language, which thousands of rows do not need. */
function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
