// Reads for operations: one list per service answers for all its pipes, so that a bulk run costs one read every few seconds
// however many pipes it follows.
import { saysNotThere } from '../api/errors';
import { pipeEndpoints } from '../pipes/endpoints';
import type { Pipe } from '../pipes/wire';
import type { RunDependencies } from './dependencies';

interface Reading {
  /** Epoch ms at which the read began: it shows what was sent before that. */
  begunAt: number;
  pipes: Promise<readonly Pipe[]>;
}

/** A list that began so shortly before has to do: reads take from the budget that the changes need too. */
const FRESH_MS = 5_000;

export class StatePoller {
  readonly #deps: RunDependencies;
  readonly #org: string;
  /** Services of which several pipes are followed. */
  readonly #shared: ReadonlySet<string>;
  readonly #readings = new Map<string, Reading>();

  constructor(deps: RunDependencies, org: string, services: readonly string[]) {
    this.#deps = deps;
    this.#org = org;
    this.#shared = new Set(services.filter((service, at) => services.indexOf(service) !== at));
  }

  /** The pipe as it is now, or was a moment ago; undefined if there is none. Throws `ApiError`. */
  async look(service: string, pipe: string, now: number): Promise<Pipe | undefined> {
    if (!this.#shared.has(service)) return this.#one(service, pipe);
    const list = await this.#list(service, now);
    return list.find(({ id }) => id === pipe);
  }

  /** Is it in the list of its service, as that is now? Throws `ApiError`. */
  async isListed(service: string, pipe: string): Promise<boolean> {
    this.#readings.delete(service);
    return (await this.#list(service, this.#deps.now())).some(({ id }) => id === pipe);
  }

  async #one(service: string, pipe: string): Promise<Pipe | undefined> {
    try {
      const found = await this.#deps.cloud(
        pipeEndpoints.pipeGet,
        { org: this.#org, service, pipe },
        undefined,
      );
      this.#takeIn(service, [found], false);
      return found;
    } catch (error) {
      if (saysNotThere(error)) return undefined;
      throw error;
    }
  }

  #list(service: string, now: number): Promise<readonly Pipe[]> {
    const known = this.#readings.get(service);
    if (known && now - known.begunAt < FRESH_MS) return known.pipes;
    const pipes = this.#deps
      .cloud(pipeEndpoints.pipeList, { org: this.#org, service }, undefined)
      .then((list) => {
        this.#takeIn(service, list, true);
        return list;
      });
    this.#readings.set(service, { begunAt: now, pipes });
    return pipes;
  }

  #takeIn(service: string, pipes: readonly Pipe[], whole: boolean): void {
    this.#deps.takeIn(this.#org, { type: 'pipes', at: this.#deps.now(), service, pipes, whole });
  }
}
