// Which scrape comes next: one of the whole organization, or where the server has no such thing, those of the services that
// are awake, one after the other.
import { isRefusal } from '../api/errors';
import type { ServiceEntry } from './serviceEntry';
import {
  LONGEST_INTERVALS,
  REFUSED_FOR_MS,
  SCRAPE_EVERY_MS,
  SCRAPE_SPACING_MS,
  SECOND_SCRAPE_MS,
  waitAfter,
} from './times';

/** One service's id, or all of the organization's. */
export type Scope = { service: string } | 'organization';

/** The route is not there, or was there once: newer organizations are not given it. */
const NOT_THERE = [404, 403, 410];

export class ScrapeSchedule {
  #organization: { dueAt: number; refused: boolean } = { dueAt: 0, refused: false };
  /** By service: when it may be scraped again by itself. */
  readonly #dueAt = new Map<string, number>();
  /** When each scope was last scraped, by whatever tab; epoch ms. */
  readonly #scrapedAt = new Map<string, number>();
  /** Services of which the scrape of the organization shows no pipes though they have some. */
  readonly #apart = new Set<string>();
  /** Services whose own scrape is refused. */
  readonly #refused = new Set<string>();
  #nextSingleAt = 0;
  #failures = 0;

  /** Does the server refuse the scrape of the organization? */
  get goesByService(): boolean {
    return this.#organization.refused;
  }

  /** What to scrape now; undefined: nothing is due. */
  next(services: readonly ServiceEntry[], now: number): Scope | undefined {
    if (now >= this.#organization.dueAt) return 'organization';
    if (now < this.#nextSingleAt) return undefined;
    const due = services
      .filter((each) => this.#isSingle(each) && now >= this.#dueOf(each))
      .toSorted((a, b) => (a.scrapedAt ?? 0) - (b.scrapedAt ?? 0));
    return due[0] && { service: due[0].id };
  }

  /** How long a sample may be followed by the next, ms: several rounds, as long as a round takes. */
  longestMs(services: readonly ServiceEntry[]): number {
    const round = services.filter((each) => this.#isSingle(each)).length * SCRAPE_SPACING_MS;
    return LONGEST_INTERVALS * Math.max(SCRAPE_EVERY_MS, round);
  }

  /** `at` is when it was asked for. */
  succeeded(scope: Scope, at: number, services: readonly ServiceEntry[]): void {
    this.#failures = 0;
    const next = at + this.#waitAfterScrape(scope, at, services);
    if (scope === 'organization') {
      this.#organization = { dueAt: next, refused: false };
      for (const service of services)
        if (service.takesCalls && service.lacksMeasures) this.#apart.add(service.id);
      return;
    }
    this.#refused.delete(scope.service);
    this.#waitBefore(scope.service, at, next - at);
    // If its own scrape shows no pipes either, there is no use in asking for it again soon.
    const entry = services.find(({ id }) => id === scope.service);
    if (!this.goesByService && entry?.lacksMeasures) this.#waitBefore(scope.service, at, REFUSED_FOR_MS);
  }

  failed(scope: Scope, at: number, error: unknown): void {
    const refused = NOT_THERE.some((status) => isRefusal(error, status));
    if (scope === 'organization') {
      // Once it is known to be missing, single services take its place.
      if (refused) this.#organization = { dueAt: at + REFUSED_FOR_MS, refused: true };
      else this.#organization.dueAt = at + waitAfter((this.#failures += 1), SCRAPE_EVERY_MS / 2);
      return;
    }
    if (refused) {
      this.#refused.add(scope.service);
      this.#waitBefore(scope.service, at, REFUSED_FOR_MS);
      return;
    }
    this.#failures += 1;
    this.#waitBefore(scope.service, at, waitAfter(this.#failures, SCRAPE_EVERY_MS / 2));
    this.#nextSingleAt = at + waitAfter(this.#failures, SCRAPE_SPACING_MS);
  }

  /** Does the server show metrics neither of the organization nor of any service? */
  refusesAll(services: readonly ServiceEntry[]): boolean {
    const awake = services.filter(({ takesCalls }) => takesCalls);
    return this.goesByService && awake.length > 0 && awake.every(({ id }) => this.#refused.has(id));
  }

  /** Somebody does not want to wait: all is asked for anew, also what the server refused. */
  hurry(): void {
    this.#failures = 0;
    this.#organization = { dueAt: 0, refused: false };
    this.#refused.clear();
    this.#dueAt.clear();
    this.#nextSingleAt = 0;
  }

  /** Another tab has scraped this. */
  heard(scope: Scope, at: number): void {
    this.#scrapedAt.set(keyOf(scope), at);
    if (scope === 'organization') {
      this.#organization = {
        dueAt: Math.max(this.#organization.dueAt, at + SCRAPE_EVERY_MS),
        refused: false,
      };
    } else this.#waitBefore(scope.service, at, SCRAPE_EVERY_MS);
  }

  /** The next one comes at once where there is no sample before this one that it goes on from. */
  #waitAfterScrape(scope: Scope, at: number, services: readonly ServiceEntry[]): number {
    const last = this.#scrapedAt.get(keyOf(scope)) ?? -Infinity;
    this.#scrapedAt.set(keyOf(scope), at);
    return at - last > this.longestMs(services) ? SECOND_SCRAPE_MS : SCRAPE_EVERY_MS;
  }

  #isSingle(service: ServiceEntry): boolean {
    return service.takesCalls && (this.goesByService || this.#apart.has(service.id));
  }

  #dueOf({ id }: ServiceEntry): number {
    return this.#dueAt.get(id) ?? 0;
  }

  #waitBefore(service: string, at: number, ms: number): void {
    this.#dueAt.set(service, at + ms);
    this.#nextSingleAt = at + SCRAPE_SPACING_MS;
  }
}

function keyOf(scope: Scope): string {
  return scope === 'organization' ? scope : scope.service;
}
