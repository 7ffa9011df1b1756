// Equal reads in flight are one request, as urgent as the most urgent of those that wait for it. It is aborted when the
// last of them has gone.
import { Urgency, type Priority } from './scheduler';

interface SharedRead<Answer> {
  controller: AbortController;
  urgency: Urgency;
  answer: Promise<Answer>;
  waiting: number;
}

/** Joins reads by a key such as path and query. */
export class SharedReads<Answer> {
  readonly #reads = new Map<string, SharedRead<Answer>>();

  /** The answer of the read in flight under this key, or of a new one. Rejects with the signal's reason. */
  join(
    key: string,
    priority: Priority,
    signal: AbortSignal | undefined,
    start: (signal: AbortSignal, urgency: Urgency) => Promise<Answer>,
  ): Promise<Answer> {
    const read = this.#reads.get(key) ?? this.#begin(key, new Urgency(priority), start);
    read.urgency.raise(priority);
    read.waiting += 1;
    if (!signal) return read.answer;
    return new Promise((resolve, reject) => {
      const leave = () => {
        reject(signal.reason);
        read.waiting -= 1;
        if (read.waiting > 0) return;
        this.#forget(key, read);
        read.controller.abort(signal.reason);
      };
      signal.addEventListener('abort', leave, { once: true });
      read.answer.then(resolve, reject).finally(() => signal.removeEventListener('abort', leave));
    });
  }

  #begin(
    key: string,
    urgency: Urgency,
    start: (signal: AbortSignal, urgency: Urgency) => Promise<Answer>,
  ): SharedRead<Answer> {
    const controller = new AbortController();
    const read = { controller, urgency, waiting: 0, answer: start(controller.signal, urgency) };
    this.#reads.set(key, read);
    const forget = () => this.#forget(key, read);
    read.answer.then(forget, forget);
    return read;
  }

  #forget(key: string, read: SharedRead<Answer>): void {
    if (this.#reads.get(key) === read) this.#reads.delete(key);
  }
}
