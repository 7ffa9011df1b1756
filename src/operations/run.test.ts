// Many pipes at once.
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { isOn } from '../pipes/states';
import { pipe as pipeSchema, type Pipe } from '../pipes/wire';
import { z } from '../lib/zod';
import { tally, type Item } from './record';
import { restorable } from './restorePlan';
import { withoutBusy } from './run';
import { addTables, kafkaPipe, postgresPipe } from './testing/bodies';
import { Browser } from './testing/tab';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

const minutes = (count: number) => vi.advanceTimersByTimeAsync(count * 60_000);

async function readList(browser: Browser): Promise<Pipe[]> {
  const { result } = await browser.call('GET', browser.pipes);
  return z.parse(z.array(pipeSchema), result);
}

const afresh = (item: Item): Item => ({ ...item, outcome: 'waiting', message: undefined, steps: [] });

describe('25 of 60 pipes', () => {
  it('are stopped within the budget; three fail, and are stopped by a second try', async () => {
    const browser = new Browser('busy');
    const running = (await readList(browser)).filter(({ state }) => state === 'Running').slice(0, 25);
    const tab = await browser.open().start();
    await minutes(1);
    const before = Date.now();
    for (const { id } of running.slice(3, 6)) {
      browser.faults.push({ method: 'PATCH', path: id, when: 'before', answer: 'refusal' });
    }
    const { id } = await tab.bulk('stop', running);
    await minutes(5);
    const operation = tab.operation(id);
    expect(tally(operation)).toMatchObject({ done: 22, failed: 3, unknown: 0, waiting: 0 });
    // 25 changes and their reads do not fit into two windows of ten requests.
    expect((operation.endedAt ?? 0) - before).toBeGreaterThan(20_000);
    expect(browser.arrived.filter(({ status }) => status === 429)).toEqual([]);
    const failed = operation.items.filter(({ outcome }) => outcome === 'failed');
    expect(failed.map(({ steps }) => steps.at(-1)?.requestId)).toEqual(['r-400', 'r-400', 'r-400']);

    const { id: again } = await tab.begin({ kind: 'stop', retryOf: id, items: failed.map(afresh) });
    await minutes(2);
    expect(tally(tab.operation(again))).toMatchObject({ done: 3, failed: 0 });
    expect(browser.arrived).toHaveLength(25);
  });

  it('are left alone from the moment of a cancel on', async () => {
    const browser = new Browser('busy');
    const running = (await readList(browser)).filter(({ state }) => state === 'Running').slice(0, 25);
    const tab = await browser.open().start();
    await minutes(1);
    const { id } = await tab.bulk('stop', running);
    await vi.advanceTimersByTimeAsync(1_000);
    tab.log.cancel(id);
    await minutes(5);
    const { done, cancelled } = tally(tab.operation(id));
    expect(cancelled).toBeGreaterThan(10);
    expect(done).toBe(browser.arrived.length);
    expect(done + cancelled).toBe(25);
  });
});

describe('maintenance', () => {
  it('stops what runs, and its restore starts exactly that', async () => {
    const browser = new Browser('busy');
    const before = (await readList(browser)).filter(({ state }) =>
      ['Running', 'Stopped', 'Paused'].includes(state),
    );
    const some = [
      ...before.filter(({ state }) => state === 'Running').slice(0, 4),
      ...before.filter(({ state }) => state !== 'Running').slice(0, 2),
    ];
    const tab = await browser.open().start();
    await minutes(1);
    const { id } = await tab.bulk('maintenance', some);
    await minutes(2);
    const { items } = tab.operation(id);
    expect(restorable(items).map(({ pipe }) => pipe)).toEqual(some.slice(0, 4).map((each) => each.id));
    expect(items.slice(4).map(({ outcome }) => outcome)).toEqual(['skipped', 'skipped']);

    const { id: restore } = await tab.begin({
      kind: 'restore',
      restores: id,
      items: restorable(items).map(afresh),
    });
    await minutes(2);
    expect(tally(tab.operation(restore))).toMatchObject({ done: 4 });
    await minutes(1);
    const after = new Map((await readList(browser)).map((each) => [each.id, each]));
    for (const { id: pipe, state } of some) {
      expect(isOn(after.get(pipe)?.state ?? 'Unknown')).toBe(isOn(state));
    }
  });
});

describe('a pipe that another operation is at work on', () => {
  it('is left out', async () => {
    const browser = new Browser();
    const { id } = await browser.create(postgresPipe('orders'));
    await browser.create(kafkaPipe('clicks'));
    await minutes(1);
    const tab = await browser.open().start();
    await tab.edit(await browser.read(id), [addTables('events')]);
    const { items } = await tab.bulk('stop', await readList(browser));
    expect(items.map(({ name, outcome }) => [name, outcome])).toEqual([
      ['orders', 'skipped'],
      ['clicks', 'waiting'],
    ]);
    expect(withoutBusy(items, [])).toEqual(items);
    await minutes(3);
    expect(isOn((await browser.read(id)).state)).toBe(true);
  });
});

describe('what others did meanwhile', () => {
  it('is seen before anything is sent', async () => {
    const browser = new Browser();
    const made = [await browser.create(kafkaPipe('clicks')), await browser.create(kafkaPipe('views'))];
    await minutes(1);
    const tab = await browser.open().start();
    const planned = await readList(browser);
    await browser.call('PATCH', `${browser.pipes}/${made[0]?.id ?? ''}/state`, { command: 'stop' });
    await browser.call('DELETE', `${browser.pipes}/${made[1]?.id ?? ''}`);
    await minutes(1);
    const { id } = await tab.bulk('maintenance', planned);
    await minutes(1);
    expect(tab.operation(id).items.map(({ outcome, message }) => [outcome, message])).toEqual([
      ['skipped', 'The pipe is already stopped.'],
      ['skipped', 'The pipe is no longer there.'],
    ]);
    expect(browser.arrived).toEqual([]);
    expect(tab.operation(id).closedAt).toBeDefined();
  });
});

describe('a delete', () => {
  it('of a pipe that is gone already is done, and an unanswered one is looked for', async () => {
    const browser = new Browser();
    await browser.create(kafkaPipe('clicks'));
    await browser.create(kafkaPipe('views'));
    await minutes(1);
    const tab = await browser.open().start();
    browser.faults.push({ method: 'DELETE', when: 'after', answer: 'cut' });
    const { id } = await tab.bulk('delete', await readList(browser));
    await minutes(2);
    expect(tally(tab.operation(id))).toMatchObject({ done: 2 });
    expect(browser.arrived).toHaveLength(2);
  });

  it.each([
    [
      'is done where the API says that the pipe is not there, and does not list it',
      'notThere',
      'after',
      'done',
    ],
    ['has failed where the pipe is still listed', 'notThere', 'before', 'failed'],
    ['has failed where somebody else says that there is no such page', 'noPage', 'before', 'failed'],
  ] as const)('%s', async (_, answer, when, outcome) => {
    const browser = new Browser();
    await browser.create(kafkaPipe('clicks'));
    await minutes(1);
    const tab = await browser.open().start();
    browser.faults.push({ method: 'DELETE', when, answer });
    const { id } = await tab.bulk('delete', await readList(browser));
    await minutes(2);
    expect(tab.operation(id).items).toMatchObject([{ outcome }]);
    expect(browser.arrived.filter(({ method }) => method === 'DELETE').length).toBeLessThanOrEqual(1);
  });
});
