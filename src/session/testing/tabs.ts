// For tests: what the tabs of one browser share, without a browser.
import type { Channel } from '../tabs/channel';
import type { Locks } from '../tabs/locks';

/** A tab that can be closed or reloaded at any moment. */
export class Mortal {
  alive = true;
  readonly onDeath: (() => void)[] = [];

  /** Nothing of it goes on, its locks are free. */
  die(): void {
    this.alive = false;
    for (const each of this.onDeath.splice(0)) each();
  }
}

/** Locks that tabs take from one another, in the order of asking. */
export class PretendLocks {
  readonly #waiting = new Map<string, (() => void)[]>();
  readonly #held = new Set<string>();

  of(tab: Mortal): Locks {
    return {
      hold: async (name, signal, task) => {
        while (this.#held.has(name)) await this.#turn(name, signal);
        signal.throwIfAborted();
        if (!tab.alive) return;
        this.#held.add(name);
        // Once: a tab that died may still come to the end of its task, when the lock is another's already.
        let isHeld = true;
        const free = () => {
          if (!isHeld) return;
          isHeld = false;
          this.#held.delete(name);
          for (const next of this.#waiting.get(name)?.splice(0) ?? []) next();
        };
        tab.onDeath.push(free);
        await task().finally(free);
      },
    };
  }

  #turn(name: string, signal: AbortSignal): Promise<void> {
    return new Promise((resolve, reject) => {
      signal.addEventListener('abort', () => reject(signal.reason as Error), { once: true });
      this.#waiting.set(name, [...(this.#waiting.get(name) ?? []), resolve]);
    });
  }
}

/** A broadcast channel: what one tab says reaches the others a moment later, as a copy. */
export class PretendChannel<Message> {
  readonly #ends = new Map<Mortal, Channel<Message>>();

  of(tab: Mortal): Channel<Message> {
    const end: Channel<Message> = {
      post: (message) => {
        if (tab.alive) this.#tell(tab, structuredClone(message));
      },
      onMessage: undefined,
    };
    this.#ends.set(tab, end);
    return end;
  }

  #tell(from: Mortal, message: Message): void {
    for (const [tab, end] of this.#ends) {
      if (tab !== from) queueMicrotask(() => tab.alive && end.onMessage?.(structuredClone(message)));
    }
  }
}
