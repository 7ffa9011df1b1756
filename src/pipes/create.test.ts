import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { publishedExamples } from '../mock/examples/published';
import { resetTransport, setTransport } from '../session/cloud';
import { lock, openWith } from '../session/store';
import type { PipeCreateBody } from './authoring';
import { createPipe, watchForPipe } from './create';

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

describe('making a pipe', () => {
  it('sends the body once and gives the pipe', async () => {
    answer = () => ok({ id: 'new', name: body.name, state: 'Unknown' });
    await expect(createPipe(params, body)).resolves.toMatchObject({ id: 'new' });
    expect(calls.filter((method) => method === 'POST')).toHaveLength(1);
  });

  it('is never sent again when no answer can be read', async () => {
    answer = () => new Response('<html>gateway time-out</html>', { status: 504 });
    await expect(createPipe(params, body)).rejects.toMatchObject({ outcomeUnknown: true });
    await vi.advanceTimersByTimeAsync(600_000);
    expect(calls.filter((method) => method === 'POST')).toHaveLength(1);
  });
});

describe('watching for a pipe', () => {
  const named = (...ids: string[]) => ok(ids.map((id) => ({ id, name: 'mine', state: 'Unknown' })));

  it('finds the one that was not there before', async () => {
    let reads = 0;
    answer = () => named(...(++reads < 3 ? ['old'] : ['old', 'new']));
    const found = watchForPipe(params, 'mine', ['old'], new AbortController().signal);
    await vi.advanceTimersByTimeAsync(30_000);
    await expect(found).resolves.toBe('new');
  });

  it('gives up after five minutes, and failed looks do not end it', async () => {
    answer = () => Response.json({ status: 403, error: 'FORBIDDEN: no', requestId: 'r' }, { status: 403 });
    const found = watchForPipe(params, 'mine', [], new AbortController().signal);
    await vi.advanceTimersByTimeAsync(310_000);
    await expect(found).resolves.toBeUndefined();
    expect(calls.length).toBeGreaterThan(10);
  });

  it('ends with the page', async () => {
    answer = () => named();
    const leaving = new AbortController();
    const found = watchForPipe(params, 'mine', [], leaving.signal);
    leaving.abort();
    await vi.advanceTimersByTimeAsync(10_000);
    await expect(found).resolves.toBeUndefined();
    expect(calls.length).toBeLessThan(3);
  });
});
