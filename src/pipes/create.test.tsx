import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { publishedExamples } from '../mock/examples/published';
import { resetTransport, setTransport } from '../session/cloud';
import { lock, openWith } from '../session/store';
import type { PipeCreateBody } from './writeEndpoints';
import { createPipe, watchForPipe } from './create';
import { justCreated } from './created';

const params = { org: 'o', service: 's' };
const body = publishedExamples.kafka as PipeCreateBody;
const ok = (result: unknown) => Response.json({ status: 200, requestId: 'r', result });

let calls: string[] = [];
let answer: (method: string) => Response;
let hour = 0;

beforeEach(() => {
  vi.useFakeTimers({ now: Date.UTC(2026, 0, 1) + 3_600_000 * ++hour });
  calls = [];
  setTransport(async (_, init) => {
    calls.push(init?.method ?? '');
    return answer(init?.method ?? '');
  });
  openWith({ keyId: 'k', keySecret: 's', organizationId: 'o' });
});

afterEach(() => {
  lock('locked');
  resetTransport();
  vi.useRealTimers();
});

const named = (...ids: string[]) => ok(ids.map((id) => ({ id, name: body.name, state: 'Unknown' })));
const gateway = () => new Response('<html>gateway time-out</html>', { status: 504 });
const posts = () => calls.filter((method) => method === 'POST');

describe('making a pipe', () => {
  /** A list that has `old`, and from the sending on the new ones too. */
  const listThen = (answered: () => Response, ...ids: string[]) => {
    answer = (method) => {
      if (method === 'POST') return answered();
      return posts().length === 0 ? named('old') : named('old', ...ids);
    };
  };

  it('sends the body once and gives the pipe', async () => {
    listThen(() => ok({ id: 'new', name: body.name, state: 'Unknown' }), 'new');
    await expect(createPipe(params, body)).resolves.toMatchObject({ pipe: { id: 'new' }, twins: [] });
    expect(posts()).toHaveLength(1);
  });

  it('gives the pipe that is not listed yet', async () => {
    listThen(() => ok({ id: 'new', name: body.name, state: 'Unknown' }));
    await expect(createPipe(params, body)).resolves.toMatchObject({ pipe: { id: 'new' }, twins: [] });
    expect([justCreated('new')?.name, justCreated('old')]).toEqual([body.name, undefined]);
  });

  it.each([
    ['answered', () => ok({ id: 'new-2', name: body.name, state: 'Unknown' })],
    ['not answered', gateway],
    [
      'answered with the failure of a server that made it',
      () => Response.json({ error: 'INTERNAL: x' }, { status: 500 }),
    ],
  ])('tells of every one that was made where it is %s', async (_, answered) => {
    listThen(answered, 'new-1', 'new-2');
    const made = createPipe(params, body);
    await vi.advanceTimersByTimeAsync(10_000);
    await expect(made).resolves.toMatchObject({ pipe: { id: 'new-1' }, twins: [{ id: 'new-2' }] });
    expect(posts()).toHaveLength(1);
  });

  it('is never sent again when no answer can be read, and given up when none appears', async () => {
    listThen(gateway);
    const onUnanswered = vi.fn();
    const made = createPipe(params, body, { onUnanswered });
    await vi.advanceTimersByTimeAsync(600_000);
    await expect(made).resolves.toBeUndefined();
    expect(onUnanswered).toHaveBeenCalledOnce();
    expect(posts()).toHaveLength(1);
  });

  it('reads a list again that came garbled, before anything is sent', async () => {
    let reads = 0;
    answer = (method) => {
      if (method === 'POST') return ok({ id: 'new', name: body.name, state: 'Unknown' });
      return ++reads === 1 ? new Response('{"status":200,"result":[{"id') : named('old');
    };
    const made = createPipe(params, body);
    await vi.advanceTimersByTimeAsync(5_000);
    await expect(made).resolves.toMatchObject({ pipe: { id: 'new' } });
    expect(calls.slice(0, 3)).toEqual(['GET', 'GET', 'POST']);
  });
});

describe('watching for a pipe', () => {
  it('finds the one that was not there before', async () => {
    let reads = 0;
    answer = () => named(...(++reads < 3 ? ['old'] : ['old', 'new']));
    const found = watchForPipe(params, body.name, ['old']);
    await vi.advanceTimersByTimeAsync(30_000);
    await expect(found).resolves.toMatchObject({ id: 'new' });
  });

  it('gives up after five minutes, and failed looks do not end it', async () => {
    answer = () => Response.json({ status: 403, error: 'FORBIDDEN: no', requestId: 'r' }, { status: 403 });
    const found = watchForPipe(params, 'mine', []);
    await vi.advanceTimersByTimeAsync(310_000);
    await expect(found).resolves.toBeUndefined();
    expect(calls.length).toBeGreaterThan(10);
  });

  it('ends with the key', async () => {
    answer = () => named();
    const found = watchForPipe(params, 'mine', []).catch((error: unknown) => error);
    await vi.advanceTimersByTimeAsync(1_000);
    lock('locked');
    await vi.advanceTimersByTimeAsync(10_000);
    expect(await found).toMatchObject({ status: 401 });
  });
});
