// All services, and their pipes with their numbers: a view of what is known of pipes, beside what the scrapes say.
import { Listeners } from '../lib/listeners';
import type { Measures, PipeMeasures, ServiceMeasures } from '../pipes/measures';
import type { PipeStore } from '../pipes/store/pipeStore';
import type { FleetView } from './fleetView';
import type { RecordedNumbers } from './pipeNumbers';
import type { Recalled } from './recall';
import type { ScrapeReading, ServicesReading, UnreadReading, UnscrapedReading } from './readings';
import { ServiceEntry } from './serviceEntry';

export class Fleet {
  readonly #store: PipeStore;
  readonly #services = new Map<string, ServiceEntry>();
  readonly #listeners = new Listeners();
  #servicesAt = -Infinity;
  /** How reading the numbers goes, as of when. */
  #numbersAt = -Infinity;
  #numbers: Omit<FleetView, 'services'> = {
    failure: undefined,
    byService: false,
    withoutMetrics: false,
  };
  #view: FleetView | undefined;
  /** Several things are taken in, and told of together. */
  #isTaking = false;

  /** Goes with the store, which it follows. */
  constructor(store: PipeStore) {
    this.#store = store;
    this.#touch(store.lists.keys());
    store.subscribe((services) => this.#touch(services));
  }

  get(service: string): ServiceEntry | undefined {
    return this.#services.get(service);
  }

  entries(): ServiceEntry[] {
    return [...this.#services.values()];
  }

  /** Services that are not in the list any more are gone, and their pipes with them. */
  takeServices({ services, at }: ServicesReading): void {
    if (at < this.#servicesAt) return;
    this.#servicesAt = at;
    const known = new Map(this.#services);
    this.#services.clear();
    for (const service of services) {
      const entry = known.get(service.id) ?? new ServiceEntry(service.id, this.#store);
      known.delete(service.id);
      entry.takeService(service, at);
      this.#services.set(service.id, entry);
    }
    this.#take(() => {
      for (const { id, isListed } of known.values()) if (isListed) this.#store.forgetService(id);
    });
  }

  /** Gives the services whose pipes are worth asking the API about: see the store. */
  takeScrape({ measures, at, longestMs, service, byService }: ScrapeReading): ReadonlySet<string> {
    // A scrape of one service speaks of that alone.
    const isMeant = (each: { service: string }) => service === undefined || service === each.service;
    return this.#take(() => {
      const doubtful = this.#store.ingestScrape([...measures.pipes.values()].filter(isMeant), at);
      for (const [id, pipes] of pipesByService(measures)) {
        if (!isMeant({ service: id })) continue;
        this.#entry(id).takeScrape(measures.services.get(id), pipes, at, longestMs);
      }
      this.#numbersGo(at, { failure: undefined, byService, withoutMetrics: false });
      return doubtful;
    });
  }

  takeUnscraped(reading: UnscrapedReading): void {
    const { service, why, at, byService, withoutMetrics } = reading;
    if (service !== undefined) this.#services.get(service)?.takeUnscraped(reading);
    // That the organization has no scrape of its own is no failure: its services have. One that fails is told apart.
    const concernsAll = withoutMetrics || (service === undefined && !byService);
    this.#numbersGo(at, { failure: concernsAll ? why : undefined, byService, withoutMetrics });
    this.#changed();
  }

  takeUnread(reading: UnreadReading): void {
    this.#services.get(reading.service)?.takeUnread(reading);
    this.#changed();
  }

  /** Pipes of an earlier visit, shown until something newer is known. */
  recall(pipes: ReadonlyMap<string, Recalled>): void {
    this.#take(() => {
      for (const [id, { remembered, observation, seenAt }] of pipes) {
        const isListed = this.#servicesAt > -Infinity;
        if (isListed && !this.#services.has(remembered.service)) continue;
        this.#entry(remembered.service).remember(seenAt);
        this.#store.recall(id, remembered, observation, seenAt);
      }
    });
  }

  /** Numbers of an earlier visit, of the pipes of one service. */
  recallNumbers(
    service: string,
    pipes: ReadonlyMap<string, RecordedNumbers>,
    cdc: ServiceMeasures['cdc'] | undefined,
  ): void {
    this.#services.get(service)?.recall(pipes, cdc);
    this.#changed();
  }

  /** The same object until something changes. */
  view = (): FleetView => {
    this.#view ??= { ...this.#numbers, services: this.entries().map((entry) => entry.view()) };
    return this.#view;
  };

  subscribe = this.#listeners.add;

  /** More is known of the pipes of these services. */
  #touch(services: Iterable<string>): void {
    for (const service of services) this.#entry(service).touch();
    this.#changed();
  }

  #take<Result>(work: () => Result): Result {
    this.#isTaking = true;
    try {
      return work();
    } finally {
      this.#isTaking = false;
      this.#changed();
    }
  }

  #entry(id: string): ServiceEntry {
    let entry = this.#services.get(id);
    if (!entry) {
      entry = new ServiceEntry(id, this.#store);
      this.#services.set(id, entry);
    }
    return entry;
  }

  /** What another tab says may be older than what this one knows. */
  #numbersGo(at: number, numbers: Omit<FleetView, 'services'>): void {
    if (at < this.#numbersAt) return;
    this.#numbersAt = at;
    this.#numbers = numbers;
  }

  #changed(): void {
    if (this.#isTaking) return;
    this.#view = undefined;
    this.#listeners.tell();
  }
}

function pipesByService({ services, pipes }: Measures): Map<string, Map<string, PipeMeasures>> {
  const byService = new Map([...services.keys()].map((id) => [id, new Map<string, PipeMeasures>()]));
  for (const [id, pipe] of pipes) byService.get(pipe.service)?.set(id, pipe);
  return byService;
}
