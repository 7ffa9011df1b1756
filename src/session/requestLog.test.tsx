import { act, cleanup, renderHook } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { endpoint } from '../api/endpoint';
import type { Exchange } from '../api/exchange';
import { z } from '../lib/zod';
import { cloud, resetTransport, setTransport } from './cloud';
import { MOST_REQUESTS, RequestLog, startRequestLog, useRequestLog } from './requestLog';
import { lock, openWith } from './store';

const exchange = (path: string): Exchange => ({
  method: 'GET',
  path,
  startedAt: 1,
  durationMs: 2,
  outcome: 'answered',
  status: 200,
});

describe('the log of requests', () => {
  it('has the latest first, and the oldest drop out', () => {
    const log = new RequestLog();
    for (let n = 1; n <= MOST_REQUESTS + 5; n += 1) log.add(exchange(`/v1/${n}`));
    expect(log.all()).toHaveLength(MOST_REQUESTS);
    expect(log.all()[0]?.path).toBe(`/v1/${MOST_REQUESTS + 5}`);
    expect(log.all().at(-1)?.path).toBe('/v1/6');
  });

  it('numbers them, so that each keeps its place on the screen while others come', () => {
    const log = new RequestLog();
    log.add(exchange('/v1/a'));
    log.add(exchange('/v1/a'));
    expect(log.all().map(({ id }) => id)).toEqual([2, 1]);
  });

  it('tells who listens, until they do not', () => {
    const log = new RequestLog();
    const listener = vi.fn();
    const stop = log.subscribe(listener);
    log.add(exchange('/v1/a'));
    stop();
    log.add(exchange('/v1/b'));
    expect(listener).toHaveBeenCalledOnce();
  });
});

describe('requests of the session', () => {
  afterEach(() => {
    cleanup();
    lock('locked');
    resetTransport();
  });

  it('are logged without bodies and keys, and forgotten with the key', async () => {
    startRequestLog();
    const change = endpoint('PATCH', '/v1/things/:id', {
      body: z.strictObject({ password: z.string() }),
      query: ['from_date'],
    });
    setTransport(async () => Response.json({ status: 200, requestId: 'r-1', result: {} }));
    openWith({ keyId: 'the-key', keySecret: 'hunter2', organizationId: 'org-1' });
    const { result } = renderHook(() => useRequestLog());
    await act(() =>
      cloud(change, { id: 'a' }, { password: 'swordfish' }, { query: { from_date: '2026-03-30' } }),
    );
    expect(result.current).toMatchObject([
      {
        method: 'PATCH',
        path: '/v1/things/a',
        search: '?from_date=2026-03-30',
        outcome: 'answered',
        status: 200,
        requestId: 'r-1',
      },
    ]);
    expect(JSON.stringify(result.current)).not.toMatch(/the-key|hunter2|swordfish/);
    act(() => lock('locked'));
    expect(result.current).toEqual([]);
  });
});
