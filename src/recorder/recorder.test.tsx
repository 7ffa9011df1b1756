// Longer than 300 lines: one store, seen through everything that is kept in it.
import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { RecordedEvent } from './events';
import { recordingsText } from './recordingsText';
import { memoryPieces, openPieces, type PieceStore } from './pieces';
import { Recorder } from './recorder';
import type { Budgets } from './ring';

const START = Date.UTC(2026, 2, 30, 12);
const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const MIB = 2 ** 20;
const BUDGETS = { samples: MIB, events: MIB, routine: MIB, spans: MIB, state: MIB };
const LONGEST = 90 * SECOND;

let organizations = 0;
const stores: [string, () => PieceStore][] = [
  ['IndexedDB', () => openPieces(`org-${(organizations += 1)}`)],
  ['memory', memoryPieces],
];

const recorderOn = (store: PieceStore, budgets: Budgets = BUDGETS) =>
  new Recorder({ store, budgets, longestMs: LONGEST });
const writerOn = (store: PieceStore, budgets?: Budgets) => {
  const recorder = recorderOn(store, budgets);
  recorder.beginWriting();
  return recorder;
};

const event = (id: string, at: number, parts: Partial<RecordedEvent> = {}): RecordedEvent => ({
  id,
  at,
  type: 'state',
  data: { after: 'Running' },
  ...parts,
});

async function samplesOf(
  recorder: Recorder,
  entity: string,
  from = START,
  to = START + 24 * HOUR,
): Promise<Record<string, number[]>> {
  const { at, values } = await recorder.samplesOf(entity, from, to);
  const found: Record<string, number[]> = Object.fromEntries(values);
  return { ...found, at: at.map((time) => (time - START) / SECOND) };
}

/** A sample every 30 s whose value is its number. */
function fly(recorder: Recorder, entity: string, from: number, to: number): void {
  for (let index = from; index < to; index += 1) {
    recorder.sample(entity, START + index * 30 * SECOND, [['rows', index]]);
  }
}
const numbers = (from: number, to: number) => Array.from({ length: to - from }, (_, index) => from + index);

describe.each(stores)('a recorder on %s', (_, make) => {
  it('gives back what it was told, written or not', async () => {
    const store = make();
    const recorder = writerOn(store);
    fly(recorder, 'p', 0, 10);
    expect((await samplesOf(recorder, 'p')).at).toHaveLength(10);
    await recorder.flush(START + 5 * MINUTE, true);
    fly(recorder, 'p', 10, 12);
    expect(await samplesOf(recorder, 'p')).toEqual({
      at: numbers(0, 12).map((n) => n * 30),
      rows: numbers(0, 12),
    });
    expect(await samplesOf(recorder, 'q')).toEqual({ at: [] });
  });

  it('is there after a reload, over several hours, and only for the time that is asked for', async () => {
    const store = make();
    const before = writerOn(store);
    fly(before, 'p', 0, 300);
    before.happened('events', [event('a', START), event('b', START + 2 * HOUR)]);
    before.looked('p', START);
    before.note('state', 'p', { at: START, value: { state: 'Running' } });
    await before.endWriting(START + 3 * HOUR);
    const after = recorderOn(store);
    expect((await samplesOf(after, 'p'))['rows']).toEqual(numbers(0, 300));
    const window = await samplesOf(after, 'p', START + HOUR, START + HOUR + MINUTE);
    expect(window).toEqual({ at: [3_600, 3_630, 3_660], rows: [120, 121, 122] });
    expect(await after.events({ from: START + HOUR, to: START + 3 * HOUR })).toEqual([
      event('b', START + 2 * HOUR),
    ]);
    expect(await after.spansOf('p', 0, START + HOUR)).toEqual([[START, START]]);
    expect(await after.notes('state')).toEqual(new Map([['p', { at: START, value: { state: 'Running' } }]]));
    expect(await after.noteOn('state', 'p')).toEqual({ at: START, value: { state: 'Running' } });
    expect(await after.noteOn('state', 'q')).toBeUndefined();
  });

  it('writes few things at once and of many a part each time, until all are written', async () => {
    const store = make();
    const recorder = writerOn(store);
    fly(recorder, 'p', 0, 1);
    await recorder.flush(START);
    expect(await store.sizes()).toMatchObject([{ kind: 'samples', entity: 'p', from: START }]);
    for (const index of numbers(0, 500)) fly(recorder, `q-${index}`, 0, 1);
    const written: number[] = [];
    for (let index = 0; index < 9; index += 1) {
      await recorder.flush(START + index);
      written.push((await store.sizes()).length - 1);
    }
    expect(written).toEqual([60, 120, 180, 240, 300, 360, 420, 480, 500]);
  });

  it('goes on in another tab where the writer left off, with nothing twice and nothing lost', async () => {
    const store = make();
    const [first, second] = [writerOn(store), recorderOn(store)];
    for (const each of [first, second]) {
      fly(each, 'p', 0, 10);
      each.happened('events', [event('a', START)]);
    }
    await first.flush(START + 5 * MINUTE, true);
    // Both hear more; then the first tab is gone without another word.
    for (const each of [first, second]) {
      fly(each, 'p', 10, 14);
      each.happened('events', [event('b', START + 6 * MINUTE)]);
    }
    second.beginWriting();
    fly(second, 'p', 14, 16);
    await second.flush(START + 8 * MINUTE, true);
    const after = recorderOn(store);
    expect((await samplesOf(after, 'p'))['rows']).toEqual(numbers(0, 16));
    const events = await after.events({ from: START, to: START + HOUR });
    expect(events.map(({ id }) => id)).toEqual(['b', 'a']);
  });

  it('holds no more than the last minutes of what another tab writes', async () => {
    const store = make();
    const recorder = recorderOn(store);
    fly(recorder, 'p', 0, 60);
    recorder.happened('events', [event('a', START), event('b', START + 29 * MINUTE)]);
    await recorder.flush(START + 30 * MINUTE);
    expect((await samplesOf(recorder, 'p'))['rows']).toEqual(numbers(40, 60));
    expect((await recorder.events({ from: START, to: START + HOUR })).map(({ id }) => id)).toEqual(['b']);
    expect(await store.sizes()).toEqual([]);
  });

  it('finds events by what they are and what they happened to, routine ones only when asked', async () => {
    const recorder = writerOn(make());
    recorder.happened('events', [
      event('a', START, { entity: 'p' }),
      event('b', START + 1, { entity: 'q' }),
      event('c', START + 2, { entity: 'p', type: 'config' }),
    ]);
    recorder.happened('routine', [event('d', START + 3, { entity: 'p' })]);
    const idsOf = async (query: object) =>
      (await recorder.events({ from: START, to: START + HOUR, ...query })).map(({ id }) => id).join('');
    for (const _ of ['heard', 'written']) {
      expect(await idsOf({})).toBe('cba');
      expect(await idsOf({ entity: 'p' })).toBe('ca');
      expect(await idsOf({ types: ['config'] })).toBe('c');
      expect(await idsOf({ entity: 'p', routine: true })).toBe('dca');
      expect(await idsOf({ from: START + 1, to: START + 1 })).toBe('b');
      await recorder.flush(START, true);
    }
  });

  it('knows when a thing was looked at, over midnight and over a reload', async () => {
    const store = make();
    const evening = START + 12 * HOUR - 5 * MINUTE;
    const look = (recorder: Recorder, from: number, to: number) => {
      for (let at = from; at <= to; at += 30 * SECOND) recorder.looked('s', at);
    };
    const first = writerOn(store);
    look(first, evening, evening + 10 * MINUTE);
    await first.endWriting(evening + 10 * MINUTE);
    const second = writerOn(store);
    // A reload is no gap, ten minutes are one.
    look(second, evening + 11 * MINUTE, evening + 12 * MINUTE);
    look(second, evening + 22 * MINUTE, evening + 30 * MINUTE);
    const expected = [
      [evening, evening + 12 * MINUTE],
      [evening + 22 * MINUTE, evening + 30 * MINUTE],
    ];
    expect(await second.spansOf('s', START, START + 24 * HOUR)).toEqual(expected);
    await second.flush(evening + 31 * MINUTE);
    expect(await recorderOn(store).spansOf('s', START, START + 24 * HOUR)).toEqual(expected);
    expect(await second.spansOf('s', evening + 25 * MINUTE, evening + 26 * MINUTE)).toEqual([
      [evening + 25 * MINUTE, evening + 26 * MINUTE],
    ]);
  });

  it('keeps the later of two notes, whoever wrote it', async () => {
    const store = make();
    const [one, other] = [writerOn(store), writerOn(store)];
    one.note('state', 'p', { at: START + 2, value: 'later' });
    await one.flush(START);
    other.note('state', 'p', { at: START + 1, value: 'earlier' });
    expect(await other.noteOn('state', 'p')).toEqual({ at: START + 2, value: 'later' });
    await other.flush(START);
    expect(await recorderOn(store).noteOn('state', 'p')).toEqual({ at: START + 2, value: 'later' });
  });

  it('forgets everything when it is told to', async () => {
    const store = make();
    const recorder = writerOn(store);
    fly(recorder, 'p', 0, 10);
    recorder.looked('p', START);
    await recorder.flush(START, true);
    fly(recorder, 'p', 10, 20);
    recorder.happened('events', [event('a', START)]);
    await recorder.erase();
    await recorder.flush(START + HOUR, true);
    expect(await store.sizes()).toEqual([]);
    expect(await samplesOf(recorder, 'p')).toEqual({ at: [] });
    expect(await recorder.events({ from: 0, to: START + HOUR })).toEqual([]);
    expect(await recorder.spansOf('p', 0, START + HOUR)).toEqual([]);
  });

  it('comes out as one JSON document', async () => {
    const store = make();
    const recorder = writerOn(store);
    recorder.sample('p', START, [['rows', 1]]);
    recorder.sample('p', START + 1, [['bytes', 2]]);
    recorder.happened('events', [event('a', START)]);
    recorder.note('state', 'p', { at: START, value: 'Running' });
    recorder.looked('s', START);
    await recorder.flush(START, true);
    let text = '';
    for await (const part of recordingsText(store, { organization: 'org-1' })) text += part;
    const { about, pieces } = JSON.parse(text) as {
      about: unknown;
      pieces: { kind: string; content: unknown }[];
    };
    expect(about).toEqual({ organization: 'org-1' });
    expect(Object.fromEntries(pieces.map(({ kind, content }) => [kind, content]))).toEqual({
      samples: { at: [START, START + 1], values: { rows: [1, null], bytes: [null, 2] } },
      events: [event('a', START)],
      state: { at: START, value: 'Running' },
      spans: [[START, START]],
    });
  });
});

describe('the budget', () => {
  const used = async (store: PieceStore, kind?: string) =>
    (await store.sizes())
      .filter((each) => kind === undefined || each.kind === kind)
      .reduce((sum, { bytes }) => sum + bytes, 0);

  it('is never exceeded after a write, whatever is recorded', async () => {
    const act = fc.record({
      things: fc.integer({ min: 1, max: 30 }),
      minutes: fc.integer({ min: 1, max: 200 }),
      events: fc.integer({ min: 0, max: 40 }),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(act, { minLength: 1, maxLength: 8 }), async (acts) => {
        const store = memoryPieces();
        const budgets = { samples: 20_000, events: 6_000, routine: 2_000, spans: 1_500, state: 1_000 };
        const recorder = writerOn(store, budgets);
        let now = START;
        for (const { things, minutes, events } of acts) {
          for (let index = 0; index < events; index += 1) {
            recorder.happened(index % 2 ? 'events' : 'routine', [event(`${now}-${index}`, now)]);
          }
          for (let minute = 0; minute < minutes; minute += 1) {
            now += MINUTE;
            for (let thing = 0; thing < things; thing += 1) {
              recorder.sample(`p-${thing}`, now, [['rows', now * (thing + 1)]]);
              recorder.looked(`p-${thing}`, now);
            }
          }
          recorder.note('state', `p-${now}`, { at: now, value: 'x'.repeat(200) });
          await recorder.flush(now, true);
          for (const [kind, bytes] of Object.entries(budgets)) {
            expect([kind, await used(store, kind)]).toEqual([
              kind,
              expect.toSatisfy((sum: number) => sum <= bytes),
            ]);
          }
        }
        expect((await recorder.usage()).bytes).toBe(await used(store));
      }),
      { numRuns: 40 },
    );
  });

  it('drops the oldest first', async () => {
    const store = memoryPieces();
    const recorder = writerOn(store, { samples: 12_000 });
    for (let hour = 0; hour < 20; hour += 1) {
      fly(recorder, 'p', hour * 120, (hour + 1) * 120);
      await recorder.flush(START + (hour + 1) * HOUR, true);
    }
    const froms = (await store.sizes()).map(({ from }) => (from - START) / HOUR).toSorted((a, b) => a - b);
    expect(froms.length).toBeGreaterThan(5);
    expect(froms).toEqual(numbers(20 - froms.length, 20));
    const { oldestSampleAt, budgetBytes } = await recorder.usage();
    expect([oldestSampleAt, budgetBytes]).toEqual([START + (20 - froms.length) * HOUR, 12_000]);
  });

  it('holds for what another tab has left behind', async () => {
    const store = memoryPieces();
    const first = writerOn(store, { samples: 20_000 });
    fly(first, 'p', 0, 2_000);
    await first.endWriting(START);
    const second = writerOn(store, { samples: 5_000 });
    fly(second, 'q', 3_000, 3_010);
    await second.flush(START, true);
    expect(await used(store)).toBeLessThanOrEqual(5_000);
    expect((await samplesOf(second, 'q', START, START + 48 * HOUR))['rows']).toEqual(numbers(3_000, 3_010));
  });

  it('keeps nothing of a kind that has none', async () => {
    const store = memoryPieces();
    const recorder = writerOn(store, { samples: MIB });
    recorder.note('diary', 'p', { at: START, value: 'secret' });
    fly(recorder, 'p', 0, 2);
    await recorder.flush(START, true);
    expect((await store.sizes()).map(({ kind }) => kind)).toEqual(['samples']);
  });
});

describe('estimated sizes', () => {
  it('are near what the content takes up', async () => {
    const store = memoryPieces();
    const recorder = writerOn(store);
    for (let index = 0; index < 120; index += 1) {
      const row = numbers(0, 12).map((n) => [`metric-${n}`, index * n * 1_000_003] as const);
      recorder.sample('p', START + index * 30 * SECOND, row);
    }
    await recorder.flush(START + HOUR, true);
    const [piece] = await store.read('samples', 'p', 0, START + HOUR);
    const { serialize } = await import('node:v8');
    const real = serialize(piece).length;
    expect(piece?.bytes).toBeGreaterThan(real * 0.5);
    expect(piece?.bytes).toBeLessThan(real * 2);
  });
});
