import { useSyncExternalStore } from 'react';

const TICK_MS = 1_000;
const listeners = new Set<() => void>();
let now = Date.now();
let timer: ReturnType<typeof setInterval> | undefined;

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  timer ??= setInterval(() => {
    now = Date.now();
    for (const each of listeners) each();
  }, TICK_MS);
  return () => {
    listeners.delete(listener);
    if (listeners.size === 0) {
      clearInterval(timer);
      timer = undefined;
    }
  };
}

/** The time in epoch ms, to the second, or to a coarser step so that rows do not render every second. One timer for all. */
export function useNow(stepMs = TICK_MS): number {
  return useSyncExternalStore(subscribe, () => {
    // Nobody listened for a while: the time kept is old, and the first tick is a second away.
    if (timer === undefined && Date.now() - now >= TICK_MS) now = Date.now();
    return Math.floor(now / stepMs) * stepMs;
  });
}
