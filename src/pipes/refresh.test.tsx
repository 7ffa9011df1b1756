// What was read otherwise than by a page's own query, as pages see it.
import { QueryObserver } from '@tanstack/react-query';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { resetTransport, setTransport } from '../session/cloud';
import { queryClient } from '../session/query';
import { lock, openWith } from '../session/store';
import { pipeQuery, pipesQuery } from './queries';
import { takeIn } from './refresh';
import { pipeStore } from './store/inHand';
import { pipeOf } from './testing/toldStore';

const params = { org: 'o', service: 's' };
const read = (...pipes: ReturnType<typeof pipeOf>[]) =>
  takeIn('o', { type: 'pipes', at: Date.now(), service: 's', pipes, whole: false }, 'tab');

const observeList = () => new QueryObserver(queryClient, pipesQuery(params));

let reads: number;
let isDown: boolean;
let unfollow: () => void;
let list: ReturnType<typeof observeList>;

beforeEach(async () => {
  vi.useFakeTimers({ now: Date.UTC(2026, 2, 30) });
  reads = 0;
  isDown = false;
  setTransport(async () => {
    reads += 1;
    if (isDown) return Response.json({ status: 403, requestId: 'r', error: 'no' }, { status: 403 });
    const result = ['a', 'b'].map((id) => ({ id, name: id, state: 'Running' }));
    return Response.json({ status: 200, requestId: 'r', result });
  });
  openWith({ keyId: 'k', keySecret: 's', organizationId: 'o' });
  list = observeList();
  unfollow = list.subscribe(() => undefined);
  await vi.advanceTimersByTimeAsync(1_000);
});
afterEach(() => {
  unfollow();
  lock('locked');
  resetTransport();
  vi.useRealTimers();
});

const states = () => list.getCurrentResult().data?.map(({ id, state }) => `${id} ${state}`);

it('a pipe that another tab has read stands in the list at once', () => {
  const [known] = pipeStore().lists.get('s')?.pipes ?? [];
  if (!known) throw new Error('The list was read.');
  read({ ...known, state: 'Stopped', raw: '{}' });
  expect(states()).toEqual(['a Stopped', 'b Running']);
});

it('what is no news does not put off the next look of the page', async () => {
  const undisturbed = reads;
  await vi.advanceTimersByTimeAsync(60_000);
  const perMinute = reads - undisturbed;
  const [known] = pipeStore().lists.get('s')?.pipes ?? [];
  if (!known) throw new Error('The list was read.');
  for (let second = 0; second < 60; second += 2) {
    await vi.advanceTimersByTimeAsync(2_000);
    read(known);
  }
  expect(perMinute).toBeGreaterThan(3);
  expect(reads - undisturbed).toBe(2 * perMinute);
});

it('a list that could not be read is still said to be so when one of its pipes was', async () => {
  isDown = true;
  await list.refetch();
  expect(list.getCurrentResult().status).toBe('error');
  read(pipeOf('a', 'Stopped'));
  expect(list.getCurrentResult().status).toBe('error');
});

it('a pipe is not shown for the address of another service', () => {
  const shown = (service: string) =>
    new QueryObserver(queryClient, pipeQuery({ org: 'o', service, pipe: 'a' })).getCurrentResult().data?.id;
  expect(shown('s')).toBe('a');
  expect(shown('other')).toBeUndefined();
});
