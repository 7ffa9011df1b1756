// The clocks of a tenant. They follow the real clock, or are manual: then they stand still but for what they are moved by, so
// that a test owns its time from the first request on.
import { sleep } from '../../lib/sleep';

interface Wait {
  readonly until: number;
  readonly go: () => void;
}

/** Times are epoch ms. */
export class TenantClock {
  #real: () => number;
  #wallMs = 0;
  #movedMs = 0;
  #waits: readonly Wait[] = [];
  /** It goes only as far as it is moved. */
  readonly isManual: boolean;

  /** `frozenAt`: the moment at which a manual clock begins; without it, the clock follows `real`. */
  constructor(real: () => number, frozenAt?: number) {
    this.isManual = frozenAt !== undefined;
    this.#real = frozenAt === undefined ? real : () => frozenAt;
  }

  /** The wall clock, which the rate limit goes by. */
  wall(): number {
    return this.#real() + this.#wallMs;
  }

  /** The tenant's own time, by which states change. */
  now(): number {
    return this.#real() + this.#movedMs;
  }

  /** Moves the tenant's own time; the wall clock stays. */
  advance(ms: number): void {
    this.#movedMs += ms;
    const due = this.#waits.filter(({ until }) => until <= this.now());
    this.#waits = this.#waits.filter(({ until }) => until > this.now());
    for (const { go } of due) go();
  }

  /** Moves the wall clock; the tenant's own time stays. */
  advanceWall(ms: number): void {
    this.#wallMs += ms;
  }

  /** How many waits of a manual clock are open. */
  get waiting(): number {
    return this.#waits.length;
  }

  /** Resolves after so much of the tenant's own time, ms, or rejects with the signal's reason when the client has gone. */
  wait(ms: number, signal: AbortSignal | undefined): Promise<void> {
    if (!this.isManual) return sleep(ms, signal);
    return new Promise((resolve, reject) => {
      const leave = () => {
        this.#waits = this.#waits.filter((each) => each !== wait);
        reject(signal?.reason);
      };
      const wait: Wait = {
        until: this.now() + ms,
        go: () => {
          signal?.removeEventListener('abort', leave);
          resolve();
        },
      };
      if (signal?.aborted) return reject(signal.reason);
      signal?.addEventListener('abort', leave, { once: true });
      this.#waits = [...this.#waits, wait];
    });
  }
}
