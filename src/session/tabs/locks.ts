// Which tab does a thing: the one that holds its lock. The browser gives it to the next tab when that one goes.

export interface Locks {
  /** Runs the task when the lock is free, and frees it afterwards. Rejects if the signal is aborted while it waits. */
  hold: (name: string, signal: AbortSignal, task: () => Promise<void>) => Promise<void>;
}

/** The browser's own locks, shared by all tabs of the app. Without them a tab knows only of itself. */
export function browserLocks(): Locks {
  // Missing outside of secure contexts, whatever the types say.
  const manager = navigator.locks as LockManager | undefined;
  if (!manager) return noLocks;
  return {
    hold: async (name, signal, task) => {
      await manager.request(name, { signal }, task);
    },
  };
}

/** For what every tab does by itself. */
export const noLocks: Locks = { hold: (_name, _signal, task) => task() };
