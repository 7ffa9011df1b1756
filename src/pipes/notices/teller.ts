// Tells of pipes that fail, once for all tabs: every tab tells the others what it sees, and one of them speaks.
import type { Channel } from '../../session/tabs/channel';
import type { Locks } from '../../session/tabs/locks';
import type { StateChange } from '../store/pipeStore';
import type { PipeState } from '../wire';
import { isFailure } from './words';

/** A change, and what there is to say of its pipe. */
export interface News extends StateChange {
  name: string;
  service: string | undefined;
}

interface TellerParts {
  channel: Channel<News>;
  locks: Locks;
  /** Names the lock of the tab that speaks. */
  lock: string;
  signal: AbortSignal;
  /** Called with the pipes that failed at about the same time, in the tab that speaks. */
  tell: (failed: readonly [News, ...News[]]) => void;
}

/** What fails together is told together. */
const GATHER_MS = 1_000;

export class Teller {
  readonly #parts: TellerParts;
  /** The last that any tab saw of a pipe. */
  readonly #last = new Map<string, { state: PipeState; at: number }>();
  #failed: News[] = [];
  #timer: ReturnType<typeof setTimeout> | undefined;
  #speaks = false;

  constructor(parts: TellerParts) {
    this.#parts = parts;
    const { channel, locks, lock, signal } = parts;
    channel.onMessage = (news) => this.#take(news);
    signal.addEventListener('abort', () => clearTimeout(this.#timer), { once: true });
    const speak = () =>
      new Promise<void>((resolve) => {
        this.#speaks = true;
        signal.addEventListener('abort', () => resolve(), { once: true });
      });
    // It only ever rejects because the signal was aborted.
    void locks.hold(lock, signal, speak).catch(() => undefined);
  }

  /** This tab saw a change. */
  hear(news: News): void {
    // A first sight, of thousands of pipes perhaps, is no news to anybody.
    if (news.before !== undefined) this.#parts.channel.post(news);
    this.#take(news);
  }

  #take(news: News): void {
    const { pipe, before, after, at, notBefore } = news;
    const last = this.#last.get(pipe);
    // Another tab has seen the same, or what came later.
    if (last && (last.state === after || last.at > at)) return;
    this.#last.set(pipe, { state: after, at });
    const had = last?.state ?? before;
    // What had failed when somebody first looked is no news; nor is it when nobody looked while it happened.
    if (!isFailure(after) || had === undefined || isFailure(had) || notBefore !== undefined) return;
    if (!this.#speaks) return;
    this.#failed.push(news);
    this.#timer ??= setTimeout(() => this.#tellAll(), GATHER_MS);
  }

  #tellAll(): void {
    this.#timer = undefined;
    const [first, ...rest] = this.#failed.splice(0);
    if (first) this.#parts.tell([first, ...rest]);
  }
}
