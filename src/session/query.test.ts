import { QueryObserver } from '@tanstack/react-query';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { endpoint } from '../api/endpoint';
import { z } from '../lib/zod';
import { resetTransport, setTransport } from './cloud';
import { queryClient, read } from './query';
import { lock, openWith } from './store';

const thing = endpoint('GET', '/v1/organizations/:org/things/:id', { result: z.object({ id: z.string() }) });
const params = { org: 'org-1', id: 'a' };
const session = { keyId: 'key-id-7', keySecret: 'correct horse battery staple', organizationId: 'org-1' };

const ok = (id = 'a') => Response.json({ status: 200, requestId: 'r', result: { id } });
const refused = (status: number) => Response.json({ status, error: 'CODE: no', requestId: 'r' }, { status });

let fetch: ReturnType<typeof vi.fn<typeof globalThis.fetch>>;

// Each test has a request window of its own.
let hour = Date.UTC(2026, 2, 30);
beforeEach(() => {
  vi.useFakeTimers({ now: (hour += 3_600_000) });
  fetch = vi.fn<typeof globalThis.fetch>(async () => ok());
  setTransport(fetch);
  openWith(session);
});
afterEach(() => {
  lock('locked');
  resetTransport();
  vi.useRealTimers();
});

describe('a read', () => {
  it('asks for the path of its endpoint and gives the typed result', async () => {
    await expect(queryClient.query(read(thing, params))).resolves.toEqual({ id: 'a' });
    expect(fetch.mock.calls[0]?.[0]).toBe('/v1/organizations/org-1/things/a');
  });

  it('is told apart by its endpoint and its parameters', () => {
    const other = endpoint('GET', '/v1/organizations/:org/others/:id', { result: z.object({}) });
    const keys = [read(thing, params), read(thing, { ...params, id: 'b' }), read(other, params)];
    expect(new Set(keys.map(({ queryKey }) => JSON.stringify(queryKey))).size).toBe(3);
  });

  it('leaves nothing of the key in the cache', async () => {
    await queryClient.query(read(thing, params));
    fetch.mockImplementation(async () => refused(403));
    await queryClient.query(read(thing, { ...params, id: 'b' })).catch(() => undefined);
    const cached = queryClient
      .getQueryCache()
      .getAll()
      .map(({ queryKey, state }) => [queryKey, state, String(state.error)]);
    expect(cached).toHaveLength(2);
    const text = JSON.stringify(cached);
    for (const secret of [session.keySecret, session.keyId, btoa(`${session.keyId}:${session.keySecret}`)]) {
      expect(text).not.toContain(secret);
    }
  });

  it('is not tried again when it was refused: the client below has done what can be done', async () => {
    fetch.mockImplementation(async () => refused(403));
    const failed = queryClient.query(read(thing, params)).catch((error: unknown) => error);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(await failed).toMatchObject({ status: 403 });
    expect(fetch).toHaveBeenCalledTimes(1);
  });

  it('is given up when nobody waits for it any more', async () => {
    let signal: AbortSignal | null | undefined;
    fetch.mockImplementation((_, init) => {
      signal = init?.signal;
      return new Promise<Response>(() => undefined);
    });
    const leave = new QueryObserver(queryClient, read(thing, params)).subscribe(() => undefined);
    await vi.advanceTimersByTimeAsync(0);
    expect(signal?.aborted).toBe(false);
    leave();
    expect(signal?.aborted).toBe(true);
  });
});

describe('locking', () => {
  it('empties the cache', async () => {
    await queryClient.query(read(thing, params));
    lock('idle');
    expect(queryClient.getQueryCache().getAll()).toEqual([]);
    expect(queryClient.getQueryData(read(thing, params).queryKey)).toBeUndefined();
  });

  it('keeps an answer out that comes later', async () => {
    let answer: ((response: Response) => void) | undefined;
    fetch.mockImplementation(() => new Promise((resolve) => (answer = resolve)));
    const late = queryClient.query(read(thing, params)).catch(() => undefined);
    await vi.advanceTimersByTimeAsync(0);
    lock('locked');
    answer?.(ok());
    await late;
    expect(queryClient.getQueryCache().getAll()).toEqual([]);
  });

  it('leaves nothing for the next key to see', async () => {
    await queryClient.query(read(thing, params));
    lock('locked');
    openWith({ ...session, keyId: 'other' });
    fetch.mockImplementation(async () => ok('b'));
    await expect(queryClient.query(read(thing, params))).resolves.toEqual({ id: 'b' });
  });

  // Somebody opens the sign-in page with a key in hand and signs in with another one: nothing was locked between.
  it('is not needed for another key to start with an empty cache', async () => {
    await queryClient.query(read(thing, params));
    openWith({ ...session, keyId: 'other', keySecret: 'other' });
    expect(queryClient.getQueryCache().getAll()).toEqual([]);
  });
});
