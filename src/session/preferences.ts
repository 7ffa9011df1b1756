// What a person set up for this browser. Nothing secret: this is `localStorage`.
import { useSyncExternalStore } from 'react';
import { z } from '../lib/zod';

const preferences = z.object({
  /** Minutes without a touch after which the app locks itself; 0 means never. */
  idleMinutes: z.catch(z.int().check(z.minimum(0), z.maximum(24 * 60)), 30),
  /** Watch the fleet from every page, not only from those that show it. */
  watchAlways: z.catch(z.boolean(), true),
});
export type Preferences = z.output<typeof preferences>;

export const IDLE_CHOICES = [5, 15, 30, 60, 240, 0] as const;

const STORAGE_KEY = 'penstock.preferences';
const listeners = new Set<() => void>();
let current = load();

function load(): Preferences {
  try {
    const parsed = z.safeParse(preferences, JSON.parse(localStorage.getItem(STORAGE_KEY) ?? '{}'));
    if (parsed.success) return parsed.data;
  } catch {
    // Unreadable or no storage: the defaults hold.
  }
  return z.parse(preferences, {});
}

export function getPreferences(): Preferences {
  return current;
}

export function setPreferences(change: Partial<Preferences>): void {
  current = { ...current, ...change };
  try {
    localStorage.setItem(STORAGE_KEY, JSON.stringify(current));
  } catch {
    // Then they hold until the tab is closed.
  }
  for (const listener of listeners) listener();
}

export function subscribePreferences(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function usePreferences(): Preferences {
  return useSyncExternalStore(subscribePreferences, getPreferences);
}
