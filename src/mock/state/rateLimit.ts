// The API's limit: ten requests in any ten seconds per key (api-notes 1.5).

const LIMIT = 10;
const WINDOW_MS = 10_000;

/** A sliding window over the moments of admitted requests. Times are epoch ms of the clock on the wall. */
export class RateLimit {
  #admitted: number[] = [];

  /** Admits a request and returns 0, or returns the seconds until the next one may come. */
  admit(now: number): number {
    this.#admitted = this.#admitted.filter((at) => now - at < WINDOW_MS);
    const oldest = this.#admitted[0];
    if (oldest !== undefined && this.#admitted.length >= LIMIT) return (oldest + WINDOW_MS - now) / 1000;
    this.#admitted.push(now);
    return 0;
  }
}
