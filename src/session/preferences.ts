// What a person set up for this browser. Nothing secret: this is `localStorage`.
import { useSyncExternalStore } from 'react';
import { Listeners } from '../lib/listeners';
import { z } from '../lib/zod';

/** Seconds between two reads of what is on the screen; 0: only when somebody asks for it. */
export const REFRESH_CHOICES = [0, 5, 10, 30, 60] as const;

const preferences = z.object({
  /** Minutes without a touch after which the app locks itself; 0 means never. */
  idleMinutes: z.catch(z.int().check(z.minimum(0), z.maximum(24 * 60)), 30),
  refreshSeconds: z.catch(z.union(REFRESH_CHOICES.map((each) => z.literal(each))), 10),
  /** Tell of pipes that fail outside of the page, too. The browser is asked for its permission apart from this. */
  desktopNotices: z.catch(z.boolean(), false),
  /** Watch the fleet from every page, not only from those that show it. */
  watchAlways: z.catch(z.boolean(), true),
  /** Columns that are left out, by table. */
  hiddenColumns: z.catch(z.record(z.string(), z.array(z.string())), {}),
});
export type Preferences = z.output<typeof preferences>;

export const IDLE_CHOICES = [5, 15, 30, 60, 240, 0] as const;

/** `Off`, `10 s`. */
export function refreshLabel(seconds: number): string {
  return seconds === 0 ? 'Off' : `${seconds} s`;
}

/** The choice behind the value of a select. */
export function readRefresh(value: string): Preferences['refreshSeconds'] {
  return REFRESH_CHOICES.find((each) => String(each) === value) ?? 10;
}

const STORAGE_KEY = 'penstock.preferences';
const listeners = new Listeners();
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
  take({ ...current, ...change });
  try {
    localStorage.setItem(STORAGE_KEY, JSON.stringify(current));
  } catch {
    // Then they hold until the tab is closed.
  }
}

/** Back to what holds for somebody who has set nothing. */
export function resetPreferences(): void {
  setPreferences(z.parse(preferences, {}));
}

function take(next: Preferences): void {
  current = next;
  listeners.tell();
}

// What is set in one tab holds in all. (Plans and rules that read preferences are tested without a browser.)
if (typeof window === 'object') {
  window.addEventListener('storage', ({ key }) => {
    if (key === STORAGE_KEY) take(load());
  });
}

export const subscribePreferences = listeners.add;

export function usePreferences(): Preferences {
  return useSyncExternalStore(subscribePreferences, getPreferences);
}
