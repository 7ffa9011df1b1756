// What was asked of the API with the key in hand, the latest of it: in memory, and gone with the key.
import { useSyncExternalStore } from 'react';
import type { Exchange } from '../api/exchange';
import { onExchange } from './cloud';
import { onKeyChange } from './store';

export const MOST_REQUESTS = 200;

export interface LoggedRequest extends Exchange {
  /** Counts the requests of this tab. */
  id: number;
}

/** A ring: the latest requests first, the oldest drop out. */
export class RequestLog {
  #requests: readonly LoggedRequest[] = [];
  #count = 0;
  readonly #listeners = new Set<() => void>();

  add(exchange: Exchange): void {
    this.#count += 1;
    this.#set([{ ...exchange, id: this.#count }, ...this.#requests.slice(0, MOST_REQUESTS - 1)]);
  }

  clear(): void {
    this.#set([]);
  }

  /** The latest first; a new array with every request. */
  all = (): readonly LoggedRequest[] => this.#requests;

  /** For React's `useSyncExternalStore`. */
  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  #set(requests: readonly LoggedRequest[]): void {
    this.#requests = requests;
    for (const listener of this.#listeners) listener();
  }
}

const log = new RequestLog();

/** From now on requests are logged. Once, when the app starts. */
export function startRequestLog(): void {
  onExchange((exchange) => log.add(exchange));
  onKeyChange(() => log.clear());
}

/** The latest requests, the latest first. */
export function useRequestLog(): readonly LoggedRequest[] {
  return useSyncExternalStore(log.subscribe, log.all);
}
