// All services and their pipes as they were last read.
import { replaceEqualDeep } from '@tanstack/react-query';
import { Listeners } from '../lib/listeners';
import type { Measures, PipeMeasures, ServiceMeasures } from '../pipes/measures';
import type { StateLog } from '../pipes/observed';
import type { Pipe } from '../pipes/wire';
import type { FleetService, FleetView } from './fleetView';
import type { RecordedNumbers, Remembered } from './pipeEntry';
import type {
  PipesReading,
  ScrapeReading,
  ServicesReading,
  UnreadReading,
  UnscrapedReading,
} from './readings';
import { ServiceEntry } from './serviceEntry';

export class Fleet {
  readonly #states: StateLog;
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

  constructor(states: StateLog) {
    this.#states = states;
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
      const entry = known.get(service.id) ?? new ServiceEntry(service.id);
      entry.takeService(service, at);
      this.#services.set(service.id, entry);
    }
    this.#changed();
  }

  takeScrape({ measures, at, longestMs, service, byService }: ScrapeReading): void {
    for (const [id, pipes] of pipesByService(measures)) {
      // A scrape of one service speaks of that alone.
      if (service !== undefined && service !== id) continue;
      this.#entry(id).takeScrape(measures.services.get(id), pipes, at, longestMs);
    }
    this.#numbersGo(at, { failure: undefined, byService, withoutMetrics: false });
    this.#changed();
  }

  takeUnscraped(reading: UnscrapedReading): void {
    const { service, why, at, byService, withoutMetrics } = reading;
    if (service !== undefined) this.#services.get(service)?.takeUnscraped(reading);
    // That the organization has no scrape of its own is no failure: its services have. One that fails is told apart.
    const concernsAll = withoutMetrics || (service === undefined && !byService);
    this.#numbersGo(at, { failure: concernsAll ? why : undefined, byService, withoutMetrics });
    this.#changed();
  }

  takePipes(reading: PipesReading): void {
    this.#entry(reading.service).takePipes(reading);
    this.#changed();
  }

  /** The pipes of a reading; those that have not changed are the objects that are known. */
  share({ service, pipes }: PipesReading): readonly Pipe[] {
    const entry = this.#services.get(service);
    return entry ? pipes.map((pipe): Pipe => replaceEqualDeep(entry.pipe(pipe.id), pipe)) : pipes;
  }

  takeUnread(reading: UnreadReading): void {
    this.#services.get(reading.service)?.takeUnread(reading);
    this.#changed();
  }

  /** Pipes of an earlier visit, shown until something newer is known. */
  remember(pipes: ReadonlyMap<string, Remembered>, seenAt: ReadonlyMap<string, number>): void {
    for (const [id, remembered] of pipes) {
      const isListed = this.#servicesAt > -Infinity;
      if (isListed && !this.#services.has(remembered.service)) continue;
      this.#entry(remembered.service).remember(id, remembered, seenAt.get(remembered.service));
    }
    this.#changed();
  }

  /** Numbers of an earlier visit, of the pipes of one service. */
  recall(
    service: string,
    pipes: ReadonlyMap<string, RecordedNumbers>,
    cdc: ServiceMeasures['cdc'] | undefined,
  ): void {
    this.#services.get(service)?.recall(pipes, cdc);
    this.#changed();
  }

  /** The same object until something changes. */
  view = (): FleetView => {
    this.#view ??= { ...this.#numbers, services: this.entries().map((entry) => this.#viewOf(entry)) };
    return this.#view;
  };

  subscribe = this.#listeners.add;

  /** The state of a pipe was seen to change, by whatever reading. */
  stateChanged(pipe: string): void {
    const entry = this.entries().find((each) => each.has(pipe));
    if (!entry) return;
    entry.touch();
    this.#changed();
  }

  #viewOf(entry: ServiceEntry): FleetService {
    return entry.view((id) => this.#states.of(id));
  }

  #entry(id: string): ServiceEntry {
    let entry = this.#services.get(id);
    if (!entry) {
      entry = new ServiceEntry(id);
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
    this.#view = undefined;
    this.#listeners.tell();
  }
}

function pipesByService({ services, pipes }: Measures): Map<string, Map<string, PipeMeasures>> {
  const byService = new Map([...services.keys()].map((id) => [id, new Map<string, PipeMeasures>()]));
  for (const [id, pipe] of pipes) byService.get(pipe.service)?.set(id, pipe);
  return byService;
}
