import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { OpenSession } from './store';

const KEY = 'penstock.session';
const session: OpenSession = {
  keyId: 'key-id',
  keySecret: 'correct horse battery staple',
  organizationId: 'org-1',
  organizationName: 'Acme',
  serviceId: 'service-1',
};

/** As it is stored in a browser in which nobody has locked yet. */
const stored = { ...session, lock: '' };

/** The store of a page that was just loaded: what it remembers comes from storage alone. */
async function loadPage() {
  vi.resetModules();
  return import('./store');
}

/** A page that hears of what other tabs wrote when it is told, if there is anything new. */
async function openTab() {
  const hear: ((event: StorageEvent) => void)[] = [];
  const listen = vi.spyOn(window, 'addEventListener').mockImplementation((type, listener) => {
    if (type === 'storage') hear.push(listener as (event: StorageEvent) => void);
  });
  const store = await loadPage();
  listen.mockRestore();
  let before = new Map(Object.entries(localStorage));
  const told = () => {
    const now = new Map(Object.entries(localStorage));
    const keys = [...new Set([...now.keys(), ...before.keys()])].filter(
      (key) => now.get(key) !== before.get(key),
    );
    before = now;
    for (const key of keys) hear.forEach((each) => each(new StorageEvent('storage', { key })));
  };
  return { ...store, told };
}

const entriesOf = (storage: Storage): Record<string, string> => Object.fromEntries(Object.entries(storage));
const storages = () => ({ session: entriesOf(sessionStorage), local: entriesOf(localStorage) });

beforeEach(() => {
  sessionStorage.clear();
  localStorage.clear();
});
afterEach(() => {
  vi.unstubAllGlobals();
});

describe('a fresh tab', () => {
  it('has no key, and no reason to give for it', async () => {
    const { getSession } = await loadPage();
    expect(getSession()).toEqual({ open: undefined, reason: 'none' });
  });
});

describe('a key in hand', () => {
  it('is in memory alone, and gone with a reload', async () => {
    const before = await loadPage();
    before.openWith(session);
    expect(before.getSession()).toEqual({ open: session });
    expect(JSON.stringify(storages())).not.toContain(session.keySecret);
    expect(document.cookie).toBe('');
    expect(window.location.href).not.toContain(session.keySecret);
    const after = await loadPage();
    expect(after.getSession()).toEqual({ open: undefined, reason: 'none' });
  });

  it('survives a reload of the tab where a person asked for it, in the storage of the tab and nowhere else', async () => {
    const before = await loadPage();
    before.openWith(session, { keep: true });
    const { session: ofTab, local } = storages();
    expect(Object.keys(ofTab)).toEqual([KEY]);
    expect(JSON.stringify(local)).not.toContain(session.keySecret);
    const after = await loadPage();
    expect(after.getSession()).toEqual({ open: session });
  });

  it('of the demo survives a reload', async () => {
    const before = await loadPage();
    before.openWith({ ...session, demo: 'server' });
    expect((await loadPage()).getSession()).toEqual({ open: { ...session, demo: 'server' } });
  });

  it('that is not kept takes the place of one that was', async () => {
    const before = await loadPage();
    before.openWith(session, { keep: true });
    before.openWith({ ...session, keySecret: 'another' });
    expect((await loadPage()).getSession().open).toBeUndefined();
  });

  it('is told to whoever listens, until they stop listening', async () => {
    const { openWith, lock, subscribeSession, getSession } = await loadPage();
    const heard: boolean[] = [];
    const stop = subscribeSession(() => heard.push(getSession().open !== undefined));
    openWith(session);
    lock('locked');
    stop();
    openWith(session);
    expect(heard).toEqual([true, false]);
  });

  it('stays the same object between changes, so that React does not draw in vain', async () => {
    const { getSession, openWith } = await loadPage();
    openWith(session);
    expect(getSession()).toBe(getSession());
  });
});

describe('locking', () => {
  it.each(['locked', 'idle', 'rejected'] as const)('forgets the key and says why: %s', async (reason) => {
    const { openWith, lock, getSession } = await loadPage();
    openWith(session, { keep: true });
    lock(reason);
    expect(getSession()).toEqual({ open: undefined, reason });
    expect(storages().session).toEqual({});
    expect(JSON.stringify(storages())).not.toContain(session.keySecret);
  });

  it('holds after a reload', async () => {
    const before = await loadPage();
    before.openWith(session, { keep: true });
    before.lock('locked');
    const after = await loadPage();
    expect(after.getSession().open).toBeUndefined();
  });

  it('by a person locks every tab of the browser, whatever its key', async () => {
    const tabs = [await openTab(), await openTab(), await openTab()];
    for (const { openWith } of tabs) openWith(session);
    tabs[0]?.lock('locked');
    for (const tab of tabs.slice(1)) tab.told();
    for (const { getSession } of tabs) expect(getSession()).toEqual({ open: undefined, reason: 'locked' });
  });

  it.each(['idle', 'rejected'] as const)('that was not a person’s (%s) is of one tab', async (reason) => {
    const [a, b] = [await openTab(), await openTab()];
    for (const { openWith } of [a, b]) openWith(session);
    a.lock(reason);
    b.told();
    expect(b.getSession()).toEqual({ open: session });
  });

  it('ends what was copied into a tab that is opened again later', async () => {
    const a = await loadPage();
    a.openWith(session, { keep: true });
    const copy = sessionStorage.getItem(KEY) ?? '';
    a.lock('locked');
    // The browser brings back the storage of a closed or duplicated tab.
    sessionStorage.setItem(KEY, copy);
    expect((await loadPage()).getSession()).toEqual({ open: undefined, reason: 'none' });
    expect(sessionStorage.getItem(KEY)).toBeNull();
  });

  it('reaches other tabs where the storage is full', async () => {
    const [a, b] = [await openTab(), await openTab()];
    for (const { openWith } of [a, b]) openWith(session);
    a.lock('locked');
    b.told();
    for (const { openWith } of [a, b]) openWith(session);
    const real = localStorage;
    vi.stubGlobal('localStorage', {
      getItem: (key: string) => real.getItem(key),
      removeItem: (key: string) => real.removeItem(key),
      setItem: () => {
        throw new DOMException('full', 'QuotaExceededError');
      },
    });
    a.lock('locked');
    b.told();
    expect(b.getSession().open).toBeUndefined();
  });

  it('keeps the first reason where several come', async () => {
    const { openWith, lock, getSession, subscribeSession } = await loadPage();
    openWith(session);
    lock('rejected');
    const listener = vi.fn();
    subscribeSession(listener);
    lock('idle');
    expect(getSession()).toEqual({ open: undefined, reason: 'rejected' });
    expect(listener).not.toHaveBeenCalled();
  });

  it('does nothing where nobody has signed in', async () => {
    const { lock, getSession } = await loadPage();
    lock('idle');
    expect(getSession()).toEqual({ open: undefined, reason: 'none' });
  });
});

describe('storage that is not as we left it', () => {
  it.each([
    ['no JSON', '{keyId'],
    ['null', 'null'],
    ['a list', '[]'],
    ['a text', '"key"'],
    ['a session without a secret', JSON.stringify({ ...stored, keySecret: undefined })],
    ['a session without an organization', JSON.stringify({ ...stored, organizationId: undefined })],
    ['a secret that is no text', JSON.stringify({ ...stored, keySecret: 7 })],
    ['a demo of a kind we do not know', JSON.stringify({ ...stored, demo: 'moon' })],
    ['a session of before the lock', JSON.stringify({ ...stored, lock: 'another' })],
    ['a session that no lock is known of', JSON.stringify(session)],
  ])('means signing in again: %s', async (_, text) => {
    sessionStorage.setItem(KEY, text);
    const { getSession } = await loadPage();
    expect(getSession()).toEqual({ open: undefined, reason: 'none' });
  });

  it('may hold more than we know, which is dropped', async () => {
    sessionStorage.setItem(KEY, JSON.stringify({ ...stored, colour: 'red' }));
    const { getSession } = await loadPage();
    expect(getSession()).toEqual({ open: session });
  });

  it('may be switched off: the key then lives in memory', async () => {
    const denied = () => {
      throw new DOMException('denied', 'SecurityError');
    };
    vi.stubGlobal('sessionStorage', { getItem: denied, setItem: denied, removeItem: denied });
    const { openWith, lock, getSession } = await loadPage();
    expect(getSession()).toEqual({ open: undefined, reason: 'none' });
    openWith(session);
    expect(getSession()).toEqual({ open: session });
    lock('locked');
    expect(getSession().open).toBeUndefined();
  });
});
