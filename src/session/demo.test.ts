import { afterEach, beforeEach, describe, expect, it, vi, type Mock } from 'vitest';
import { endpoint } from '../api/endpoint';
import { z } from '../lib/zod';
import { cloudFor, resetTransport } from './cloud';
import { demoCredentials, enterDemo, leaveDemo, provideMock } from './demo';

const thing = endpoint('GET', '/v1/thing', { result: z.object({ from: z.string() }) });
const answer = (from: string) => Response.json({ status: 200, requestId: 'r', result: { from } });

/** Who answers a request of the client now. */
async function whoAnswers(): Promise<string> {
  const { from } = await cloudFor({ keyId: 'k', keySecret: 's' })(thing, {}, undefined);
  return from;
}

let loadMock: Mock<() => Promise<typeof fetch>>;

/** The server behind the page, with this at the door of the mock cloud. */
function serve(door: () => Promise<Response>) {
  return vi
    .spyOn(globalThis, 'fetch')
    .mockImplementation((input) => (input === '/__mock' ? door() : Promise.resolve(answer('server'))));
}

// Each test has a request window of its own.
let hour = Date.UTC(2026, 2, 30);
beforeEach(() => {
  vi.useFakeTimers({ now: (hour += 3_600_000) });
  loadMock = vi.fn(async () => async () => answer('page'));
  provideMock(loadMock);
});
afterEach(() => {
  resetTransport();
  vi.useRealTimers();
});

describe('the demo', () => {
  it('uses the mock cloud behind the page where there is one, and does not load a second', async () => {
    const fetch = serve(async () => Response.json({ worlds: 3 }));
    expect(await enterDemo()).toBe('server');
    expect(fetch).toHaveBeenCalledTimes(1);
    expect(loadMock).not.toHaveBeenCalled();
    expect(await whoAnswers()).toBe('server');
  });

  it.each([
    ['does not know the door', async () => new Response('Not found', { status: 404 })],
    [
      'gives the page for every path',
      async () => new Response('<!doctype html>', { headers: { 'Content-Type': 'text/html' } }),
    ],
    ['fails in JSON', async () => Response.json({ error: 'no' }, { status: 502 })],
    ['does not say what it sent', async () => new Response(null)],
    [
      'cannot be reached',
      async () => {
        throw new TypeError('fetch failed');
      },
    ],
  ])('runs in the page where the server %s', async (_, door) => {
    serve(door);
    expect(await enterDemo()).toBe('page');
    expect(await whoAnswers()).toBe('page');
  });

  it('goes on where it ran before, without asking the server again', async () => {
    const fetch = serve(async () => Response.json({}));
    expect(await enterDemo('page')).toBe('page');
    expect(fetch).not.toHaveBeenCalled();
    expect(await whoAnswers()).toBe('page');
    expect(await enterDemo('server')).toBe('server');
    expect(loadMock).toHaveBeenCalledTimes(1);
  });

  it('is left for the network before a real key is tried', async () => {
    serve(async () => new Response(null, { status: 404 }));
    await enterDemo();
    leaveDemo();
    expect(await whoAnswers()).toBe('server');
  });

  it('asks at the door without cookies', async () => {
    const fetch = serve(async () => Response.json({}));
    await enterDemo();
    expect(fetch.mock.calls[0]?.[1]).toMatchObject({ credentials: 'omit' });
  });

  it('gives each person a key, and with it a world, of their own', () => {
    const keys = Array.from({ length: 20 }, () => demoCredentials().keyId);
    expect(new Set(keys).size).toBe(20);
    for (const key of keys) expect(key).toMatch(/^demo-[0-9a-f]{8}$/);
  });
});
