// The key in hand. It lives in memory and in `sessionStorage`, nowhere else, and is gone with the tab.
import { z } from '../lib/zod';

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

let current: Session = restore();
const listeners = new Set<() => void>();

function restore(): Session {
  try {
    const stored = sessionStorage.getItem(STORAGE_KEY);
    const parsed = stored === null ? undefined : z.safeParse(openSession, JSON.parse(stored));
    if (parsed?.success) return { open: parsed.data };
  } catch {
    // Storage may be switched off, or hold something that is not ours: then the person signs in again.
  }
  return { open: undefined, reason: 'none' };
}

function set(next: Session): void {
  current = next;
  try {
    if (next.open) sessionStorage.setItem(STORAGE_KEY, JSON.stringify(next.open));
    else sessionStorage.removeItem(STORAGE_KEY);
  } catch {
    // Without storage the session lives in memory alone and ends with a reload.
  }
  for (const listener of listeners) listener();
}

export function getSession(): Session {
  return current;
}

/** For React's `useSyncExternalStore`, and for whoever must clean up when the key goes. */
export function subscribeSession(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Calls back when the key in hand goes or another one comes: what the old one read and asked for is over. */
export function onKeyChange(listener: () => void): void {
  let { open } = current;
  subscribeSession(() => {
    if (current.open !== open) listener();
    open = current.open;
  });
}

/** Tells later whether the key in hand is still the same: answers that come after it has gone are dropped. */
export function sameKey(): () => boolean {
  const { open } = current;
  return () => current.open === open;
}

export function openWith(session: OpenSession): void {
  set({ open: session });
}

/** Forgets the key. Caches are cleared by those who own them, on this signal. */
export function lock(reason: Exclude<LockReason, 'none'>): void {
  if (current.open) set({ open: undefined, reason });
}
