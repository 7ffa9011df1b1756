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

/** The store of a page that was just loaded: what it remembers comes from storage alone. */
async function loadPage() {
  vi.resetModules();
  return import('./store');
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
  it('survives a reload of the tab', async () => {
    const before = await loadPage();
    before.openWith(session);
    const after = await loadPage();
    expect(after.getSession()).toEqual({ open: session });
  });

  it('is kept in the storage of the tab and nowhere else', async () => {
    const { openWith } = await loadPage();
    openWith(session);
    const { session: ofTab, local } = storages();
    expect(Object.keys(ofTab)).toEqual([KEY]);
    expect(ofTab[KEY]).toContain(session.keySecret);
    expect(local).toEqual({});
    expect(document.cookie).toBe('');
    expect(window.location.href).not.toContain(session.keySecret);
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
    openWith(session);
    lock(reason);
    expect(getSession()).toEqual({ open: undefined, reason });
    expect(storages()).toEqual({ session: {}, local: {} });
  });

  it('holds after a reload', async () => {
    const before = await loadPage();
    before.openWith(session);
    before.lock('locked');
    const after = await loadPage();
    expect(after.getSession().open).toBeUndefined();
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
    ['a session without a secret', JSON.stringify({ ...session, keySecret: undefined })],
    ['a session without an organization', JSON.stringify({ ...session, organizationId: undefined })],
    ['a secret that is no text', JSON.stringify({ ...session, keySecret: 7 })],
    ['a demo of a kind we do not know', JSON.stringify({ ...session, demo: 'moon' })],
  ])('means signing in again: %s', async (_, stored) => {
    sessionStorage.setItem(KEY, stored);
    const { getSession } = await loadPage();
    expect(getSession()).toEqual({ open: undefined, reason: 'none' });
  });

  it('may hold more than we know, which is dropped', async () => {
    sessionStorage.setItem(KEY, JSON.stringify({ ...session, colour: 'red' }));
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
