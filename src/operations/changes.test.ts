import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Change } from '../session/changes';
import { Mortal, PretendChannel, PretendLocks } from '../session/testing/tabs';
import { operationOfChange } from './changeRecord';
import { OperationLog, type OperationMessage } from './operationLog';
import type { Shown } from './lookAtChange';
import { isBeingSent, isRunning } from './record';
import { Runner } from './runner';
import { memoryStore } from './store';
import { Interrupted } from './dependencies';

const CHANGE: Change = {
  kind: 'create',
  org: 'org-1',
  service: 'service-1',
  name: 'orders',
  request: { method: 'POST', path: '/v1/organizations/org-1/services/service-1/clickpipes' },
  before: ['old'],
};

const store = memoryStore();
let locks: PretendLocks;
let channel: PretendChannel<OperationMessage>;
let looks: number;
let shown: () => Shown | undefined;
const gone = new Map<Mortal, AbortController>();

async function open() {
  const tab = new Mortal();
  const end = new AbortController();
  gone.set(tab, end);
  const log = new OperationLog('org-1', store, channel.of(tab));
  const runner = new Runner({
    deps: {
      cloud: () => Promise.reject(new Error('Nothing is sent.')),
      lookAtChange: async () => {
        looks += 1;
        return shown();
      },
      now: () => Date.now(),
      sleep: (ms) =>
        new Promise((resolve, reject) => {
          setTimeout(() => (tab.alive ? resolve() : reject(new Interrupted())), ms);
        }),
      takeIn: () => {},
    },
    log,
    pendingBodies: { bodyOf: () => undefined },
    locks: locks.of(tab),
    signal: end.signal,
    onEnd: () => {},
  });
  await log.open();
  runner.resume();
  return { tab, log, runner };
}

function close({ tab }: { tab: Mortal }) {
  tab.die();
  gone.get(tab)?.abort();
}

beforeEach(async () => {
  vi.useFakeTimers({ now: Date.UTC(2026, 2, 30) });
  await store.remove((await store.all('org-1')).map(({ id }) => id));
  locks = new PretendLocks();
  channel = new PretendChannel();
  looks = 0;
  shown = () => undefined;
});
afterEach(() => {
  vi.useRealTimers();
});

const pass = (ms: number) => vi.advanceTimersByTimeAsync(ms);
const kept = async () => {
  const [operation] = await store.all('org-1');
  if (!operation) throw new Error('Nothing is written down.');
  return operation;
};

describe('a change that a page sends by itself', () => {
  it('is written down before it is sent, and nobody looks while its page is there', async () => {
    const [here] = [await open(), await open()];
    await here.runner.hold(operationOfChange(CHANGE, Date.now()));
    expect(isBeingSent(await kept())).toBe(true);
    await pass(120_000);
    expect(looks).toBe(0);
  });

  it.each<[string, Shown | undefined, string, string, string]>([
    ['shows', { made: ['new'] }, 'done', 'shows that it was carried out', 'new'],
    ['shows twice', { made: ['new', 'twin'] }, 'done', 'made 2 times: new, twin', 'new'],
    ['does not show', undefined, 'unknown', 'Look before you send it again', ''],
  ])('is looked at after a reload, and never sent again: it %s', async (_, found, outcome, words, id) => {
    const before = await open();
    await before.runner.hold(operationOfChange(CHANGE, Date.now()));
    close(before);
    shown = () => found;
    await open();
    await pass(400_000);
    const operation = await kept();
    expect(isRunning(operation)).toBe(false);
    expect(operation.items).toMatchObject([
      { outcome, message: expect.stringContaining(words), pipe: id, steps: [{ status: outcome }] },
    ]);
    expect(looks).toBeGreaterThan(0);
  });

  it('is taken up by another tab when its own goes', async () => {
    const [here] = [await open(), await open()];
    await here.runner.hold(operationOfChange(CHANGE, Date.now()));
    shown = () => ({ made: ['new'] });
    close(here);
    await pass(10_000);
    expect((await kept()).items[0]?.outcome).toBe('done');
  });

  it('is sent though the browser never gives the lock', async () => {
    locks = { of: () => ({ hold: () => new Promise<void>(() => {}) }) } as unknown as PretendLocks;
    const here = await open();
    const held = here.runner.hold(operationOfChange(CHANGE, Date.now()));
    await pass(5_000);
    await expect(held).resolves.toBeTypeOf('function');
  });
});
