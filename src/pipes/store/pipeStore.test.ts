// What the store knows after readings in any order, from wherever they come.
import { describe, expect, it, vi } from 'vitest';
import { pipeOf, toldStore } from '../testing/toldStore';

type Told = ReturnType<typeof toldStore>;

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
    const told = toldStore();
    tell(told);
    expect(told.shown()).toEqual(shown);
  });

  it('is called as the API last said, else as a scrape or an earlier visit did, else by its ID', () => {
    const { store, read, scrape } = toldStore();
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
    const { store, list } = toldStore();
    list(1, pipeOf('a'));
    for (const id of ['a', 'b']) {
      const remembered = { service: 's', name: id, source: undefined, state: 'Running' };
      store.recall(id, remembered, { state: 'Running', since: 0, sawChange: true }, 0);
    }
    expect([...store.all()].map(({ id }) => id)).toEqual(['a']);
  });

  it('is worth asking the API about where scrapes say what it did not', () => {
    const { list, scrape } = toldStore();
    list(1, pipeOf('a'), pipeOf('b'));
    expect([...scrape(2, 'a', 'Running')]).toEqual([]);
    expect([...scrape(3, 'a', 'Failed')]).toEqual(['s']);
  });

  it('goes with its service, and alone where it is forgotten', () => {
    const { store, list, listOf } = toldStore();
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
    const { list } = toldStore();
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
    const { list } = toldStore();
    const [first] = list(1, { ...pipeOf('a'), raw: '{"id":"a"}' });
    const [second] = list(2, { ...pipeOf('a', state), raw });
    expect(second === first).toBe(isSame);
    expect(second).toEqual({ ...pipeOf('a', state), raw });
  });

  it('are what is known, where the reading is older', () => {
    const { list, read } = toldStore();
    read(5, pipeOf('a', 'Stopping'));
    expect(list(4, pipeOf('a', 'Running')).map(({ state }) => state)).toEqual(['Stopping']);
  });

  it('have what was read of one of them since, in the list too', () => {
    const { store, list, read } = toldStore();
    const [a] = list(1, pipeOf('a'), pipeOf('b'));
    read(2, pipeOf('b', 'Stopping'));
    expect(store.lists.get('s')?.pipes).toEqual([a, pipeOf('b', 'Stopping')]);
    expect(store.lists.get('s')?.pipes[0]).toBe(a);
  });

  it('may have no ID: such are listed, and not known by one', () => {
    const { store, list } = toldStore();
    const first = list(1, pipeOf(''), pipeOf(''), pipeOf('a'));
    expect(list(2, pipeOf(''), pipeOf(''), pipeOf('a'))).toBe(first);
    expect([...store.all()].map(({ id }) => id)).toEqual(['a']);
  });
});

describe('who listens', () => {
  it('hears of changes when all of the reading is known, once, and of no repetition', () => {
    const { store, list } = toldStore();
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
    const { store, list, read } = toldStore();
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
    const { store, listOf, scrape } = toldStore();
    const heard: string[][] = [];
    store.subscribe((services) => heard.push([...services]));
    listOf('other', 1, pipeOf('a'));
    scrape(1, 'b', 'Running');
    store.forget('a');
    expect(heard).toEqual([['other'], ['s'], ['other']]);
  });
});

it('takes what is read after the clock was set back, and shows a command by it', () => {
  vi.useFakeTimers({ now: 1_000_000 });
  const { store, list, read, shown } = toldStore();
  list(1_000_000, pipeOf('a'), pipeOf('b'));
  vi.setSystemTime(400_000);
  store.requests.set(new Map([['a', { command: 'stop', phase: 'accepted', at: 400_000 }]]));
  read(400_001, pipeOf('a', 'Stopped'));
  expect(shown()).toEqual(['a Stopped', 'b Running']);
  expect(store.requests.get().size).toBe(0);
  list(400_002, pipeOf('a', 'Stopped'));
  expect(shown()).toEqual(['a Stopped']);
  vi.useRealTimers();
});
