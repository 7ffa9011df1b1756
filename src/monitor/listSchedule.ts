// Which list comes next: the services, or the pipes of one that is awake, one after the other. Of others nothing is asked.
import { asleep, isRefusal } from '../api/errors';
import type { ServiceEntry } from './serviceEntry';
import {
  LIST_EVERY_MS,
  LIST_SPACING_BESIDE_SCRAPES_MS,
  LIST_SPACING_MS,
  REFUSED_FOR_MS,
  SERVICES_EVERY_MS,
  waitAfter,
} from './times';

/** The list of services, or the pipes of one. */
export type ListTask = 'services' | { pipesOf: string };

export class ListSchedule {
  #servicesDueAt: number;
  /** By service: not before then. */
  readonly #notBefore = new Map<string, number>();
  /** Services of which a list is wanted before its time. */
  readonly #wanted = new Set<string>();
  #nextAt = 0;
  #failures = 0;

  /** `listsServices`: false where the server has no list of services. */
  constructor(listsServices: boolean) {
    this.#servicesDueAt = listsServices ? 0 : Infinity;
  }

  /** What to list now; undefined: nothing is due. */
  next(services: readonly ServiceEntry[], now: number): ListTask | undefined {
    if (now < this.#nextAt) return undefined;
    if (now >= this.#servicesDueAt) return 'services';
    const due = services
      .filter((each) => each.takesCalls && now >= this.#dueOf(each))
      .toSorted((a, b) => this.#rank(a) - this.#rank(b));
    return due[0] && { pipesOf: due[0].id };
  }

  succeeded(task: ListTask, at: number, besideScrapes: boolean): void {
    this.#failures = 0;
    this.#nextAt = at + (besideScrapes ? LIST_SPACING_BESIDE_SCRAPES_MS : LIST_SPACING_MS);
    if (task === 'services') this.heardServices(at);
    else this.#notBefore.delete(task.pipesOf);
  }

  failed(task: ListTask, at: number, error: unknown): void {
    this.#nextAt = at + LIST_SPACING_MS;
    const refused = isRefusal(error, 403) || isRefusal(error, 404);
    if (task === 'services') {
      this.#failures += 1;
      this.#servicesDueAt =
        at + (refused ? REFUSED_FOR_MS : waitAfter(this.#failures, SERVICES_EVERY_MS / 2));
      return;
    }
    if (refused || asleep(error)) {
      this.#notBefore.set(task.pipesOf, at + REFUSED_FOR_MS);
      return;
    }
    this.#failures += 1;
    this.#notBefore.set(task.pipesOf, at + waitAfter(this.#failures, LIST_EVERY_MS / 2));
    this.#nextAt = at + waitAfter(this.#failures, LIST_SPACING_MS);
  }

  /** A page, or another tab, has read the services. */
  heardServices(at: number): void {
    if (this.#servicesDueAt !== Infinity) this.#servicesDueAt = at + SERVICES_EVERY_MS;
  }

  /** Something of its pipes may have changed: they are listed as soon as it is the turn of a service. */
  want(service: string): void {
    this.#wanted.add(service);
  }

  /** The pipes of a service were listed, by whomever. */
  heardPipes(service: string): void {
    this.#wanted.delete(service);
  }

  /** A service woke up: what was found when it slept holds no longer. */
  forget(service: string): void {
    this.#notBefore.delete(service);
  }

  /** Those that are wanted first, then the one that has waited longest. */
  #rank({ id, listedAt = 0 }: ServiceEntry): number {
    return this.#wanted.has(id) ? -1 : listedAt;
  }

  #dueOf({ id, listedAt }: ServiceEntry): number {
    const regular = listedAt === undefined || this.#wanted.has(id) ? 0 : listedAt + LIST_EVERY_MS;
    return Math.max(regular, this.#notBefore.get(id) ?? 0);
  }
}
