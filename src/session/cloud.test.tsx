import { act, cleanup, renderHook } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { endpoint } from '../api/endpoint';
import { z } from '../lib/zod';
import {
  cloud,
  cloudFor,
  onExchange,
  resetTransport,
  scheduler,
  setTransport,
  useOrganizationId,
  useSession,
} from './cloud';
import { getSession, lock, openWith } from './store';

const thing = endpoint('GET', '/v1/things/:id', { result: z.object({ id: z.string() }) });
const change = endpoint('PATCH', '/v1/things/:id', { body: z.strictObject({ size: z.number() }) });
const cdcCompute = endpoint('GET', '/v1/organizations/o/services/:service/clickpipesCdcScaling', {
  result: z.object({}),
  dialect: 'cdcScaling',
});
const OFFICIAL = '/v1/organizations/o/services/s/clickpipesCdcScaling';
const PUBLISHED = '/v1/organizations/o/clickpipes/cdcScaling';

const session = (keyId: string) => ({ keyId, keySecret: `${keyId} secret`, organizationId: `${keyId} org` });
const ok = () => Response.json({ status: 200, requestId: 'r', result: { id: 'a' } });
const rejected = () =>
  Response.json({ status: 401, error: 'UNAUTHORIZED: no', requestId: 'r' }, { status: 401 });
const missing = () =>
  Response.json({ status: 404, error: 'NOT_FOUND: none', requestId: 'r' }, { status: 404 });
const keyOf = (init: RequestInit | undefined) =>
  atob(new Headers(init?.headers).get('Authorization')?.replace('Basic ', '') ?? '').split(':')[0];

/** A server that answers when the test says so. */
function heldServer() {
  const held: { key: string | undefined; answer: (response: Response) => void }[] = [];
  setTransport((_, init) => new Promise((answer) => held.push({ key: keyOf(init), answer })));
  return held;
}

// Each test has a request window of its own.
let hour = Date.UTC(2026, 2, 30);
beforeEach(() => {
  vi.useFakeTimers({ now: (hour += 3_600_000) });
  openWith(session('first'));
});
afterEach(() => {
  cleanup();
  lock('locked');
  resetTransport();
  vi.useRealTimers();
});

describe('the client of the session', () => {
  it('sends with the key in hand', async () => {
    const fetch = vi.fn<typeof globalThis.fetch>(async () => ok());
    setTransport(fetch);
    await cloud(thing, { id: 'a' }, undefined);
    expect(fetch.mock.calls.map(([url, init]) => [url, keyOf(init)])).toEqual([['/v1/things/a', 'first']]);
  });

  it('sends nothing without a key', async () => {
    const fetch = vi.fn<typeof globalThis.fetch>();
    setTransport(fetch);
    lock('locked');
    await expect(cloud(thing, { id: 'a' }, undefined)).rejects.toMatchObject({
      cause: 'refused',
      status: 401,
    });
    expect(fetch).not.toHaveBeenCalled();
  });

  it('forgets a key that the server no longer takes', async () => {
    setTransport(async () => rejected());
    await expect(cloud(thing, { id: 'a' }, undefined)).rejects.toMatchObject({ status: 401 });
    expect(getSession()).toEqual({ open: undefined, reason: 'rejected' });
  });

  it.each([
    ['believes a server that lists services that there is no CDC compute', undefined, [OFFICIAL]],
    ['looks for CDC compute in both places on a server that lists none', 's', [OFFICIAL, PUBLISHED]],
  ])('%s', async (_, serviceId, paths) => {
    const fetch = vi.fn<typeof globalThis.fetch>(async () => missing());
    setTransport(fetch);
    openWith({ ...session('first'), ...(serviceId && { serviceId }) });
    await expect(cloud(cdcCompute, { service: 's' }, undefined)).rejects.toMatchObject({ status: 404 });
    expect(fetch.mock.calls.map(([url]) => url)).toEqual(paths);
  });

  it('tells of its requests as long as its key is in hand', async () => {
    const held = heldServer();
    const told: string[] = [];
    const stop = onExchange(({ path, status }) => told.push(`${path} ${status}`));
    const asked = ['a', 'b', 'c'].map((id) => cloud(thing, { id }, undefined).catch(() => undefined));
    await vi.advanceTimersByTimeAsync(0);
    held[0]?.answer(ok());
    await asked[0];
    openWith(session('second'));
    held[1]?.answer(ok());
    await asked[1];
    expect(told).toEqual(['/v1/things/a 200']);
    stop();
    openWith(session('first'));
    void cloud(thing, { id: 'd' }, undefined);
    await vi.advanceTimersByTimeAsync(0);
    held[3]?.answer(ok());
    await vi.advanceTimersByTimeAsync(0);
    expect(told).toHaveLength(1);
  });

  it('goes back to the network when it is told to', async () => {
    const mock = vi.fn<typeof globalThis.fetch>(async () => ok());
    const network = vi.spyOn(globalThis, 'fetch').mockImplementation(async () => ok());
    setTransport(mock);
    await cloud(thing, { id: 'a' }, undefined);
    resetTransport();
    await cloud(thing, { id: 'b' }, undefined);
    expect([mock.mock.calls.length, network.mock.calls.length]).toEqual([1, 1]);
  });

  it('spends the one budget of the tab', async () => {
    setTransport(async () => ok());
    await cloud(thing, { id: 'a' }, undefined);
    expect(scheduler.getTraffic()).toMatchObject({ sent: 1, limit: 10 });
  });

  it('keeps a new key when the old one is rejected late', async () => {
    const held = heldServer();
    const late = cloud(thing, { id: 'a' }, undefined).catch(() => undefined);
    await vi.advanceTimersByTimeAsync(0);
    lock('locked');
    openWith(session('second'));
    held[0]?.answer(rejected());
    await late;
    expect(getSession().open?.keyId).toBe('second');
  });

  it('never sends what was asked for with one key under another, however long it waited', async () => {
    const held = heldServer();
    scheduler.pause(5_000);
    const waiting = cloud(change, { id: 'a' }, { size: 3 }).catch(() => undefined);
    lock('locked');
    openWith(session('second'));
    await vi.advanceTimersByTimeAsync(5_000);
    for (const { answer } of held) answer(ok());
    await waiting;
    expect(held.map(({ key }) => key)).not.toContain('second');
  });
});

describe('the client for a key that is tried', () => {
  it('sends that key and leaves the session alone, also when it is rejected', async () => {
    const fetch = vi.fn<typeof globalThis.fetch>(async () => rejected());
    setTransport(fetch);
    const tried = cloudFor({ keyId: 'tried', keySecret: 's' });
    await expect(tried(thing, { id: 'a' }, undefined)).rejects.toMatchObject({ status: 401 });
    expect(keyOf(fetch.mock.calls[0]?.[1])).toBe('tried');
    expect(getSession().open?.keyId).toBe('first');
  });
});

describe('a page', () => {
  it('draws anew when the key comes or goes', () => {
    const { result } = renderHook(() => useSession());
    expect(result.current.open?.keyId).toBe('first');
    act(() => lock('idle'));
    expect(result.current).toEqual({ open: undefined, reason: 'idle' });
  });

  it('knows the organization of the key', () => {
    expect(renderHook(() => useOrganizationId()).result.current).toBe('first org');
  });

  it('that needs an organization must not be drawn without a key', () => {
    lock('locked');
    vi.spyOn(console, 'error').mockImplementation(() => undefined);
    expect(() => renderHook(() => useOrganizationId())).toThrow('needs a session');
  });
});
