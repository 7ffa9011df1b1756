// Since when a pipe is in its state, as far as it was seen: the API does not say. Times are epoch ms.
import type { PipeState } from '../wire';
import { isOlder } from './readings';

export interface Observation {
  state: PipeState;
  /** When the change was seen, or when we first looked. */
  since: number;
  /** True if the change itself was seen; else the pipe may have been in the state for longer. */
  sawChange: boolean;
  /** For a part of the time nobody looked. The state was the same before and after. */
  unwatched?: true;
}

/** A state that was not the one before. */
export interface StateTurn {
  /** Undefined: the first that is known. */
  before: PipeState | undefined;
  after: PipeState;
  /** When it was seen. */
  at: number;
  /** Nobody looked between then and `at`: the change was somewhen in that time. */
  notBefore?: number;
}

/** Metrics are collected every now and then: what the API itself has said a short while ago stands against them. */
const API_STANDS_MS = 90_000;
/** A reload, or the way from one tab to another, is no time in which nobody looked. */
const NO_GAP_MS = 180_000;

/** The states of one pipe as they were seen. */
export class StateHistory {
  #latest: Observation | undefined;
  /** When the API itself last told the state. */
  #toldAt = -Infinity;
  /** What the last scrape said. */
  #measured: PipeState | undefined;
  /** What an earlier visit knew, until this one looks; `seenAt`: when somebody last looked then. */
  #recalled: { observation: Observation; seenAt: number } | undefined;

  get latest(): Observation | undefined {
    return this.#latest;
  }

  /** Notes what an answer of the API says. Gives the change, if it is one. */
  told(state: PipeState, at: number): StateTurn | undefined {
    // What another tab has read may arrive late.
    if (isOlder(at, this.#toldAt)) return undefined;
    this.#toldAt = at;
    return this.#note(state, at);
  }

  /**
   * Notes what a scrape says, unless the API has said otherwise a short while ago. `doubt`: that may have changed since, for the
   * scrapes have; the API is worth asking.
   */
  measured(state: PipeState, at: number): { turn?: StateTurn | undefined; doubt: boolean } {
    const isNews = this.#measured !== state;
    this.#measured = state;
    if (at - this.#toldAt < API_STANDS_MS) return { doubt: isNews && this.#latest?.state !== state };
    return { turn: this.#note(state, at), doubt: false };
  }

  /** Takes what an earlier visit knew when somebody last looked. It tells nothing of now by itself. */
  recall(observation: Observation, seenAt: number): StateTurn | undefined {
    // A change that was seen meanwhile is later than all that is recalled.
    if (this.#latest?.sawChange) return undefined;
    this.#recalled = { observation, seenAt };
    return this.#latest && this.#join(this.#latest.state, this.#latest.since);
  }

  #note(state: PipeState, at: number): StateTurn | undefined {
    const before = this.#latest?.state;
    if (before === state) return undefined;
    if (before === undefined && this.#recalled) return this.#join(state, at);
    this.#latest = { state, since: at, sawChange: before !== undefined };
    return { before, after: state, at };
  }

  /** The first look of this visit, together with what is recalled. */
  #join(state: PipeState, at: number): StateTurn | undefined {
    if (!this.#recalled) return undefined;
    const { observation, seenAt } = this.#recalled;
    this.#recalled = undefined;
    const gap = at - seenAt > NO_GAP_MS;
    if (observation.state === state) {
      this.#latest = gap ? { ...observation, unwatched: true } : observation;
      return undefined;
    }
    this.#latest = { state, since: at, sawChange: !gap };
    return { before: observation.state, after: state, at, ...(gap ? { notBefore: seenAt } : {}) };
  }
}
