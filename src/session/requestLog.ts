// What was asked of the API with the key in hand, the latest of it: in memory, and gone with the key.
import { useSyncExternalStore } from 'react';
import type { Exchange } from '../api/exchange';
import { LiveValue } from '../lib/listeners';
import { onExchange } from './cloud';
import { following, perKey } from './perKey';

export const MOST_REQUESTS = 200;

export interface LoggedRequest extends Exchange {
  /** Counts the requests of this tab. */
  id: number;
}

/** A ring: the latest requests first, the oldest drop out. */
export class RequestLog {
  readonly #requests = new LiveValue<readonly LoggedRequest[]>([]);
  #count = 0;

  add(exchange: Exchange): void {
    this.#count += 1;
    this.#requests.set([{ ...exchange, id: this.#count }, ...this.all().slice(0, MOST_REQUESTS - 1)]);
  }

  /** The latest first; a new array with every request. */
  all = this.#requests.get;

  /** For React's `useSyncExternalStore`. */
  subscribe = this.#requests.subscribe;
}

const log = perKey(() => new RequestLog());
const subscribe = following(log, (requests) => requests.subscribe);

/** From now on requests are logged. Once, when the app starts. */
export function startRequestLog(): void {
  onExchange((exchange) => log().add(exchange));
}

/** The latest requests, the latest first. */
export function useRequestLog(): readonly LoggedRequest[] {
  return useSyncExternalStore(subscribe, () => log().all());
}
