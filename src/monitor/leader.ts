// The tab that reads for all: scrapes and lists, each in a lane of its own, so that a slow list holds up no scrape.
import { asleep, describeError } from '../api/errors';
import { parseExposition } from '../lib/prometheus/parse';
import { pipeEndpoints } from '../pipes/endpoints';
import { readMeasures } from '../pipes/measures';
import { pipesQuery } from '../pipes/queries';
import type { PipeStore } from '../pipes/store/pipeStore';
import { serviceEndpoints } from '../services/endpoints';
import { servicesQuery } from '../services/queries';
import { followRight } from '../session/rights';
import { noteUnread } from '../session/unread';
import type { ListSchedule, ListTask } from './listSchedule';
import type { Recorder } from '../recorder/recorder';
import type { Fleet } from './fleet';
import type { Reading } from './readings';
import type { Scope, ScrapeSchedule } from './scrapeSchedule';
import { WRITE_EVERY_MS } from './times';
import type { WatchDependencies } from './dependencies';

/** How often a lane looks whether something is due. */
const LOOK_EVERY_MS = 500;
const PRIORITY = 'background';

/** What it reads for, and what tells it what is due. */
interface Led {
  readonly store: PipeStore;
  readonly fleet: Fleet;
  readonly scrapeSchedule: ScrapeSchedule;
  readonly listSchedule: ListSchedule;
  readonly recorder: Recorder;
}

export class Leader {
  readonly #monitor: Led;
  readonly #deps: WatchDependencies;
  readonly #org: string;
  readonly #took: (reading: Reading) => void;

  constructor(monitor: Led, deps: WatchDependencies, org: string, took: (reading: Reading) => void) {
    this.#monitor = monitor;
    this.#deps = deps;
    this.#org = org;
    this.#took = took;
  }

  /** Reads until the signal is aborted, and rejects then. */
  async run(signal: AbortSignal): Promise<void> {
    const lanes = await Promise.allSettled([
      this.#lane(signal, () => this.#scrapeDue(signal)),
      this.#lane(signal, () => this.#listDue(signal)),
      this.#lane(signal, () => this.#monitor.recorder.flush(this.#deps.now()), WRITE_EVERY_MS),
    ]);
    // All have come to rest: nothing goes on unseen.
    for (const lane of lanes) if (lane.status === 'rejected') throw lane.reason;
  }

  /** One look at what is due: numbers, and a list. Rejects when the signal is aborted. */
  async lookOnce(signal: AbortSignal): Promise<void> {
    await this.#scrapeDue(signal);
    await this.#listDue(signal);
  }

  async #lane(signal: AbortSignal, step: () => Promise<void>, everyMs = LOOK_EVERY_MS): Promise<void> {
    for (;;) {
      signal.throwIfAborted();
      await step();
      await this.#deps.sleep(everyMs, signal);
    }
  }

  async #scrapeDue(signal: AbortSignal): Promise<void> {
    const { scrapeSchedule, fleet } = this.#monitor;
    const scope = scrapeSchedule.next(fleet.entries(), this.#deps.now());
    if (scope === undefined) return;
    const at = this.#deps.now();
    const service = scope === 'organization' ? undefined : scope.service;
    try {
      const measures = readMeasures(parseExposition(await this.#fetchMetrics(scope, signal)), service ?? '');
      const longestMs = scrapeSchedule.longestMs(fleet.entries());
      // One that the server gives again is the organization's.
      const byService = scope !== 'organization' && scrapeSchedule.goesByService;
      this.#took({ type: 'scrape', at: this.#deps.now(), service, measures, longestMs, byService });
      scrapeSchedule.succeeded(scope, at, fleet.entries());
    } catch (error) {
      signal.throwIfAborted();
      const now = this.#deps.now();
      scrapeSchedule.failed(scope, now, error);
      this.#took({
        type: 'unscraped',
        at: now,
        service,
        why: describeError(error),
        byService: scrapeSchedule.goesByService,
        withoutMetrics: scrapeSchedule.refusesAll(fleet.entries()),
      });
    }
  }

  #fetchMetrics(scope: Scope, signal: AbortSignal): Promise<string> {
    const options = { signal, priority: PRIORITY, query: { filtered_metrics: 'true' } } as const;
    const { cloud } = this.#deps;
    const org = this.#org;
    if (scope === 'organization')
      return cloud(serviceEndpoints.organizationPrometheus, { org }, undefined, options);
    return cloud(serviceEndpoints.servicePrometheus, { org, service: scope.service }, undefined, options);
  }

  async #listDue(signal: AbortSignal): Promise<void> {
    const { listSchedule, fleet, scrapeSchedule } = this.#monitor;
    const task = listSchedule.next(fleet.entries(), this.#deps.now());
    if (task === undefined) return;
    const at = this.#deps.now();
    try {
      await this.#list(task, at, signal);
      listSchedule.succeeded(task, this.#deps.now(), scrapeSchedule.goesByService);
    } catch (error) {
      signal.throwIfAborted();
      listSchedule.failed(task, this.#deps.now(), error);
      // That a service fell asleep is told by its state.
      if (task !== 'services' && !asleep(error)) {
        this.#took({ type: 'unread', at, service: task.pipesOf, why: describeError(error) });
      }
    }
  }

  async #list(task: ListTask, at: number, signal: AbortSignal): Promise<void> {
    const { cloud, serviceReads, takeIn, now } = this.#deps;
    const org = this.#org;
    const options = { signal, priority: PRIORITY } as const;
    if (task === 'services') {
      const services = await cloud(serviceEndpoints.serviceList, { org }, undefined, options);
      noteUnread(servicesQuery(org).queryKey, services);
      // What a page has read since this was asked for is newer.
      if ((serviceReads.get()?.at ?? 0) > at) return;
      const reading = { type: 'services', at: now(), services } as const;
      serviceReads.put(reading);
      return this.#took(reading);
    }
    const service = task.pipesOf;
    const reading = cloud(pipeEndpoints.pipeList, { org, service }, undefined, options);
    const pipes = await followRight(service, reading);
    noteUnread(pipesQuery({ org, service }).queryKey, pipes);
    if ((this.#monitor.store.lists.get(service)?.at ?? 0) > at) return;
    takeIn({ type: 'pipes', at: now(), service, pipes, whole: true }, 'read');
  }
}
