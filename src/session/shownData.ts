// How old the data on the screen is. Pages say it where they show it; the status bar says it of the page in view.
import { useEffect, useSyncExternalStore } from 'react';
import { Listeners } from '../lib/listeners';

/** Epoch ms, by who shows it. */
const shown = new Map<object, number>();
const listeners = new Listeners();

/** Says that data of this time (epoch ms; 0: none yet) is on the screen, while the component is. */
export function useShowsData(updatedAt: number): void {
  useEffect(() => {
    if (updatedAt === 0) return undefined;
    const key = {};
    shown.set(key, updatedAt);
    listeners.tell();
    return () => {
      shown.delete(key);
      listeners.tell();
    };
  }, [updatedAt]);
}

/** The time of the oldest data on the screen, epoch ms; undefined where none says its age. */
export function useShownData(): number | undefined {
  return useSyncExternalStore(listeners.add, oldest);
}

function oldest(): number | undefined {
  return shown.size === 0 ? undefined : Math.min(...shown.values());
}
