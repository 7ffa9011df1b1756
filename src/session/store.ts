// The key in hand. It lives in memory. Where a person asked for it, and for the demo, it also lies in `sessionStorage`, which
// survives a reload; browsers write that to their disk in clear text, and copy it to a tab that is duplicated or reopened.
import { Listeners } from '../lib/listeners';
import { randomId } from '../lib/randomId';
import { z } from '../lib/zod';
import { hasStorage, onItems, readItem, removeItem, writeItem } from './items';

const openSession = z.object({
  keyId: z.string(),
  keySecret: z.string(),
  organizationId: z.string(),
  organizationName: z.optional(z.string()),
  /** Set when the server does not list services: the one the person named. */
  serviceId: z.optional(z.string()),
  /** Set for the demo: where the mock cloud runs, behind the page's server or in the page. */
  demo: z.optional(z.enum(['server', 'page'])),
});
export type OpenSession = z.output<typeof openSession>;

/** Why there is no key: nobody signed in yet, the person or time locked, the server refuses it, or the demo's cloud did not load. */
export type LockReason = 'none' | 'locked' | 'idle' | 'rejected' | 'demo';

export type Session = { open: OpenSession } | { open: undefined; reason: LockReason };

const STORAGE_KEY = 'penstock.session';
/** Changes with every lock: what was stored before it, in whatever tab, is no session any more. */
const LOCK_KEY = 'penstock.lock';

const storedSession = z.object({ ...openSession.shape, lock: z.string() });

let current: Session = restore();
const listeners = new Listeners();

onItems((key) => {
  if (key === LOCK_KEY) lockHere('locked');
});
// Without storage tabs can still tell each other.
const toldByTabs =
  typeof window === 'object' && typeof BroadcastChannel === 'function' && !hasStorage()
    ? new BroadcastChannel(LOCK_KEY)
    : undefined;
toldByTabs?.addEventListener('message', () => lockHere('locked'));

function lockMark(): string {
  return readItem(LOCK_KEY) ?? '';
}

function restore(): Session {
  try {
    const stored = sessionStorage.getItem(STORAGE_KEY);
    const parsed = stored === null ? undefined : z.safeParse(storedSession, JSON.parse(stored));
    if (parsed?.success) {
      const { lock: mark, ...open } = parsed.data;
      if (mark === lockMark()) return { open };
    }
    if (stored !== null) sessionStorage.removeItem(STORAGE_KEY);
  } catch {
    // Storage may be switched off, or hold something that is not ours: then the person signs in again.
  }
  return { open: undefined, reason: 'none' };
}

function set(next: Session, keep = false): void {
  current = next;
  try {
    if (next.open && keep)
      sessionStorage.setItem(STORAGE_KEY, JSON.stringify({ ...next.open, lock: lockMark() }));
    else sessionStorage.removeItem(STORAGE_KEY);
  } catch {
    // Without storage the session lives in memory alone and ends with a reload.
  }
  listeners.tell();
}

export function getSession(): Session {
  return current;
}

/** For React's `useSyncExternalStore`, and for whoever must clean up when the key goes. */
export const subscribeSession = listeners.add;

/** Calls back when the key in hand goes or another one comes. What belongs to a key is best kept `perKey`, which needs no call. */
export function onKeyChange(listener: () => void): () => void {
  let { open } = current;
  return subscribeSession(() => {
    if (current.open !== open) listener();
    open = current.open;
  });
}

/** Tells later whether the key in hand is still the same: answers that come after it has gone are dropped. */
export function sameKey(): () => boolean {
  const { open } = current;
  return () => current.open === open;
}

/** `keep`: the session survives a reload of the tab, at the price said above. That of the demo always does. */
export function openWith(session: OpenSession, { keep = false }: { keep?: boolean } = {}): void {
  set({ open: session }, keep || session.demo !== undefined);
}

/**
 * Forgets the key. Caches are cleared by those who own them, on this signal. What a person locks is locked in all tabs of
 * this browser; a tab that nobody touched, or whose key was rejected, locks itself.
 */
export function lock(reason: Exclude<LockReason, 'none'>): void {
  if (reason === 'locked' && current.open) {
    // A full storage takes nothing new, but lets go of what it has; other tabs are told of either.
    if (!writeItem(LOCK_KEY, randomId())) removeItem(LOCK_KEY);
    toldByTabs?.postMessage('lock');
  }
  lockHere(reason);
}

function lockHere(reason: Exclude<LockReason, 'none'>): void {
  if (current.open) set({ open: undefined, reason });
}
