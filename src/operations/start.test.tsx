// What is begun reaches the API: a size goes with the operation, its retry and each request; a retry takes what failed.
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { z } from '../lib/zod';
import { viewPipe } from '../pipes/view';
import { pipe } from '../pipes/wire';
import { resetTransport, setTransport } from '../session/cloud';
import { lock, openWith } from '../session/store';
import { operationsEngine } from './engine';
import { itemOf } from './plan';
import { retryFailed, startBulk, startEdit, startRestore } from './start';

const source = { kafka: { type: 'kafka' } };
const viewOf = (id: string) =>
  viewPipe(z.parse(pipe, { id, name: `name of ${id}`, state: 'Running', source }));
const planned = (id: string) => itemOf('s-1', viewOf(id));
const scalingOf = (id: string) => expect.stringContaining(`/services/s-1/clickpipes/${id}/scaling`) as string;

let sent: { path: string; body: unknown }[];
/** Pipes of which no change is taken. */
let refused: Set<string>;
/** Answers to changes wait for this. */
let held: Promise<void> | undefined;
/** The state of each pipe. */
let states: Map<string, string>;

beforeEach(() => {
  vi.useFakeTimers({ now: Date.UTC(2026, 2, 30) });
  sent = [];
  refused = new Set();
  held = undefined;
  states = new Map(['p', 'q'].map((id) => [id, 'Running']));
  const told = (id: string) => ({ id, name: `name of ${id}`, state: states.get(id), source });
  setTransport(async (input, init) => {
    const { pathname: path } = new URL(input instanceof Request ? input.url : input, 'http://host');
    const id = /clickpipes\/(\w+)/.exec(path)?.[1] ?? '';
    if (init?.method === 'PATCH' || init?.method === 'PUT') {
      const body = JSON.parse(init.body as string);
      sent.push({ path, body });
      await held;
      if (refused.has(id))
        return Response.json({ status: 400, requestId: 'r', error: 'BAD_REQUEST: no' }, { status: 400 });
      if (path.endsWith('/state')) states.set(id, body.command === 'stop' ? 'Stopped' : 'Running');
    }
    const result = id === '' ? [...states.keys()].map(told) : told(id);
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
  refused.add('p');
  const first = await settled(startBulk('org-1', { kind: 'scale', items: [planned('p')] }, { replicas: 3 }));
  expect(await ended(first)).toMatchObject({
    kind: 'scale',
    scaling: { replicas: 3 },
    items: [{ outcome: 'failed' }],
  });
  refused.clear();
  const second = await settled(retryFailed(first));
  expect(await ended(second)).toMatchObject({ retryOf: first, items: [{ outcome: 'done' }] });
  expect(sent).toEqual([
    { path: scalingOf('p'), body: { replicas: 3 } },
    { path: scalingOf('p'), body: { replicas: 3 } },
  ]);
});

it('tries again what failed alone, from the state that was last seen', async () => {
  refused.add('q');
  states.set('q', 'Degraded');
  const first = await settled(startBulk('org-1', { kind: 'stop', items: [planned('p'), planned('q')] }));
  expect(await ended(first)).toMatchObject({ items: [{ outcome: 'done' }, { outcome: 'failed' }] });
  refused.clear();
  const second = await settled(retryFailed(first));
  const operation = await ended(second);
  expect(operation?.items.map(({ pipe: id, outcome }) => [id, outcome])).toEqual([['q', 'done']]);
  expect(operation?.items[0]).toMatchObject({ stateBefore: 'Degraded', state: 'Stopped' });
  expect(operation).not.toHaveProperty('restores');
});

it('leaves out a pipe on which another operation is at work, and says so', async () => {
  let release = () => {};
  held = new Promise((resolve) => {
    release = resolve;
  });
  const first = await settled(startBulk('org-1', { kind: 'stop', items: [planned('p')] }));
  const second = await settled(startBulk('org-1', { kind: 'stop', items: [planned('p'), planned('q')] }));
  release();
  await ended(first);
  const message = 'Another operation is still at work on this pipe.';
  expect(await ended(second)).toMatchObject({
    items: [{ outcome: 'skipped', message }, { outcome: 'done' }],
  });
  expect(sent).toHaveLength(2);
});

it('a restore that is tried again still belongs to its maintenance', async () => {
  const maintenance = await settled(startBulk('org-1', { kind: 'maintenance', items: [planned('p')] }));
  expect(await ended(maintenance)).toMatchObject({ items: [{ outcome: 'done' }] });
  refused.add('p');
  const first = await settled(startRestore(maintenance));
  expect(await ended(first)).toMatchObject({ restores: maintenance, items: [{ outcome: 'failed' }] });
  refused.clear();
  const second = await settled(retryFailed(first));
  expect(await ended(second)).toMatchObject({ restores: maintenance, items: [{ outcome: 'done' }] });
  expect(states.get('p')).toBe('Running');
});

it('keeps the secrets of an edit out of the record, and says which request has some', async () => {
  const credentials = { username: 'u', password: 'hunter2' };
  const id = await settled(
    startEdit('org-1', 's-1', viewOf('p'), [
      { type: 'patch', label: 'Credentials', body: { source: { kafka: { credentials } } } },
      { type: 'patch', label: 'Name', body: { name: 'invoices' } },
      { type: 'settings', label: 'Settings', body: { streaming_max_insert_wait_ms: 5_000 } },
    ]),
  );
  const { requests = [] } = operationsEngine()?.log.get(id) ?? {};
  expect(requests.map(({ label, hasSecrets }) => [label, hasSecrets])).toEqual([
    ['Credentials', true],
    ['Name', false],
    ['Settings', false],
  ]);
  expect(requests[2]?.body).toEqual({ streaming_max_insert_wait_ms: 5_000 });
  await ended(id);
  expect(JSON.stringify(operationsEngine()?.log.get(id))).not.toContain('hunter2');
  expect(sent[0]?.body).toEqual({ source: { kafka: { credentials } } });
});
