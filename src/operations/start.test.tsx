// What is begun reaches the API: a size goes with the operation, its retry and each request.
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { z } from '../lib/zod';
import { viewPipe } from '../pipes/view';
import { pipe } from '../pipes/wire';
import { resetTransport, setTransport } from '../session/cloud';
import { lock, openWith } from '../session/store';
import { operationsEngine } from './engine';
import { itemOf } from './plan';
import { retryFailed, startBulk } from './start';

const given = { id: 'p', name: 'orders', state: 'Running', source: { kafka: { type: 'kafka' } } };
const view = viewPipe(z.parse(pipe, given));

let sent: { path: string; body: unknown }[];
let refuses: boolean;

beforeEach(() => {
  vi.useFakeTimers({ now: Date.UTC(2026, 2, 30) });
  sent = [];
  refuses = false;
  setTransport(async (input, init) => {
    const { pathname: path } = new URL(input instanceof Request ? input.url : input, 'http://host');
    if (init?.method === 'PATCH') {
      sent.push({ path, body: JSON.parse(init.body as string) });
      if (refuses)
        return Response.json({ status: 400, requestId: 'r', error: 'BAD_REQUEST: no' }, { status: 400 });
    }
    const result = path.endsWith('/clickpipes') ? [given] : given;
    return Response.json({ status: 200, requestId: 'r', result });
  });
  openWith({ keyId: 'k', keySecret: 's', organizationId: 'org-1' });
});
afterEach(() => {
  lock('locked');
  resetTransport();
  vi.useRealTimers();
});

/** Lets time pass until it is settled. */
async function settled<Value>(work: Promise<Value>): Promise<Value> {
  let isSettled = false;
  const over = () => {
    isSettled = true;
  };
  work.then(over, over);
  while (!isSettled) await vi.advanceTimersByTimeAsync(100);
  return work;
}

async function ended(id: string) {
  const book = operationsEngine()?.log;
  while (book?.get(id)?.endedAt === undefined) await vi.advanceTimersByTimeAsync(1_000);
  return book.get(id);
}

it('scales each pipe to the size that was confirmed, also when what failed is tried again', async () => {
  refuses = true;
  const first = await settled(
    startBulk('org-1', { kind: 'scale', items: [itemOf('s-1', view)] }, { replicas: 3 }),
  );
  expect(await ended(first)).toMatchObject({
    kind: 'scale',
    scaling: { replicas: 3 },
    items: [{ outcome: 'failed' }],
  });
  refuses = false;
  const second = await settled(retryFailed(first));
  expect(await ended(second)).toMatchObject({ retryOf: first, items: [{ outcome: 'done' }] });
  const path = expect.stringContaining('/services/s-1/clickpipes/p/scaling') as string;
  expect(sent).toEqual([
    { path, body: { replicas: 3 } },
    { path, body: { replicas: 3 } },
  ]);
});
