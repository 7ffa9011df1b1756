// Since when a pipe is in its state, as far as it was seen: the API does not say.
import { onKeyChange } from '../session/store';
import type { PipeState } from './wire';

export interface Observation {
  state: PipeState;
  /** Epoch ms: when the change was seen, or when we first looked. */
  since: number;
  /** True if the change itself was seen; else the pipe may have been in the state for longer. */
  sawChange: boolean;
  /** For a part of the time nobody looked. The state was the same before and after. */
  unwatched?: true;
}

/** A state that was not the one before. */
export interface StateChange {
  pipe: string;
  /** Undefined: the first that is known. */
  before: PipeState | undefined;
  after: PipeState;
  /** Epoch ms at which it was seen. */
  at: number;
  /** Nobody looked between then and `at`: the change was somewhen in that time. */
  notBefore?: number;
}

/** Metrics are collected every now and then: what the API itself has said a short while ago stands against them. */
const API_STANDS_MS = 90_000;
/** A reload, or the way from one tab to another, is no time in which nobody looked. */
const NO_GAP_MS = 180_000;

/** What is known of states from before. */
interface Recalled {
  observation: Observation;
  /** When somebody last looked, epoch ms. */
  seenAt: number;
}

/** The states of pipes as they were seen; one for all pages. Times are epoch ms. */
export class StateLog {
  readonly #observations = new Map<string, Observation>();
  /** When the API itself last told the state. */
  readonly #toldAt = new Map<string, number>();
  /** What the last scrape said. */
  readonly #measured = new Map<string, PipeState>();
  readonly #recalled = new Map<string, Recalled>();
  readonly #listeners = new Set<(change: StateChange) => void>();

  /** Notes what an answer of the API says of a pipe. */
  observe(id: string, state: PipeState, now = Date.now()): void {
    // What another tab has read may arrive late.
    if (now < (this.#toldAt.get(id) ?? -Infinity)) return;
    this.#toldAt.set(id, now);
    this.#note(id, state, now);
  }

  /**
   * Notes what a scrape says of a pipe, unless the API has said otherwise a short while ago. Gives true where that may have
   * changed since: the scrapes have, so the API is worth asking.
   */
  observeMetric(id: string, state: PipeState, now = Date.now()): boolean {
    const isNews = this.#measured.get(id) !== state;
    this.#measured.set(id, state);
    if (now - (this.#toldAt.get(id) ?? -Infinity) < API_STANDS_MS) {
      return isNews && this.#observations.get(id)?.state !== state;
    }
    this.#note(id, state, now);
    return false;
  }

  /** What an earlier visit knew of a pipe when somebody last looked. It tells nothing of now by itself. */
  recall(id: string, observation: Observation, seenAt: number): void {
    const seen = this.#observations.get(id);
    // A change that was seen meanwhile is later than all that is recalled.
    if (seen?.sawChange) return;
    this.#recalled.set(id, { observation, seenAt });
    if (seen) this.#join(id, seen.state, seen.since);
  }

  of(id: string): Observation | undefined {
    return this.#observations.get(id);
  }

  all(): ReadonlyMap<string, Observation> {
    return this.#observations;
  }

  /** Calls back with every change; returns the function that ends it. */
  onChange(listener: (change: StateChange) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** The pipe is gone, and with it all that was seen of it. */
  forget(id: string): void {
    for (const each of this.#maps) each.delete(id);
  }

  clear(): void {
    for (const each of this.#maps) each.clear();
  }

  get #maps(): readonly Map<string, unknown>[] {
    return [this.#observations, this.#toldAt, this.#measured, this.#recalled];
  }

  #note(id: string, state: PipeState, now: number): void {
    const before = this.#observations.get(id)?.state;
    if (before === state) return;
    if (before === undefined && this.#recalled.has(id)) return this.#join(id, state, now);
    this.#observations.set(id, { state, since: now, sawChange: before !== undefined });
    this.#tell({ pipe: id, before, after: state, at: now });
  }

  /** The first look of this visit, together with what is recalled. */
  #join(id: string, state: PipeState, now: number): void {
    const recalled = this.#recalled.get(id);
    this.#recalled.delete(id);
    if (!recalled) return;
    const { observation, seenAt } = recalled;
    const gap = now - seenAt > NO_GAP_MS;
    if (observation.state === state) {
      this.#observations.set(id, gap ? { ...observation, unwatched: true } : observation);
      return;
    }
    this.#observations.set(id, { state, since: now, sawChange: !gap });
    this.#tell({
      pipe: id,
      before: observation.state,
      after: state,
      at: now,
      ...(gap ? { notBefore: seenAt } : {}),
    });
  }

  #tell(change: StateChange): void {
    for (const listener of this.#listeners) listener(change);
  }
}

/** The states seen with the key in hand. */
export const stateLog = new StateLog();

onKeyChange(() => stateLog.clear());

/** Notes what an answer says of a pipe. */
export function observeState(id: string, state: PipeState, now = Date.now()): void {
  stateLog.observe(id, state, now);
}

export function observationOf(id: string): Observation | undefined {
  return stateLog.of(id);
}
