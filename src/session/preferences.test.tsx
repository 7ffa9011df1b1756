import { act, renderHook } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

const KEY = 'penstock.preferences';
const DEFAULTS = {
  idleMinutes: 30,
  refreshSeconds: 10,
  desktopNotices: false,
  watchAlways: true,
  hiddenColumns: {},
};

/** The preferences of a page that was just loaded. */
async function loadPage(stored?: string) {
  if (stored !== undefined) localStorage.setItem(KEY, stored);
  vi.resetModules();
  return import('./preferences');
}

beforeEach(() => {
  localStorage.clear();
  sessionStorage.clear();
});
afterEach(() => {
  vi.unstubAllGlobals();
});

describe('preferences', () => {
  it('lock after half an hour unless a person says otherwise', async () => {
    const { getPreferences } = await loadPage();
    expect(getPreferences()).toEqual(DEFAULTS);
  });

  it('survive a reload and a new tab', async () => {
    const before = await loadPage();
    before.setPreferences({ idleMinutes: 5 });
    const after = await loadPage();
    expect(after.getPreferences()).toEqual({ ...DEFAULTS, idleMinutes: 5 });
    expect(sessionStorage.length).toBe(0);
  });

  it('may be never to lock', async () => {
    const { getPreferences } = await loadPage('{"idleMinutes":0}');
    expect(getPreferences()).toEqual({ ...DEFAULTS, idleMinutes: 0 });
  });

  it('all offered choices are kept as they are', async () => {
    const { IDLE_CHOICES } = await loadPage();
    for (const idleMinutes of IDLE_CHOICES) {
      const page = await loadPage(JSON.stringify({ idleMinutes }));
      expect(page.getPreferences()).toEqual({ ...DEFAULTS, idleMinutes });
    }
  });

  it.each([
    ['no JSON', '{'],
    ['null', 'null'],
    ['a number', '5'],
    ['a list', '[5]'],
    ['a negative time', '{"idleMinutes":-1}'],
    ['more than a day', '{"idleMinutes":1441}'],
    ['half a minute', '{"idleMinutes":0.5}'],
    ['a text', '{"idleMinutes":"15"}'],
    ['an interval that is not offered', '{"refreshSeconds":1}'],
    ['no interval', '{"refreshSeconds":null}'],
    ['a text for a switch', '{"desktopNotices":"yes"}'],
    ['no list of columns', '{"hiddenColumns":{"Pipes":"lag"}}'],
    ['nothing', '{}'],
  ])('fall back on the safe default where storage holds %s', async (_, stored) => {
    const { getPreferences } = await loadPage(stored);
    expect(getPreferences()).toEqual(DEFAULTS);
  });

  it('hold until the tab is closed where storage is switched off', async () => {
    const denied = () => {
      throw new DOMException('denied', 'SecurityError');
    };
    vi.stubGlobal('localStorage', { getItem: denied, setItem: denied, clear: () => undefined });
    const { getPreferences, setPreferences } = await loadPage();
    expect(getPreferences()).toEqual(DEFAULTS);
    setPreferences({ idleMinutes: 60 });
    expect(getPreferences()).toEqual({ ...DEFAULTS, idleMinutes: 60 });
  });

  it('that are set in one tab hold in the others', async () => {
    const { getPreferences } = await loadPage();
    localStorage.setItem(KEY, '{"refreshSeconds":60}');
    window.dispatchEvent(new StorageEvent('storage', { key: 'something.else' }));
    expect(getPreferences().refreshSeconds).toBe(10);
    window.dispatchEvent(new StorageEvent('storage', { key: KEY }));
    expect(getPreferences().refreshSeconds).toBe(60);
  });

  it('know their intervals by the value of a select', async () => {
    const { REFRESH_CHOICES, readRefresh, refreshLabel } = await loadPage();
    for (const choice of REFRESH_CHOICES) expect(readRefresh(String(choice))).toBe(choice);
    expect(REFRESH_CHOICES.map(refreshLabel)).toEqual(['Off', '5 s', '10 s', '30 s', '60 s']);
  });

  it('reach whatever draws them at once', async () => {
    const { usePreferences, setPreferences } = await loadPage();
    const { result } = renderHook(() => usePreferences());
    expect(result.current).toEqual(DEFAULTS);
    act(() => setPreferences({ idleMinutes: 15 }));
    expect(result.current).toEqual({ ...DEFAULTS, idleMinutes: 15 });
  });
});
