// Whatever is begun, cut off, reloaded and taken over: no pipe ends off that should run without the app saying so, and no
// change is sent twice. Sequences of commands are made up at random and carried out against the mock cloud, in made-up time.
import fc from 'fast-check';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import type { Pipe, PipeState } from '../pipes/wire';
import { isOpenMaintenance, isRunning, type Item, type Operation, type StoredRequest } from './record';
import { restorable } from './restorePlan';
import { addTables, kafkaPipe, patch, postgresPipe, table } from './testing/bodies';
import type { NetworkFault } from './testing/fault';
import { Browser, type Tab } from './testing/tab';

const RUNS = 600;
const OFF: readonly PipeState[] = ['Stopped', 'Stopping', 'Paused', 'Pausing', 'Failed'];

interface Desk {
  browser: Browser;
  tab: Tab;
  other: Tab | undefined;
  ids: readonly string[];
  /** Numbers for names that occur once. */
  next: number;
  /** Nothing was cut off, refused or reloaded: then there is no excuse. */
  calm: boolean;
}

type Action = (desk: Desk) => Promise<void>;

/** Only what happens is written down; its effect is judged in the end, so the model itself is empty. */
class Does implements fc.AsyncCommand<object, Desk> {
  constructor(
    readonly name: string,
    readonly act: Action,
  ) {}

  check(): boolean {
    return true;
  }

  async run(_: object, desk: Desk): Promise<void> {
    await this.act(desk);
  }

  toString(): string {
    return this.name;
  }
}

let counted = 0;

beforeAll(() => {
  vi.useFakeTimers();
});
afterAll(() => {
  vi.useRealTimers();
});

const pass = (ms: number) => vi.advanceTimersByTimeAsync(ms);

async function sit(): Promise<Desk> {
  const browser = new Browser();
  const made = [
    await browser.create(kafkaPipe('clicks')),
    await browser.create(postgresPipe('orders')),
    await browser.create(postgresPipe('users')),
  ];
  await pass(60_000);
  const tab = await browser.open().start();
  return { browser, tab, other: undefined, ids: made.map(({ id }) => id), next: 0, calm: true };
}

/** As another client, whose requests count towards the same limit: it waits until there is room. */
async function readAll({ browser, ids }: Desk): Promise<Pipe[]> {
  const pipes: Pipe[] = [];
  for (const id of ids) {
    let pipe: Pipe | undefined;
    while (!pipe) {
      pipe = await browser.read(id).catch(async (error: unknown) => {
        if (!String(error).includes(' 429 ')) throw error;
        await pass(1_000);
        return undefined;
      });
    }
    pipes.push(pipe);
  }
  return pipes;
}

const kinds: Readonly<Record<string, (desk: Desk) => { requests: StoredRequest[]; bodies?: unknown[] }>> = {
  rename: (desk) => ({ requests: [patch({ name: `name-${(desk.next += 1)}` })] }),
  'add a table': (desk) => ({ requests: [addTables(`table_${(desk.next += 1)}`)] }),
  'remove a table that is not there': () => ({
    requests: [patch({ source: { postgres: { tableMappingsToRemove: [table('nothing')] } } })],
  }),
  'tune and add': (desk) => ({
    requests: [
      patch({ source: { postgres: { settings: { syncIntervalSeconds: (desk.next += 1) } } } }),
      addTables(`table_${(desk.next += 1)}`),
    ],
  }),
  rotate: (desk) => ({
    requests: [{ type: 'patch', label: 'Rotate', body: {}, hasSecrets: true }],
    bodies: [
      { source: { postgres: { credentials: { username: 'ada', password: `p-${(desk.next += 1)}` } } } },
    ],
  }),
};

const which = fc.nat({ max: 2 });
const some = fc.uniqueArray(which, { minLength: 1, maxLength: 3 });

const begins = [
  fc.tuple(fc.constantFrom('start', 'stop', 'maintenance' as const), some).map(
    ([kind, at]) =>
      new Does(`${kind} ${at.join()}`, async (desk) => {
        const pipes = await readAll(desk);
        await desk.tab.bulk(
          kind,
          pipes.filter((_, index) => at.includes(index)),
        );
      }),
  ),
  fc.tuple(fc.constantFrom(...Object.keys(kinds)), fc.constantFrom(1, 2)).map(
    ([kind, at]) =>
      new Does(`${kind} at ${at}`, async (desk) => {
        const pipe = (await readAll(desk))[at];
        const edit = kinds[kind]?.(desk);
        if (pipe && edit) await desk.tab.edit(pipe, edit.requests, edit.bodies);
      }),
  ),
];

const commands = fc.commands(
  [
    // Twice, so that they are begun more often than disturbed.
    ...begins,
    ...begins,
    fc.constant(
      new Does('restore', async ({ tab }) => {
        const open = (tab.log.all() ?? []).find((each) => isOpenMaintenance(each) && !isRunning(each));
        if (!open) return;
        const items = restorable(open.items).map((item): Item => ({
          ...item,
          outcome: 'waiting',
          message: undefined,
          steps: [],
        }));
        await tab.begin({ kind: 'restore', restores: open.id, items });
      }),
    ),
    fc.constant(
      new Does('cancel', async ({ tab }) => {
        const running = (tab.log.all() ?? []).find(isRunning);
        if (running) tab.log.cancel(running.id);
      }),
    ),
    fc.constant(
      new Does('reload', async (desk) => {
        desk.calm = false;
        desk.browser.close(desk.tab);
        desk.tab = await desk.browser.open().start();
      }),
    ),
    fc.constant(
      new Does('second tab', async (desk) => {
        desk.other ??= await desk.browser.open().start();
      }),
    ),
    fc.constant(
      new Does('close the first tab', async (desk) => {
        if (!desk.other) return;
        desk.calm = false;
        desk.browser.close(desk.tab);
        desk.tab = desk.other;
        desk.other = undefined;
      }),
    ),
    fc
      .oneof(fc.nat({ max: 8_000 }), fc.nat({ max: 150_000 }))
      .map((ms) => new Does(`pass ${ms}`, async () => void (await pass(ms)))),
    fc
      .record({
        method: fc.constantFrom('PATCH', 'PATCH', 'GET'),
        body: fc.constantFrom('', 'stop', 'start', 'source'),
        when: fc.constantFrom('before' as const, 'after' as const),
        answer: fc.constantFrom('cut' as const, 'gateway', 'refusal', 'tooMany', 'garbled'),
      })
      // A refusal comes instead of what was asked for, not after it.
      .map(({ when, answer, ...rest }): NetworkFault => ({
        ...rest,
        body: rest.method === 'GET' ? '' : rest.body,
        answer,
        when: answer === 'refusal' || answer === 'tooMany' ? 'before' : answer === 'garbled' ? 'after' : when,
      }))
      .map(
        (fault) =>
          new Does(`fault ${JSON.stringify(fault)}`, async (desk) => {
            desk.calm = false;
            desk.browser.faults.push(fault);
          }),
      ),
  ],
  { maxCommands: 14, size: 'max' },
);

/** What the operator wants of a pipe, after all that was begun; `said` if the app has told that it is not sure. */
function wanted(operations: readonly Operation[], id: string): 'on' | 'off' | 'said' {
  let wish: 'on' | 'off' | 'said' = 'on';
  for (const { kind, items } of operations.toSorted((a, b) => a.createdAt - b.createdAt)) {
    const item = items.find(({ pipe }) => pipe === id);
    if (!item || item.outcome === 'skipped' || item.outcome === 'cancelled') continue;
    if (kind === 'edit') {
      if (item.leftOff || (item.outcome !== 'done' && !item.wasOn)) wish = 'said';
    } else if (item.outcome === 'done') wish = kind === 'stop' || kind === 'maintenance' ? 'off' : 'on';
    else wish = 'said';
  }
  return wish;
}

function countBy<Each>(list: readonly Each[], keyOf: (each: Each) => string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const each of list) counts.set(keyOf(each), (counts.get(keyOf(each)) ?? 0) + 1);
  return counts;
}

/** A command by its word, a change by its place: bodies with passwords are not written down. */
function signature(path: string, body: unknown): string {
  return path.endsWith('/state') ? `${path} ${(body as { command: string }).command}` : path;
}

/** What was promised and not kept, once everything has come to rest: a line each. */
async function brokenPromises(desk: Desk): Promise<string[]> {
  desk.browser.faults.length = 0;
  await pass(30 * 60_000);
  const operations = desk.tab.log.all() ?? [];
  counted += operations.length;
  const items = operations.flatMap((operation) => operation.items);

  const written = countBy(
    items.flatMap(({ steps }) => steps.flatMap(({ request }) => request ?? [])),
    ({ path, body }) => signature(path, body),
  );
  const sent = countBy(desk.browser.arrived, ({ path, body }) => signature(path, JSON.parse(body)));
  const pipes = await readAll(desk);
  return [
    ...operations.filter(isRunning).map(({ kind }) => `${kind} has not ended`),
    ...[...sent]
      .filter(([key, count]) => count > (written.get(key) ?? 0))
      .map(([key]) => `sent twice: ${key}`),
    ...items
      .filter(({ outcome, leftOff }) => desk.calm && (outcome === 'unknown' || leftOff))
      .map(({ message }) => `unsure without a reason: ${message}`),
    ...pipes.flatMap((pipe) => {
      const wish = wanted(operations, pipe.id);
      const is = OFF.includes(pipe.state) ? 'off' : 'on';
      return wish === 'said' || wish === is
        ? []
        : [`${pipe.name}: ${pipe.state}, and nothing was said of it`];
    }),
  ];
}

it(`keeps its promises in ${RUNS} random sequences`, async () => {
  const check = fc.asyncProperty(commands, async (sequence) => {
    let desk: Desk | undefined;
    await fc.asyncModelRun(async () => {
      desk = await sit();
      return { model: {}, real: desk };
    }, sequence);
    expect(desk && (await brokenPromises(desk))).toEqual([]);
  });
  await fc.assert(check, { numRuns: RUNS });
  console.log(`operations: ${RUNS} random sequences of ${counted} operations, no promise broken`);
  expect(counted).toBeGreaterThan(RUNS);
}, 300_000);
