// The clocks of a world. A running world goes by the real clock; one that stands goes only as far as it is moved, so that a
// test owns its time from the first request on.
import { pause } from './pause';

interface Wait {
  readonly until: number;
  readonly go: () => void;
}

/** Times are epoch ms. */
export class WorldClock {
  #real: () => number;
  #wallMs = 0;
  #movedMs = 0;
  #waits: readonly Wait[] = [];
  /** Only what it was moved by counts. */
  readonly stands: boolean;

  /** `standsAt`: the moment at which a standing clock begins; without it, the clock runs by `real`. */
  constructor(real: () => number, standsAt?: number) {
    this.stands = standsAt !== undefined;
    this.#real = standsAt === undefined ? real : () => standsAt;
  }

  /** The clock on the wall, which the rate limit goes by. */
  wall(): number {
    return this.#real() + this.#wallMs;
  }

  /** What the world lives by. */
  now(): number {
    return this.#real() + this.#movedMs;
  }

  /** The world goes on; on the wall no time has passed. */
  advance(ms: number): void {
    this.#movedMs += ms;
    const due = this.#waits.filter(({ until }) => until <= this.now());
    this.#waits = this.#waits.filter(({ until }) => until > this.now());
    for (const { go } of due) go();
  }

  /** Time passes on the wall; the world stands. */
  passWall(ms: number): void {
    this.#wallMs += ms;
  }

  /** How many wait for a standing clock to be moved. */
  get held(): number {
    return this.#waits.length;
  }

  /** Resolves after so long in the world, or rejects with the signal's reason when the asker has gone. */
  wait(ms: number, signal: AbortSignal | undefined): Promise<void> {
    if (!this.stands) return pause(ms, signal);
    return new Promise((resolve, reject) => {
      const leave = () => {
        this.#waits = this.#waits.filter((each) => each !== wait);
        reject(signal?.reason as Error);
      };
      const wait: Wait = {
        until: this.now() + ms,
        go: () => {
          signal?.removeEventListener('abort', leave);
          resolve();
        },
      };
      if (signal?.aborted) return reject(signal.reason as Error);
      signal?.addEventListener('abort', leave, { once: true });
      this.#waits = [...this.#waits, wait];
    });
  }
}
