// A read that somebody joins is as urgent as the most urgent of those that wait for it.
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { z } from '../lib/zod';
import { createCloud } from './client';
import { endpoint } from './endpoint';
import { Scheduler, Urgency, type Priority } from './scheduler';

const thing = endpoint('GET', '/v1/things/:id', { result: z.object({ id: z.string() }) });
const pass = (ms: number) => vi.advanceTimersByTimeAsync(ms);

beforeEach(() => {
  vi.useFakeTimers({ now: 1_000_000 });
});
afterEach(() => {
  vi.useRealTimers();
});

/** A client whose window is full for everything but a person, and the paths that left since. */
async function busy() {
  const sent: string[] = [];
  const scheduler = new Scheduler();
  const cloud = createCloud({
    scheduler,
    credentials: () => ({ keyId: 'k', keySecret: 's' }),
    fetch: async (input) => {
      sent.push((input as string).replace('/v1/things/', ''));
      return Response.json({ status: 200, requestId: 'r', result: { id: 'x' } });
    },
  });
  for (let index = 0; index < 8; index += 1) await scheduler.acquire('person');
  const ask = (id: string, priority: Priority, signal?: AbortSignal) =>
    cloud(thing, { id }, undefined, { priority, signal }).catch(() => undefined);
  return { sent, ask, scheduler };
}

describe('a read that waits in the background', () => {
  it('leaves at once when a person joins it', async () => {
    const { sent, ask } = await busy();
    const first = ask('a', 'background');
    await pass(0);
    expect(sent).toEqual([]);
    const second = ask('a', 'person');
    await pass(0);
    expect(sent).toEqual(['a']);
    expect([await first, await second]).toEqual([{ id: 'x' }, { id: 'x' }]);
  });

  it('goes before others of the background when a page joins it', async () => {
    const { sent, ask } = await busy();
    void ask('a', 'background');
    void ask('b', 'background');
    void ask('b', 'page');
    await pass(10_250);
    expect(sent.slice(0, 2)).toEqual(['b', 'a']);
  });

  it('is not held up by somebody with more patience', async () => {
    const { sent, ask } = await busy();
    void ask('a', 'person');
    void ask('a', 'background');
    await pass(0);
    expect(sent).toEqual(['a']);
  });

  it('stays as urgent as it was made when it is sent again', async () => {
    const sent: string[] = [];
    const scheduler = new Scheduler();
    const cloud = createCloud({
      scheduler,
      credentials: () => ({ keyId: 'k', keySecret: 'hunter2' }),
      fetch: async () => {
        sent.push('a');
        return sent.length === 1
          ? new Response('busy', { status: 503 })
          : Response.json({ status: 200, requestId: 'r', result: { id: 'x' } });
      },
    });
    const asked = cloud(thing, { id: 'a' }, undefined, { priority: 'background' });
    await pass(0);
    const joined = cloud(thing, { id: 'a' }, undefined, { priority: 'person' });
    for (let index = 0; index < 8; index += 1) await scheduler.acquire('person');
    await pass(1_000);
    expect(sent).toHaveLength(2);
    expect([await asked, await joined]).toEqual([{ id: 'x' }, { id: 'x' }]);
  });

  it('is gone from the queue when all have left, however urgent it became', async () => {
    const { sent, ask, scheduler } = await busy();
    const leaver = new AbortController();
    void ask('a', 'background', leaver.signal);
    void ask('a', 'page', leaver.signal);
    leaver.abort(new Error('gone'));
    await pass(20_000);
    expect(sent).toEqual([]);
    expect(scheduler.getTraffic().waiting).toBe(0);
  });
});

describe('urgency', () => {
  it('only grows', () => {
    const urgency = new Urgency('page');
    const raised = vi.fn();
    urgency.onRaise = raised;
    urgency.raise('background');
    urgency.raise('page');
    expect(urgency.priority).toBe('page');
    expect(raised).not.toHaveBeenCalled();
    urgency.raise('person');
    expect(urgency.priority).toBe('person');
    expect(raised).toHaveBeenCalledOnce();
  });
});
