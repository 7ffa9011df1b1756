import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Mortal, PretendChannel, PretendLocks } from '../../session/testing/tabs';
import { PipeStore } from '../store/pipeStore';
import { tell } from '../testing/tell';
import { Teller, type News } from './teller';

const START = Date.UTC(2026, 2, 30);

let locks: PretendLocks;
let channel: PretendChannel<News>;
/** What was told, by tab. */
let told: string[];

beforeEach(() => {
  vi.useFakeTimers({ now: START });
  locks = new PretendLocks();
  channel = new PretendChannel();
  told = [];
});
afterEach(() => {
  vi.useRealTimers();
});

const settle = (ms = 1_000) => vi.advanceTimersByTimeAsync(ms);

/** A tab with its own view of states. */
async function openTab(name: string) {
  const tab = new Mortal();
  const end = new AbortController();
  const store = new PipeStore();
  const teller = new Teller({
    channel: channel.of(tab),
    locks: locks.of(tab),
    lock: 'notices',
    signal: end.signal,
    tell: (failed) => told.push(`${name}: ${failed.map((news) => `${news.name} ${news.after}`).join(', ')}`),
  });
  store.onChange((change) => teller.hear({ ...change, name: change.pipe, service: 's' }));
  await settle(0);
  const close = () => {
    end.abort();
    tab.die();
  };
  return { store, close, see: (pipe: string, state: string) => tell(store, { [pipe]: state }) };
}

describe('a tab alone', () => {
  it.each(['Failed', 'InternalError'])('tells of a pipe that turns %s', async (state) => {
    const { see } = await openTab('a');
    see('orders', 'Running');
    see('orders', state);
    await settle();
    expect(told).toEqual([`a: orders ${state}`]);
  });

  it('tells together what fails together', async () => {
    const { see } = await openTab('a');
    for (const pipe of ['x', 'y']) see(pipe, 'Running');
    for (const pipe of ['x', 'y']) see(pipe, 'Failed');
    await settle();
    expect(told).toEqual(['a: x Failed, y Failed']);
  });

  it('tells nothing of what had failed when it was first seen, or fails otherwise', async () => {
    const { see } = await openTab('a');
    see('orders', 'Failed');
    see('orders', 'InternalError');
    await settle();
    expect(told).toEqual([]);
  });

  it('tells nothing of what failed while nobody looked', async () => {
    const { store, see } = await openTab('a');
    const remembered = { service: 's', name: 'orders', source: undefined, state: 'Running' };
    store.recall('orders', remembered, { state: 'Running', since: 0, sawChange: true }, START - 3_600_000);
    see('orders', 'Failed');
    await settle();
    expect(told).toEqual([]);
  });

  it.each(['Degraded', 'Unknown', 'Stopped', 'Molting'])('does not call %s a failure', async (state) => {
    const { see } = await openTab('a');
    see('orders', 'Running');
    see('orders', state);
    await settle();
    expect(told).toEqual([]);
  });

  it('tells again when it fails again', async () => {
    const { see } = await openTab('a');
    for (const state of ['Running', 'Failed', 'Running', 'Failed']) {
      see('orders', state);
      await settle();
    }
    expect(told).toEqual(['a: orders Failed', 'a: orders Failed']);
  });

  it('tells nothing any more when the key has gone', async () => {
    const { see, close } = await openTab('a');
    see('orders', 'Running');
    see('orders', 'Failed');
    close();
    await settle();
    expect(told).toEqual([]);
  });
});

describe('several tabs', () => {
  it('tell once what all of them see, at whatever time', async () => {
    const tabs = [await openTab('a'), await openTab('b'), await openTab('c')];
    for (const { see } of tabs) see('orders', 'Running');
    tabs[1]?.see('orders', 'Failed');
    await settle(7_000);
    tabs[0]?.see('orders', 'Failed');
    tabs[2]?.see('orders', 'Failed');
    await settle();
    expect(told).toEqual(['a: orders Failed']);
  });

  it('tell what only one of them has seen', async () => {
    await openTab('a');
    const { see } = await openTab('b');
    see('orders', 'Running');
    see('orders', 'Failed');
    await settle();
    expect(told).toEqual(['a: orders Failed']);
  });

  it('go on when the one that speaks is closed', async () => {
    const first = await openTab('a');
    const second = await openTab('b');
    second.see('orders', 'Running');
    first.close();
    await settle();
    second.see('orders', 'Failed');
    await settle();
    expect(told).toEqual(['b: orders Failed']);
  });

  it('do not tell anew what the closed one has told', async () => {
    const first = await openTab('a');
    const second = await openTab('b');
    for (const { see } of [first, second]) see('orders', 'Running');
    first.see('orders', 'Failed');
    await settle();
    first.close();
    await settle();
    second.see('orders', 'Failed');
    await settle();
    expect(told).toEqual(['a: orders Failed']);
  });
});
