// Which tab does a thing: the one that holds its lock. The browser gives it to the next tab when that one goes.

import { randomId } from '../../lib/randomId';
import { z } from '../../lib/zod';

export interface Locks {
  /** Runs the task when the lock is free, and frees it afterwards. Rejects if the signal is aborted while it waits. */
  hold: (name: string, signal: AbortSignal, task: () => Promise<void>) => Promise<void>;
}

/** The browser's own locks, shared by all tabs of the app. */
export function browserLocks(): Locks {
  // Missing outside of secure contexts, whatever the types say.
  const manager = navigator.locks as LockManager | undefined;
  if (!manager) return leaseLocks();
  return {
    hold: async (name, signal, task) => {
      await manager.request(name, { signal }, task);
    },
  };
}

/** For what every tab does by itself. */
export const noLocks: Locks = { hold: (_name, _signal, task) => task() };

const note = z.object({ by: z.string(), until: z.number() });

/** A tab in the background may come to renew its note once a minute only. */
const LEASE_MS = 90_000;
const RENEW_EVERY_MS = 5_000;
const LOOK_EVERY_MS = 1_000;
/** Two tabs may write at the same moment: the one whose note stands after so long has it. */
const SETTLES_WITHIN_MS = 100;

/**
 * Locks for browsers without, as over plain http: notes in `localStorage`, renewed while held. Without storage every tab is by
 * itself.
 */
export function leaseLocks(): Locks {
  const me = randomId();
  const keyOf = (name: string) => `penstock.lock.${name}`;
  const holder = (name: string) => {
    const read = z.safeParse(note, parse(localStorage.getItem(keyOf(name))));
    return read.success && read.data.until > Date.now() ? read.data.by : undefined;
  };
  const write = (name: string) =>
    localStorage.setItem(keyOf(name), JSON.stringify({ by: me, until: Date.now() + LEASE_MS }));
  const take = async (name: string, signal: AbortSignal) => {
    for (;;) {
      signal.throwIfAborted();
      if (holder(name) === undefined) {
        write(name);
        await new Promise((resolve) => setTimeout(resolve, SETTLES_WITHIN_MS));
        if (holder(name) === me) return;
      }
      await new Promise((resolve) => setTimeout(resolve, LOOK_EVERY_MS));
    }
  };
  return {
    hold: async (name, signal, task) => {
      if (!hasStorage()) return task();
      await take(name, signal);
      const renewing = setInterval(() => write(name), RENEW_EVERY_MS);
      const free = () => {
        clearInterval(renewing);
        if (holder(name) === me) localStorage.removeItem(keyOf(name));
      };
      window.addEventListener('pagehide', free);
      try {
        await task();
      } finally {
        window.removeEventListener('pagehide', free);
        free();
      }
    },
  };
}

function parse(text: string | null): unknown {
  try {
    return JSON.parse(text ?? 'null');
  } catch {
    return undefined;
  }
}

function hasStorage(): boolean {
  try {
    localStorage.setItem('penstock.lock', '');
    localStorage.removeItem('penstock.lock');
    return true;
  } catch {
    return false;
  }
}
