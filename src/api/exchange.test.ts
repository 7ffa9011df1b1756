import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { z } from '../lib/zod';
import { createCloud } from './client';
import { endpoint } from './endpoint';
import type { Exchange } from './exchange';

const thing = endpoint('GET', '/v1/things/:id', { result: z.object({}), query: ['filter'] });
const change = endpoint('PATCH', '/v1/things/:id', { body: z.strictObject({ password: z.string() }) });
const text = endpoint('GET', '/v1/things/:id/prometheus', { result: 'text' });

const KEY = { keyId: 'the-key-id', keySecret: 'the-key-secret' };
const START = 1_000_000;
const pass = (ms: number) => vi.advanceTimersByTimeAsync(ms);

beforeEach(() => {
  vi.useFakeTimers({ now: START });
});
afterEach(() => {
  vi.useRealTimers();
});

/** A client whose server gives these answers in turn, each after 250 ms, and what was told of them. */
function listenTo(answers: readonly (() => Response)[], signedIn = true) {
  const told: Exchange[] = [];
  const left = [...answers];
  const cloud = createCloud({
    credentials: () => (signedIn ? KEY : undefined),
    onExchange: (exchange) => told.push(exchange),
    fetch: async (_, init) => {
      await new Promise((resolve, reject) => {
        init?.signal?.addEventListener('abort', () => reject(init.signal?.reason as Error));
        setTimeout(resolve, 250);
      });
      return (left.shift() ?? (() => new Response('none', { status: 500 })))();
    },
  });
  return { cloud, told };
}

const ok = () => Response.json({ status: 200, requestId: 'r-1', result: {} });
const cut = () => {
  throw new TypeError('Failed to fetch');
};
const refusal = (status: number) => () =>
  Response.json({ status, error: 'BAD_REQUEST: no', requestId: 'r-2' }, { status });

describe('what is told of a request', () => {
  it('is where it went, when, for how long, and its id', async () => {
    const { cloud, told } = listenTo([ok]);
    void cloud(thing, { id: 'a' }, undefined, { query: { filter: 'tag:x' } });
    await pass(250);
    expect(told).toEqual([
      {
        method: 'GET',
        path: '/v1/things/a',
        search: '?filter=tag%3Ax',
        startedAt: START,
        durationMs: 250,
        outcome: 'answered',
        status: 200,
        requestId: 'r-1',
      },
    ]);
  });

  it.each([
    ['refused', refusal(400), { outcome: 'refused', status: 400, requestId: 'r-2' }],
    [
      'answered by a gateway',
      () => new Response('<html>', { status: 502 }),
      { outcome: 'refused', status: 502 },
    ],
    ['cut off', cut, { outcome: 'unreachable' }],
  ])('is how it ended when it was %s', async (_, answer, end) => {
    const { cloud, told } = listenTo([answer]);
    cloud(change, { id: 'a' }, { password: 'hunter2' }).catch(() => undefined);
    await pass(250);
    expect(told).toEqual([
      { method: 'PATCH', path: '/v1/things/a', startedAt: START, durationMs: 250, ...end },
    ]);
  });

  it('is told of each repeat', async () => {
    const { cloud, told } = listenTo([cut, refusal(429), ok]);
    void cloud(thing, { id: 'a' }, undefined);
    await pass(60_000);
    expect(told.map(({ outcome, status }) => status ?? outcome)).toEqual(['unreachable', 429, 200]);
  });

  it('is that nobody waited for it any more', async () => {
    const { cloud, told } = listenTo([ok]);
    const leaver = new AbortController();
    cloud(thing, { id: 'a' }, undefined, { signal: leaver.signal }).catch(() => undefined);
    await pass(100);
    leaver.abort(new Error('gone'));
    await pass(0);
    expect(told).toMatchObject([{ outcome: 'abandoned', durationMs: 100 }]);
  });

  it('is nothing when nothing left: without a key, or with a body that does not fit', async () => {
    const [without, wrong] = [listenTo([], false), listenTo([])];
    without.cloud(thing, { id: 'a' }, undefined).catch(() => undefined);
    wrong.cloud(change, { id: 'a' }, {} as { password: string }).catch(() => undefined);
    await pass(1_000);
    expect([without.told, wrong.told]).toEqual([[], []]);
  });

  it('has no id where the answer is a text, or names one only inside of it', async () => {
    const { cloud, told } = listenTo([
      () => new Response('up 1\n'),
      () => Response.json({ status: 200, result: { padding: 'x'.repeat(400), requestId: 'inner' } }),
    ]);
    void cloud(text, { id: 'a' }, undefined);
    void cloud(thing, { id: 'a' }, undefined);
    await pass(250);
    expect(told.map((each) => 'requestId' in each)).toEqual([false, false]);
  });

  it('has neither body nor key in it, whatever the server echoes', async () => {
    const echo = (status: number) => () =>
      Response.json({ status, error: `no ${KEY.keySecret} hunter2`, requestId: 'r-3' }, { status });
    const { cloud, told } = listenTo([echo(400), echo(200)]);
    cloud(change, { id: 'a' }, { password: 'hunter2' }).catch(() => undefined);
    cloud(thing, { id: 'b' }, undefined, { query: { filter: 'tag:x' } }).catch(() => undefined);
    await pass(250);
    // What takes them out of the words comes with the first refusal.
    await vi.waitFor(() => expect(told).toHaveLength(2));
    expect(JSON.stringify(told)).not.toMatch(/hunter2|the-key/);
  });
});
