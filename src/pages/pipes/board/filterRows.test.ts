import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { z } from '../../../lib/zod';
import { severityOf, stateGroups } from '../../../pipes/states';
import { viewPipe, type PipeView } from '../../../pipes/view';
import { pipe, pipeStates } from '../../../pipes/wire';
import { sourceKinds } from '../../../sources/registry';
import { filterRows } from './filterRows';
import { listedRows } from './listed';
import { boardColumns } from './pipeColumns';
import type { BoardSearch } from './search';

const columns = boardColumns([], true);
const sortColumns = columns.filter(({ value }) => value).map(({ key }) => key);

const filterList = (views: readonly PipeView[], search: BoardSearch) =>
  filterRows(listedRows(views, 'service', 'analytics', undefined), search, columns);

const viewOf = (json: Record<string, unknown>) => viewPipe(z.parse(pipe, json));

/** Five pipes of four kinds in all four groups. */
const orders = viewOf({
  id: 'id-orders',
  name: 'orders',
  state: 'Running',
  source: { kafka: { type: 'confluent', topics: 'shop.orders', brokers: 'pkc-1.example.com:9092' } },
  destination: { database: 'default', table: 'orders_raw' },
  scaling: { replicas: 2, replicaCpuMillicores: 500, replicaMemoryGb: 2 },
  createdAt: '2026-03-01T00:00:00Z',
});
const clicks = viewOf({
  id: 'id-clicks',
  name: 'clicks 10',
  state: 'Stopped',
  source: { kafka: { type: 'msk', topics: 'clicks', brokers: 'msk.example.com:9092' } },
  destination: { database: 'default', table: 'clicks' },
  scaling: { replicas: 1, replicaCpuMillicores: 125, replicaMemoryGb: 0.5 },
  createdAt: '2026-03-03T00:00:00Z',
});
const shop = viewOf({
  id: 'id-shop',
  name: 'shop database',
  state: 'Snapshot',
  source: {
    postgres: {
      host: 'db.example.com',
      database: 'shop',
      tableMappings: [{ sourceSchemaName: 'public', sourceTable: 'customers', targetTable: 'crm_people' }],
    },
  },
  destination: { database: 'shop' },
});
const logs = viewOf({
  id: 'id-logs',
  name: 'clicks 9',
  state: 'Failed',
  source: { objectStorage: { type: 's3', url: 'https://bucket.example.com/logs/*.json' } },
  scaling: { replicas: 4, replicaCpuMillicores: 125, replicaMemoryGb: 0.5 },
  createdAt: '2026-03-02T00:00:00Z',
});
const stranger = viewOf({ id: 'id-stranger', state: 'Molting', source: { carrierPigeon: {} } });
const all = [clicks, shop, stranger, orders, logs];

const found = (search: BoardSearch) => filterList(all, search).rows.map(({ id }) => id.replace('id-', ''));

describe('the search', () => {
  it.each([
    ['the name', 'orders', ['orders']],
    ['a part of the name', 'click', ['logs', 'clicks']],
    ['capital letters or not', 'ORDERS', ['orders']],
    ['the ID', 'id-shop', ['shop']],
    ['the flavour of the source', 'confluent', ['orders']],
    ['the kind of the source', 'kafka', ['orders', 'clicks']],
    ['the raw name of a kind we do not know', 'carrierpigeon', ['stranger']],
    ['the topic', 'shop.orders', ['orders']],
    ['the bucket', 'bucket.example.com', ['logs']],
    ['the host', 'db.example', ['shop']],
    ['the broker', 'pkc-1', ['orders']],
    ['a table at the source', 'public.customers', ['shop']],
    ['a table at the destination', 'crm_people', ['shop']],
    ['the destination', 'default.orders_raw', ['orders']],
    ['the state', 'initial load', ['shop']],
    ['several words in any order and from several places', 'load  postgres shop', ['shop']],
    ['blanks alone', '   ', ['logs', 'stranger', 'shop', 'orders', 'clicks']],
    ['nothing that is there', 'orders zebra', []],
    ['the end of one field and the start of the next', 'databaseid-shop', []],
  ])('finds by %s', (_, q, ids) => {
    expect(found({ q })).toEqual(ids);
  });
});

describe('the counts beside the filters', () => {
  it('are of everything where nothing is filtered', () => {
    const { viewCounts, kindCounts } = filterList(all, {});
    expect(viewCounts).toEqual({ all: 5, attention: 2, moving: 1, running: 1, stopped: 1 });
    expect(kindCounts.map(({ label, count }) => `${label} ${count}`)).toEqual([
      'carrierPigeon 1',
      'Kafka 2',
      'Object storage 1',
      'Postgres 1',
    ]);
  });

  it('of the views say what a click on each would show: the chosen view itself does not count', () => {
    expect(filterList(all, { kind: 'kafka', view: 'running' }).viewCounts).toEqual({
      all: 2,
      attention: 0,
      moving: 0,
      running: 1,
      stopped: 1,
    });
  });

  it('of the kinds likewise, and kinds without a hit stay on the list', () => {
    const { kindCounts } = filterList(all, { kind: 'postgres', view: 'attention' });
    expect(kindCounts.map(({ id, count }) => [id, count])).toEqual([
      ['carrierPigeon', 1],
      ['kafka', 0],
      ['objectStorage', 1],
      ['postgres', 0],
    ]);
  });

  it('both follow the search text', () => {
    const { viewCounts, kindCounts } = filterList(all, { q: 'clicks' });
    expect(viewCounts).toEqual({ all: 2, attention: 1, moving: 0, running: 0, stopped: 1 });
    expect(kindCounts.filter(({ count }) => count > 0).map(({ id }) => id)).toEqual([
      'kafka',
      'objectStorage',
    ]);
  });
});

describe('the filters', () => {
  it('narrow the list together', () => {
    expect(found({ view: 'stopped', kind: 'kafka', q: 'clicks' })).toEqual(['clicks']);
    expect(found({ view: 'running', kind: 'kafka', q: 'clicks' })).toEqual([]);
  });

  it('let several kinds in', () => {
    expect(found({ kind: 'kafka,postgres' })).toEqual(['shop', 'orders', 'clicks']);
  });

  it('show nothing for a kind that does not occur', () => {
    expect(found({ kind: 'redis' })).toEqual([]);
  });
});

describe('the order', () => {
  it('has what needs attention first where nothing else is asked for', () => {
    expect(found({})).toEqual(['logs', 'stranger', 'shop', 'orders', 'clicks']);
  });

  it.each<[string, string[]]>([
    // Numbers in names count as numbers: 9 before 10. The pipe without a name stands by its ID.
    ['name', ['logs', 'clicks', 'stranger', 'orders', 'shop']],
    ['-name', ['shop', 'orders', 'stranger', 'clicks', 'logs']],
    ['source', ['clicks', 'logs', 'stranger', 'orders', 'shop']],
    ['state', ['logs', 'stranger', 'shop', 'orders', 'clicks']],
    ['-state', ['clicks', 'orders', 'shop', 'stranger', 'logs']],
    // From here on the unknown ones stand last in either direction, by name.
    ['destination', ['clicks', 'orders', 'shop', 'logs', 'stranger']],
    ['-destination', ['shop', 'orders', 'clicks', 'logs', 'stranger']],
    ['size', ['clicks', 'logs', 'orders', 'stranger', 'shop']],
    ['-size', ['orders', 'logs', 'clicks', 'stranger', 'shop']],
    ['created', ['orders', 'logs', 'clicks', 'stranger', 'shop']],
    ['-created', ['clicks', 'logs', 'orders', 'stranger', 'shop']],
    ['updated', ['logs', 'clicks', 'stranger', 'orders', 'shop']],
  ])('by %s', (sort, ids) => {
    expect(found({ sort })).toEqual(ids);
  });

  it('by something that is no column is the default order', () => {
    expect(found({ sort: 'colour' })).toEqual(found({}));
  });

  it('of equal rows is by name in either direction', () => {
    const twins = ['b', 'a', 'c'].map((name) => viewOf({ id: name, name, state: 'Running' }));
    const names = (sort: string) => filterList(twins, { sort }).rows.map(({ name }) => name);
    expect([names('state'), names('-state')]).toEqual([
      ['a', 'b', 'c'],
      ['a', 'b', 'c'],
    ]);
  });
});

/** Any list that a server may send: known and unknown kinds and states, anything else missing now and then. */
const maybe = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined });
const word = fc.constantFrom('orders', 'clicks', 'a', 'B', 'ä', '10', '9', '');
const kindId = fc.constantFrom(...sourceKinds.map(({ id }) => id), 'carrierPigeon', 'constructor');
const time = fc.date({ min: new Date(0), max: new Date('2030-01-01'), noInvalidDate: true });
const view = fc
  .record({
    id: fc.uuid(),
    name: maybe(word),
    state: fc.constantFrom(...pipeStates, 'Molting'),
    source: maybe(kindId.map((id) => ({ [id]: {} }))),
    destination: maybe(fc.record({ database: maybe(word), table: maybe(word) })),
    scaling: maybe(fc.record({ replicas: maybe(fc.integer({ min: 0, max: 40 })) })),
    createdAt: maybe(time.map((date) => date.toISOString())),
    updatedAt: maybe(fc.constantFrom('2026-03-30T00:00:00Z', 'yesterday')),
  })
  .map(viewOf);
const views = fc.uniqueArray(view, { maxLength: 12, selector: ({ id }) => id });
const sort = fc
  .tuple(fc.constantFrom('', '-'), fc.constantFrom(...sortColumns))
  .map((parts) => parts.join(''));
const search = fc.record<BoardSearch>({
  q: maybe(fc.array(word, { maxLength: 2 }).map((words) => words.join(' '))),
  view: maybe(fc.constantFrom(...stateGroups)),
  kind: maybe(fc.subarray(sourceKinds.map(({ id }) => id)).map((ids) => ids.join(','))),
  sort: maybe(sort),
});
const sum = (numbers: readonly number[]) => numbers.reduce((total, each) => total + each, 0);

describe('any list under any filter', () => {
  it('shows rows that are there, each once, and leaves the list as it was', () => {
    fc.assert(
      fc.property(views, search, (list, given) => {
        const before = [...list];
        const { rows } = filterList(list, given);
        expect(new Set(rows).size).toBe(rows.length);
        for (const { pipe } of rows) expect(list).toContain(pipe.view);
        expect(list).toEqual(before);
      }),
    );
  });

  it('counts as many rows per view as a click on it then shows', () => {
    fc.assert(
      fc.property(views, search, (list, given) => {
        const { viewCounts } = filterList(list, given);
        expect(viewCounts.all).toBe(sum(stateGroups.map((group) => viewCounts[group])));
        expect(filterList(list, { ...given, view: undefined }).rows).toHaveLength(viewCounts.all);
        for (const group of stateGroups) {
          expect(filterList(list, { ...given, view: group }).rows).toHaveLength(viewCounts[group]);
        }
      }),
    );
  });

  it('counts as many rows per kind as the choice of it alone then shows', () => {
    fc.assert(
      fc.property(views, search, (list, given) => {
        const { kindCounts } = filterList(list, given);
        expect(sum(kindCounts.map(({ count }) => count))).toBe(
          filterList(list, { ...given, kind: undefined }).rows.length,
        );
        for (const { id, count } of kindCounts) {
          expect(filterList(list, { ...given, kind: id }).rows).toHaveLength(count);
        }
      }),
    );
  });

  it('names every kind that occurs once, whatever is filtered', () => {
    fc.assert(
      fc.property(views, search, (list, given) => {
        const named = filterList(list, given).kindCounts.map(({ id }) => id);
        expect(named.toSorted()).toEqual([...new Set(list.map(({ source }) => source.id))].toSorted());
      }),
    );
  });

  it('has the worst first where no order was asked for', () => {
    fc.assert(
      fc.property(views, search, (list, given) => {
        const worst = filterList(list, { ...given, sort: undefined }).rows.map(({ pipe: { state } }) =>
          severityOf(state ?? ''),
        );
        expect(worst).toEqual(worst.toSorted((a, b) => a - b));
      }),
    );
  });

  it('has rows without a value last, in both directions', () => {
    const missing: Record<string, (view: PipeView) => boolean> = {
      destination: (view) => view.destination === undefined,
      created: (view) => view.createdAt === undefined,
      updated: (view) => view.updatedAt === undefined,
      size: (view) => view.scaling.replicas === undefined || !view.capabilities.scales,
    };
    fc.assert(
      fc.property(
        views,
        fc.constantFrom(...Object.entries(missing)),
        fc.constantFrom('', '-'),
        (list, column, sign) => {
          const [name, isMissing] = column;
          const gaps = filterList(list, { sort: `${sign}${name}` }).rows.flatMap(({ pipe }) =>
            pipe.view ? isMissing(pipe.view) : [],
          );
          expect(gaps).toEqual(gaps.toSorted((a, b) => Number(a) - Number(b)));
        },
      ),
    );
  });
});
