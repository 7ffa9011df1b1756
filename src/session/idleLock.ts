// Locks the app when nobody has touched it for the time set in the preferences.
import { getPreferences } from './preferences';
import { getSession, lock } from './store';

const TOUCHES = ['pointerdown', 'keydown', 'wheel', 'touchstart'] as const;
const CHECK_EVERY_MS = 15_000;

/** Work that goes on without a person, and that a lock would leave half-done. */
const holders = new Set<object>();

/** Keeps the app open while something runs; returns the function that lets go. */
export function holdOpen(): () => void {
  const holder = {};
  holders.add(holder);
  return () => holders.delete(holder);
}

/** The clock of the wall goes on while a laptop sleeps, but may be set back; the browser's own may stand still, but never does. */
const now = () => ({ wall: Date.now(), own: performance.now() });

/**
 * Starts watching; returns the function that ends it. Compares times instead of arming one long timer, so that a
 * laptop which slept through the deadline locks when it wakes.
 */
export function startIdleLock(): () => void {
  let touchedAt = now();
  const idleMs = () => Math.max(Date.now() - touchedAt.wall, performance.now() - touchedAt.own);
  const touch = () => {
    check();
    touchedAt = now();
  };
  const check = () => {
    const { idleMinutes } = getPreferences();
    // The time starts anew when the work is done.
    if (holders.size > 0) touchedAt = now();
    if (idleMinutes > 0 && getSession().open && idleMs() >= idleMinutes * 60_000) lock('idle');
  };
  for (const event of TOUCHES) window.addEventListener(event, touch, { capture: true, passive: true });
  document.addEventListener('visibilitychange', check);
  const timer = setInterval(check, CHECK_EVERY_MS);
  return () => {
    for (const event of TOUCHES) window.removeEventListener(event, touch, { capture: true });
    document.removeEventListener('visibilitychange', check);
    clearInterval(timer);
  };
}
