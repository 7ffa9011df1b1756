// The request budget. The API allows 10 requests in 10 seconds per key; every request of the app passes this gate.
import { Listeners } from '../lib/listeners';

/** Who is waiting: a person's click goes before what the visible page needs, and that before background work. */
export type Priority = 'person' | 'page' | 'background';

export const WINDOW_MS = 10_000;
/** The server's clock is not ours: a slot is reused a little later than the window says. */
const MARGIN_MS = 250;
/** How full the window may be when a request of this priority leaves; the rest is kept for more urgent ones. */
export const CEILING: Readonly<Record<Priority, number>> = { person: 10, page: 8, background: 6 };
const ORDER: readonly Priority[] = ['person', 'page', 'background'];

/** No server has reason to ask for more; a header that does (a date as a number, say) is not taken at its word. */
const LONGEST_PAUSE_MS = 60_000;

/** What the status bar shows. */
export interface Traffic {
  /** Requests sent in the running window. */
  sent: number;
  limit: number;
  /** Requests waiting for a slot. */
  waiting: number;
  /** The server asked for silence until then (epoch ms), after a 429. */
  pausedUntil: number | undefined;
}

interface Waiter {
  urgency: Urgency;
  go: (slot: Slot) => void;
}

/** Of the window. */
interface Slot {
  /** When its request reached the server, at the latest that we know: when it left, then when it was answered. */
  at: number;
}

/**
 * How urgent a request is. It may become more so while it waits: when a person's read joins one that nobody was in a hurry
 * for, that one goes first.
 */
export class Urgency {
  #priority: Priority;
  /** Set by who lets it wait. */
  onRaise: (() => void) | undefined;

  constructor(priority: Priority) {
    this.#priority = priority;
  }

  get priority(): Priority {
    return this.#priority;
  }

  /** Never lowers it. */
  raise(to: Priority): void {
    if (ORDER.indexOf(to) >= ORDER.indexOf(this.#priority)) return;
    this.#priority = to;
    this.onRaise?.();
  }
}

/** A sliding-window gate with three priorities. Times are epoch milliseconds. */
export class Scheduler {
  #slots: Slot[] = [];
  #waiting: Waiter[] = [];
  #pausedUntil = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;
  readonly #listeners = new Listeners();
  #traffic: Traffic = { sent: 0, limit: CEILING.person, waiting: 0, pausedUntil: undefined };

  /**
   * Resolves when a request this urgent may be sent; rejects with the signal's reason if it is aborted first. What it
   * resolves to is called when the request is answered: the server counts it from its arrival, which on a slow network is
   * long after it left, and the next one may arrive at once.
   */
  acquire(asked: Priority | Urgency, signal?: AbortSignal): Promise<() => void> {
    const urgency = typeof asked === 'string' ? new Urgency(asked) : asked;
    return new Promise((resolve, reject) => {
      if (signal?.aborted) return reject(signal.reason);
      const onAbort = () => {
        urgency.onRaise = undefined;
        this.#waiting = this.#waiting.filter((w) => w !== waiter);
        reject(signal?.reason);
        this.#pump();
      };
      const waiter: Waiter = {
        urgency,
        go: (slot) => {
          urgency.onRaise = undefined;
          signal?.removeEventListener('abort', onAbort);
          resolve(() => {
            slot.at = Date.now();
          });
        },
      };
      signal?.addEventListener('abort', onAbort, { once: true });
      urgency.onRaise = () => this.#pump();
      this.#waiting.push(waiter);
      this.#pump();
    });
  }

  /** After a 429: nothing leaves for so long, a minute at most. */
  pause(ms: number): void {
    this.#pausedUntil = Math.max(this.#pausedUntil, Date.now() + Math.min(ms, LONGEST_PAUSE_MS));
    this.#pump();
  }

  /** For React's `useSyncExternalStore`. */
  subscribe = this.#listeners.add;

  getTraffic = (): Traffic => this.#traffic;

  #pump(): void {
    const now = Date.now();
    this.#slots = this.#slots.filter(({ at }) => now - at < WINDOW_MS + MARGIN_MS);
    if (now >= this.#pausedUntil) {
      for (const priority of ORDER) {
        while (this.#slots.length < CEILING[priority]) {
          const next = this.#waiting.find((w) => w.urgency.priority === priority);
          if (!next) break;
          this.#waiting = this.#waiting.filter((w) => w !== next);
          const slot = { at: now };
          this.#slots.push(slot);
          next.go(slot);
        }
      }
    }
    this.#publish(now);
    this.#wakeLater(now);
  }

  /** One timer: for the end of a pause, or for the oldest request to leave the window (which also updates the gauge). */
  #wakeLater(now: number): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    if (now < this.#pausedUntil) this.#timer = setTimeout(() => this.#pump(), this.#pausedUntil - now);
    else if (this.#slots.length > 0) {
      const oldest = Math.min(...this.#slots.map(({ at }) => at));
      this.#timer = setTimeout(() => this.#pump(), oldest + WINDOW_MS + MARGIN_MS - now);
    }
  }

  #publish(now: number): void {
    const next: Traffic = {
      sent: this.#slots.length,
      limit: CEILING.person,
      waiting: this.#waiting.length,
      pausedUntil: now < this.#pausedUntil ? this.#pausedUntil : undefined,
    };
    const was = this.#traffic;
    if (next.sent === was.sent && next.waiting === was.waiting && next.pausedUntil === was.pausedUntil) {
      return;
    }
    this.#traffic = next;
    this.#listeners.tell();
  }
}

/**
 * How long the server wants silence after a 429, ms. `Retry-After` (seconds or a date) goes before
 * `X-RateLimit-Reset` (seconds, may be fractional; 0 means now). Without either: half a window.
 */
export function silenceAfter(headers: Headers, now = Date.now()): number {
  const retryAfter = headers.get('Retry-After')?.trim();
  if (retryAfter) {
    const seconds = Number(retryAfter);
    if (Number.isFinite(seconds)) return Math.max(0, seconds * 1000);
    const date = Date.parse(retryAfter);
    if (Number.isFinite(date)) return Math.max(0, date - now);
  }
  const reset = headers.get('X-RateLimit-Reset');
  const seconds = Number(reset);
  if (reset !== null && reset.trim() !== '' && Number.isFinite(seconds)) return Math.max(0, seconds * 1000);
  return WINDOW_MS / 2;
}
