// All that is known of pipes with the key in hand. What is read of them comes in by `ingest`, `ingestScrape` and `recall`, whoever
// has read it and in whatever order: what is older than what is known changes nothing. Times are epoch ms.
import { replaceEqualDeep } from '@tanstack/react-query';
import { LiveValue, Listeners } from '../../lib/listeners';
import type { PipeMeasures } from '../measures';
import { meaningOf } from '../states';
import type { Pipe } from '../wire';
import { KnownPipe, type Remembered } from './knownPipe';
import { isOlder, type PipesReading, type ReadingOrigin } from './readings';
import { confirms, type RequestedCommand } from './requests';
import type { Observation, StateTurn } from './stateHistory';

/** The state of a pipe was seen to change. */
export interface StateChange extends StateTurn {
  pipe: string;
}

/** The pipes of a service as the last list showed them, and what was read of each since. */
interface ListedPipes {
  readonly at: number;
  /** Those without an ID, too. The same array while all are the same. */
  readonly pipes: readonly Pipe[];
}

/** What is said when all of a reading was taken in. */
class News {
  readonly services: Set<string>;
  readonly pipes: Pipe[] = [];
  readonly changes: StateChange[] = [];
  readonly confirmed: [id: string, request: RequestedCommand][] = [];

  constructor(...services: readonly string[]) {
    this.services = new Set(services);
  }

  turned(pipe: string, turn: StateTurn | undefined): void {
    if (turn) this.changes.push({ pipe, ...turn });
  }
}

const NEVER = -Infinity;

export class PipeStore {
  readonly #byId = new Map<string, KnownPipe>();
  readonly #byService = new Map<string, Map<string, KnownPipe>>();
  readonly #lists = new Map<string, ListedPipes>();
  readonly #changes = new Listeners<[StateChange]>();
  readonly #touched = new Listeners<[ReadonlySet<string>]>();
  readonly #readings = new Listeners<[PipesReading, ReadingOrigin]>();
  /** By service. */
  readonly lists: ReadonlyMap<string, ListedPipes> = this.#lists;
  /** Pipes that were changed here and have not come to rest since. */
  readonly unsettled = new Set<string>();
  /** Commands on their way, by pipe. */
  readonly requests = new LiveValue<ReadonlyMap<string, RequestedCommand>>(new Map());
  /** What operations are at work on, in this tab or another: their titles, by pipe. */
  readonly operations = new LiveValue<ReadonlyMap<string, string>>(new Map());

  /** Calls back with every change of a state. */
  onChange = this.#changes.add;
  /** Calls back with the services of whose pipes something is known that was not. */
  subscribe = this.#touched.add;
  /** Calls back with every reading of pipes that was taken in, as it is known now. */
  onReading = this.#readings.add;

  get(id: string): KnownPipe | undefined {
    return this.#byId.get(id);
  }

  all(): Iterable<KnownPipe> {
    return this.#byId.values();
  }

  of(service: string): Iterable<KnownPipe> {
    return this.#byService.get(service)?.values() ?? [];
  }

  /**
   * Takes in what an answer said of pipes. Gives them as they are known now. `askedAt`: when a whole list was asked for, which
   * tells nothing of a deletion that was sent later.
   */
  ingest(reading: PipesReading, origin: ReadingOrigin, askedAt = reading.at): readonly Pipe[] {
    const { service, at, whole } = reading;
    const listed = this.#lists.get(service);
    const news = new News(service);
    const pipes = reading.pipes.map((pipe, index) =>
      pipe.id === ''
        ? share(listed?.pipes[index], pipe)
        : (this.#take(pipe, service, at, news)?.pipe ?? pipe),
    );
    const isNewest = whole && !isOlder(at, listed?.at);
    if (isNewest) this.#dropMissing(service, at, pipes, askedAt, news);
    // What was read of single pipes is so in the list, too.
    const now = isNewest ? pipes : listed?.pipes.map((pipe) => this.get(pipe.id)?.pipe ?? pipe);
    if (now)
      this.#lists.set(service, { at: isNewest ? at : (listed?.at ?? at), pipes: sameOr(listed?.pipes, now) });
    this.#tell(news);
    const list = this.#lists.get(service)?.pipes ?? pipes;
    // What another tab says late may be older than all that is known.
    if (isNewest) this.#readings.tell({ ...reading, pipes: list }, origin);
    else if (news.pipes.length > 0)
      this.#readings.tell({ ...reading, pipes: news.pipes, whole: false }, origin);
    return isNewest ? list : pipes;
  }

  /** Takes in what a scrape says. Gives the services of whose pipes the API is worth asking: the scrapes say otherwise now. */
  ingestScrape(pipes: Iterable<PipeMeasures>, at: number): ReadonlySet<string> {
    const news = new News();
    const doubtful = new Set<string>();
    for (const measures of pipes) {
      const { id, service, state } = measures;
      const known = this.#entry(id, service);
      if (at <= (known.measuredAt ?? NEVER)) continue;
      known.measured = measures;
      known.measuredAt = at;
      news.services.add(known.service);
      if (state === undefined) continue;
      const { turn, doubt } = known.history.measured(state, at);
      news.turned(id, turn);
      if (doubt) doubtful.add(known.service);
    }
    this.#tell(news);
    return doubtful;
  }

  /** Takes what an earlier visit knew. `seenAt`: when somebody last looked then. A list of this visit says which pipes there are. */
  recall(id: string, remembered: Remembered, observation: Observation, seenAt: number): void {
    const { service } = remembered;
    if (this.#lists.has(service) && !this.#byId.has(id)) return;
    const news = new News(service);
    const known = this.#entry(id, service);
    known.remembered = remembered;
    news.turned(id, known.history.recall(observation, seenAt));
    this.#tell(news);
  }

  /** The pipe is gone, and with it all that was known of it. */
  forget(id: string): void {
    const known = this.#byId.get(id);
    if (!known) return;
    this.#drop(known);
    const listed = this.#lists.get(known.service);
    if (listed)
      this.#lists.set(known.service, { ...listed, pipes: listed.pipes.filter((pipe) => pipe.id !== id) });
    this.#tell(new News(known.service));
  }

  /** The service is gone, and its pipes with it. */
  forgetService(service: string): void {
    for (const known of this.of(service)) this.#drop(known);
    this.#lists.delete(service);
  }

  /** Undefined: what is known is newer, or newer and without the pipe. */
  #take(pipe: Pipe, service: string, at: number, news: News): KnownPipe | undefined {
    const before = this.#byId.get(pipe.id);
    if (isOlder(at, before?.toldAt ?? this.#lists.get(service)?.at)) return before;
    const known = before ?? this.#entry(pipe.id, service);
    known.pipe = share(known.pipe, pipe);
    known.toldAt = at;
    news.pipes.push(known.pipe);
    news.turned(pipe.id, known.history.told(pipe.state, at));
    const request = this.requests.get().get(pipe.id);
    if (!request && !meaningOf(pipe.state).settling) this.unsettled.delete(pipe.id);
    if (request && confirms(request, pipe.state, at)) news.confirmed.push([pipe.id, request]);
    return known;
  }

  /** Forgets what a list does not have, and confirms deletions by it. */
  #dropMissing(service: string, at: number, pipes: readonly Pipe[], askedAt: number, news: News): void {
    const there = new Set(pipes.map(({ id }) => id));
    for (const known of this.of(service)) {
      // One that a later scrape shows was made meanwhile.
      const isSince = isOlder(at, known.toldAt) || (known.measuredAt ?? NEVER) >= at;
      if (!there.has(known.id) && !isSince) this.#drop(known);
    }
    for (const [id, request] of this.requests.get()) {
      const isOfHere = request.command === 'delete' && request.service === service;
      if (isOfHere && askedAt >= request.at && !there.has(id)) news.confirmed.push([id, request]);
    }
  }

  #entry(id: string, service: string): KnownPipe {
    const known = this.#byId.get(id) ?? new KnownPipe(id, service);
    const others = this.#byService.get(known.service) ?? new Map<string, KnownPipe>();
    this.#byId.set(id, known);
    this.#byService.set(known.service, others.set(id, known));
    return known;
  }

  #drop({ id, service }: KnownPipe): void {
    this.#byId.delete(id);
    this.#byService.get(service)?.delete(id);
  }

  #tell({ services, changes, confirmed }: News): void {
    if (confirmed.length > 0) {
      const requests = new Map(this.requests.get());
      for (const [id] of confirmed) requests.delete(id);
      this.requests.set(requests);
    }
    for (const change of changes) this.#changes.tell(change);
    this.#touched.tell(services);
    for (const [id, { onShown }] of confirmed) onShown?.(this.get(id)?.pipe);
  }
}

/** The pipe before, where the one now says the same. Of thousands it is quicker told by what the API sent. */
function share(before: Pipe | undefined, now: Pipe): Pipe {
  return before?.raw !== undefined && before.raw === now.raw ? before : replaceEqualDeep(before, now);
}

/** The list before, where the one now has the same in it. */
function sameOr(before: readonly Pipe[] | undefined, now: readonly Pipe[]): readonly Pipe[] {
  return before?.length === now.length && now.every((pipe, index) => pipe === before[index]) ? before : now;
}
