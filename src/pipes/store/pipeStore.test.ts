// What the store knows after readings in any order, from wherever they come.
import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { z } from '../../lib/zod';
import { pipe as pipeSchema, pipeStates, type Pipe } from '../wire';
import { PipeStore, type StateChange } from './pipeStore';
import type { ReadingOrigin } from './readings';

const pipeOf = (id: string, state = 'Running', name?: string): Pipe =>
  z.parse(pipeSchema, { id, state, ...(name === undefined ? {} : { name }) });

const scraped = (id: string, state: string | undefined, service = 's') => ({
  id,
  service,
  name: `${id} in metrics`,
  state,
  source: 'confluent',
  values: {},
  perTable: new Map(),
});

/** A store, and ways to tell it things at a time. */
function setUp() {
  const store = new PipeStore();
  const ingest = (
    at: number,
    pipes: readonly Pipe[],
    whole: boolean,
    origin: ReadingOrigin = 'read',
    service = 's',
  ) => store.ingest({ type: 'pipes', at, service, pipes, whole }, origin);
  return {
    store,
    list: (at: number, ...pipes: readonly Pipe[]) => ingest(at, pipes, true),
    read: (at: number, pipe: Pipe, origin?: ReadingOrigin) => ingest(at, [pipe], false, origin),
    listOf: (service: string, at: number, ...pipes: readonly Pipe[]) =>
      ingest(at, pipes, true, 'read', service),
    scrape: (at: number, id: string, state: string | undefined) =>
      store.ingestScrape([scraped(id, state)], at),
    /** "orders Running" of each that is known, as a page would draw the list. */
    shown: () =>
      [...store.of('s')].map(({ id, observation }) => `${id} ${observation?.state ?? '?'}`).toSorted(),
  };
}

type Told = ReturnType<typeof setUp>;

describe('what is known', () => {
  it.each<[string, (told: Told) => void, string[]]>([
    [
      'an older single read after a newer one',
      ({ read }) => (read(5, pipeOf('a', 'Stopped')), read(4, pipeOf('a'))),
      ['a Stopped'],
    ],
    [
      'an older list after a newer read',
      ({ list, read }) => (list(1, pipeOf('a')), read(5, pipeOf('a', 'Stopped')), list(4, pipeOf('a'))),
      ['a Stopped'],
    ],
    [
      'an older list after a newer one',
      ({ list }) => (list(5, pipeOf('a', 'Stopped')), list(4, pipeOf('a'), pipeOf('b'))),
      ['a Stopped'],
    ],
    [
      'an older list that lacks a pipe',
      ({ list, read }) => (list(1), read(5, pipeOf('a')), list(4)),
      ['a Running'],
    ],
    [
      'what another tab read before a list without it',
      ({ list, read }) => (list(5), read(4, pipeOf('a'), 'tab')),
      [],
    ],
    [
      'what another tab read after it',
      ({ list, read }) => (list(5), read(6, pipeOf('a'), 'tab')),
      ['a Running'],
    ],
    [
      'a pipe that a list no longer has',
      ({ list }) => (list(1, pipeOf('a'), pipeOf('b')), list(2, pipeOf('b'))),
      ['b Running'],
    ],
    [
      'one that comes back after that',
      ({ list }) => (list(1, pipeOf('a')), list(2), list(3, pipeOf('a', 'Setup'))),
      ['a Setup'],
    ],
    ['a read and a list of the same moment', ({ list, read }) => (read(2, pipeOf('a')), list(2)), []],
    [
      'two reads of the same moment, of which the later to come stands',
      ({ read }) => (read(2, pipeOf('a')), read(2, pipeOf('a', 'Failed'))),
      ['a Failed'],
    ],
    [
      'two lists of the same moment',
      ({ list }) => (list(2, pipeOf('a'), pipeOf('b')), list(2, pipeOf('a'))),
      ['a Running'],
    ],
    [
      'a scrape and a list without it of the same moment',
      ({ list, scrape }) => (scrape(2, 'a', 'Running'), list(2)),
      ['a Running'],
    ],
    [
      'a scrape that is told twice',
      ({ scrape }) => (scrape(2, 'a', 'Running'), scrape(2, 'a', 'Failed')),
      ['a Running'],
    ],
    ['a scrape of a pipe that no list has', ({ scrape }) => scrape(1, 'a', 'Running'), ['a Running']],
    ['a scrape without a state', ({ scrape }) => scrape(1, 'a', undefined), ['a ?']],
    [
      'a scrape after a list without it',
      ({ list, scrape }) => (list(1), scrape(2, 'a', 'Running')),
      ['a Running'],
    ],
    ['a list without it after a scrape', ({ list, scrape }) => (scrape(1, 'a', 'Running'), list(2)), []],
    [
      'an older list without it after a scrape',
      ({ list, scrape }) => (scrape(3, 'a', 'Running'), list(2)),
      ['a Running'],
    ],
    [
      'a scrape against what the API said just now',
      ({ list, scrape }) => (list(1, pipeOf('a', 'Stopped')), scrape(2, 'a', 'Running')),
      ['a Stopped'],
    ],
    [
      'a scrape against what the API said long ago',
      ({ list, scrape }) => (list(1, pipeOf('a', 'Stopped')), scrape(90_001, 'a', 'Running')),
      ['a Running'],
    ],
    [
      'an older scrape after a newer one',
      ({ scrape }) => (scrape(5, 'a', 'Failed'), scrape(4, 'a', 'Running')),
      ['a Failed'],
    ],
    [
      'the list of another service',
      ({ list, listOf }) => (list(1, pipeOf('a')), listOf('other', 2)),
      ['a Running'],
    ],
    [
      'the answer to a command',
      ({ list, read }) => (list(1, pipeOf('a')), read(2, pipeOf('a', 'Stopping'), 'answer')),
      ['a Stopping'],
    ],
  ])('after %s', (_, tell, shown) => {
    const told = setUp();
    tell(told);
    expect(told.shown()).toEqual(shown);
  });

  it('is called as the API last said, else as a scrape or an earlier visit did, else by its ID', () => {
    const { store, read, scrape } = setUp();
    read(1, pipeOf('a'));
    expect(store.get('a')?.name).toBe('a');
    read(2, pipeOf('a', 'Running', 'orders'));
    scrape(3, 'a', 'Running');
    expect(store.get('a')?.name).toBe('orders');
    scrape(3, 'b', 'Running');
    expect(store.get('b')?.name).toBe('b in metrics');
    const remembered = { service: 's', name: 'clicks', source: 'Kafka', state: 'Running' };
    store.recall('c', remembered, { state: 'Running', since: 0, sawChange: true }, 0);
    expect(store.get('c')?.name).toBe('clicks');
    expect(store.get('c')?.observation).toBeUndefined();
  });

  it('does not come from an earlier visit where a list of this one lacks it', () => {
    const { store, list } = setUp();
    list(1, pipeOf('a'));
    for (const id of ['a', 'b']) {
      const remembered = { service: 's', name: id, source: undefined, state: 'Running' };
      store.recall(id, remembered, { state: 'Running', since: 0, sawChange: true }, 0);
    }
    expect([...store.all()].map(({ id }) => id)).toEqual(['a']);
  });

  it('is worth asking the API about where scrapes say what it did not', () => {
    const { list, scrape } = setUp();
    list(1, pipeOf('a'), pipeOf('b'));
    expect([...scrape(2, 'a', 'Running')]).toEqual([]);
    expect([...scrape(3, 'a', 'Failed')]).toEqual(['s']);
  });

  it('goes with its service, and alone where it is forgotten', () => {
    const { store, list, listOf } = setUp();
    list(1, pipeOf('a'), pipeOf('b'));
    listOf('other', 1, pipeOf('c'));
    store.forget('a');
    expect(store.lists.get('s')?.pipes.map(({ id }) => id)).toEqual(['b']);
    store.forgetService('s');
    expect([...store.all()].map(({ id }) => id)).toEqual(['c']);
    expect(store.lists.has('s')).toBe(false);
  });
});

describe('the pipes that a reading gives', () => {
  it('are the same objects, and the same list, while they say the same', () => {
    const { list } = setUp();
    const first = list(1, pipeOf('a'), pipeOf('b'));
    expect(list(2, pipeOf('a'), pipeOf('b'))).toBe(first);
    const second = list(3, pipeOf('a'), pipeOf('b', 'Failed'));
    expect(second[0]).toBe(first[0]);
    expect(second[1]).not.toBe(first[1]);
  });

  it.each([
    ['the same text', 'Running', '{"id":"a"}', true],
    ['another text with the same in it', 'Running', '{"id": "a"}', false],
    ['another state', 'Failed', '{"id":"a","state":"Failed"}', false],
  ])('are told apart by what the API sent: %s', (_, state, raw, isSame) => {
    const { list } = setUp();
    const [first] = list(1, { ...pipeOf('a'), raw: '{"id":"a"}' });
    const [second] = list(2, { ...pipeOf('a', state), raw });
    expect(second === first).toBe(isSame);
    expect(second).toEqual({ ...pipeOf('a', state), raw });
  });

  it('are what is known, where the reading is older', () => {
    const { list, read } = setUp();
    read(5, pipeOf('a', 'Stopping'));
    expect(list(4, pipeOf('a', 'Running')).map(({ state }) => state)).toEqual(['Stopping']);
  });

  it('have what was read of one of them since, in the list too', () => {
    const { store, list, read } = setUp();
    const [a] = list(1, pipeOf('a'), pipeOf('b'));
    read(2, pipeOf('b', 'Stopping'));
    expect(store.lists.get('s')?.pipes).toEqual([a, pipeOf('b', 'Stopping')]);
    expect(store.lists.get('s')?.pipes[0]).toBe(a);
  });

  it('may have no ID: such are listed, and not known by one', () => {
    const { store, list } = setUp();
    const first = list(1, pipeOf(''), pipeOf(''), pipeOf('a'));
    expect(list(2, pipeOf(''), pipeOf(''), pipeOf('a'))).toBe(first);
    expect([...store.all()].map(({ id }) => id)).toEqual(['a']);
  });
});

describe('a command on its way', () => {
  const stop = (at: number, phase: 'sending' | 'accepted' | 'unconfirmed', onShown = vi.fn()) => ({
    onShown,
    request: { command: 'stop', phase, at, onShown } as const,
  });

  it.each([
    ['by a state that shows it', 'accepted', 6, 'Stopping', true],
    ['by an answer of the same moment', 'accepted', 5, 'Stopping', true],
    ['where nobody answered, too', 'unconfirmed', 6, 'Stopped', true],
    ['not while it is being sent', 'sending', 6, 'Stopped', false],
    ['not by an older answer', 'accepted', 4, 'Stopped', false],
    ['not by a state that shows nothing', 'accepted', 6, 'Running', false],
  ] as const)('is confirmed %s', (_, phase, at, state, confirmed) => {
    const { store, read } = setUp();
    const { request, onShown } = stop(5, phase);
    store.requests.set(new Map([['a', request]]));
    read(at, pipeOf('a', state));
    expect(store.requests.get().has('a')).toBe(!confirmed);
    expect(onShown.mock.calls).toEqual(confirmed ? [[pipeOf('a', state)]] : []);
  });

  it('is not confirmed by a scrape, which is late', () => {
    const { store, scrape } = setUp();
    store.requests.set(new Map([['a', stop(5, 'accepted').request]]));
    scrape(6, 'a', 'Stopped');
    expect(store.requests.get().has('a')).toBe(true);
  });

  it.each([
    ['a later list without the pipe', 's', 6, 6, true],
    ['not by one that was asked for before', 's', 6, 4, false],
    ['not by the list of another service', 'other', 6, 6, false],
  ] as const)('to delete is confirmed by %s', (_, service, at, askedAt, confirmed) => {
    const { store, list } = setUp();
    list(1, pipeOf('a'));
    const onShown = vi.fn();
    store.requests.set(
      new Map([['a', { command: 'delete', phase: 'accepted', at: 5, service: 's', onShown }]]),
    );
    store.ingest({ type: 'pipes', at, service, pipes: [], whole: true }, 'query', askedAt);
    expect(onShown).toHaveBeenCalledTimes(confirmed ? 1 : 0);
    expect(store.requests.get().has('a')).toBe(!confirmed);
  });

  it('is known of until the pipe rests, so that it is followed to its end', () => {
    const { store, read } = setUp();
    store.unsettled.add('a');
    read(1, pipeOf('a', 'Stopping'));
    expect(store.unsettled.has('a')).toBe(true);
    read(2, pipeOf('a', 'Stopped'));
    expect(store.unsettled.has('a')).toBe(false);
  });
});

describe('who listens', () => {
  it('hears of changes when all of the reading is known, once, and of no repetition', () => {
    const { store, list } = setUp();
    const heard: string[] = [];
    const stop = store.onChange(({ pipe, before, after }) =>
      heard.push(`${pipe} ${before} ${after}, b ${store.get('b')?.observation?.state}`),
    );
    list(1, pipeOf('a'), pipeOf('b', 'Failed'));
    list(2, pipeOf('a'), pipeOf('b', 'Failed'));
    stop();
    list(3, pipeOf('a', 'Failed'), pipeOf('b', 'Failed'));
    expect(heard).toEqual(['a undefined Running, b Failed', 'b undefined Failed, b Failed']);
  });

  it('hears where a reading comes from, and of none that is older than all that is known', () => {
    const { store, list, read } = setUp();
    const heard = vi.fn();
    store.onReading(({ at, whole }, origin) => heard(at, whole, origin));
    list(5, pipeOf('a'));
    list(4, pipeOf('a', 'Failed'));
    read(3, pipeOf('a', 'Failed'), 'tab');
    read(6, pipeOf('a'), 'tab');
    expect(heard.mock.calls).toEqual([
      [5, true, 'read'],
      [6, false, 'tab'],
    ]);
  });

  it('hears which services have something new', () => {
    const { store, listOf, scrape } = setUp();
    const heard: string[][] = [];
    store.subscribe((services) => heard.push([...services]));
    listOf('other', 1, pipeOf('a'));
    scrape(1, 'b', 'Running');
    store.forget('a');
    expect(heard).toEqual([['other'], ['s'], ['other']]);
  });
});

describe('readings in any order', () => {
  const ids = ['a', 'b', 'c'];
  const reading = fc.record({
    at: fc.integer({ min: 0, max: 20 }),
    whole: fc.boolean(),
    states: fc.dictionary(fc.constantFrom(...ids), fc.constantFrom(...pipeStates)),
  });
  const pipesOf = (states: Readonly<Record<string, string>>) =>
    Object.entries(states).map(([id, state]) => pipeOf(id, state));
  // Of two of the same moment nobody knows which is older.
  const readings = fc.uniqueArray(reading, { selector: ({ at }) => at, maxLength: 8 });

  it('come to the same in the end as in the order of time', () => {
    fc.assert(
      fc.property(readings, (some) => {
        const [inTime, asTheyCame] = [setUp(), setUp()];
        for (const { at, whole, states } of some.toSorted((one, other) => one.at - other.at)) {
          inTime.store.ingest({ type: 'pipes', at, service: 's', pipes: pipesOf(states), whole }, 'read');
        }
        for (const { at, whole, states } of some) {
          asTheyCame.store.ingest({ type: 'pipes', at, service: 's', pipes: pipesOf(states), whole }, 'tab');
        }
        expect(asTheyCame.shown()).toEqual(inTime.shown());
      }),
    );
  });

  it('never show a change from a state to itself, nor one that does not go on from the one before', () => {
    fc.assert(
      fc.property(readings, (some) => {
        const { store } = setUp();
        const last = new Map<string, string>();
        const follow = ({ pipe, before, after }: StateChange) => {
          expect(before).not.toBe(after);
          if (before !== undefined) expect(before).toBe(last.get(pipe));
          last.set(pipe, after);
        };
        store.onChange(follow);
        for (const { at, whole, states } of some) {
          store.ingest({ type: 'pipes', at, service: 's', pipes: pipesOf(states), whole }, 'read');
        }
        for (const { id, observation } of store.of('s')) expect(observation?.state).toBe(last.get(id));
      }),
    );
  });

  it('list exactly the pipes that are known, each as it is known', () => {
    fc.assert(
      fc.property(readings, (some) => {
        const { store } = setUp();
        for (const { at, whole, states } of some) {
          store.ingest({ type: 'pipes', at, service: 's', pipes: pipesOf(states), whole }, 'read');
        }
        for (const listed of store.lists.get('s')?.pipes ?? [])
          expect(store.get(listed.id)?.pipe).toBe(listed);
      }),
    );
  });
});
