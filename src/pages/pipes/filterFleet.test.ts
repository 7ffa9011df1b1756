import { describe, expect, it } from 'vitest';
import { z } from '../../lib/zod';
import type { FleetPipe, FleetService } from '../../monitor/fleetView';
import { stateGroups } from '../../pipes/states';
import { viewPipe } from '../../pipes/view';
import { pipe as pipeWire } from '../../pipes/wire';
import { columnSum, UNKNOWN } from '../../ui/DataTable/column';
import * as numbers from './board/numberColumns';
import { boardColumns } from './board/pipeColumns';
import type { Costs } from './board/row';
import type { BoardSearch } from './board/search';
import { filterFleet, fleetRows } from './filterFleet';
import { itemsOf } from './fleetItems';
import { stateWords } from './stateWords';

const AT = Date.UTC(2026, 2, 30, 12);

const pipeOf = (id: string, parts: Partial<FleetPipe> = {}): FleetPipe => ({
  id,
  service: '',
  name: id,
  source: undefined,
  family: undefined,
  state: 'Running',
  observation: undefined,
  view: undefined,
  values: {},
  rates: {},
  errors: undefined,
  measured: 'now',
  remembered: false,
  ...parts,
});

const serviceOf = (
  id: string,
  pipes: readonly FleetPipe[],
  parts: Partial<FleetService> = {},
): FleetService => ({
  id,
  name: id,
  state: 'running',
  awake: true,
  partial: false,
  scrapedAt: AT,
  listedAt: AT,
  unread: undefined,
  unscraped: undefined,
  seenAt: AT,
  staleAfterMs: 90_000,
  cdc: {},
  pipes: pipes.map((pipe) => ({ ...pipe, service: id })),
  ...parts,
});

const listed = viewPipe(
  z.parse(pipeWire, {
    id: 'shop-db',
    name: 'shop-db',
    state: 'Running',
    source: { postgres: { host: 'db.example.com', database: 'shop', tableMappings: [] } },
    destination: { database: 'shop' },
  }),
);

const orders = pipeOf('orders', {
  source: 'confluent',
  values: { latency: 900, replicaCpu: 250, replicaCpuLimit: 500 },
  rates: { rowsIn: 1_200, rowsOut: 1_100, bytesIn: 2_048 },
  errors: { count: 4, since: AT - 1_800_000 },
});
const clicks = pipeOf('clicks', { source: 'msk', state: 'Failed', rates: { rowsIn: 0 } });
const shop = pipeOf('shop-db', {
  view: listed,
  source: listed.source.label,
  family: 'database',
  values: { sourceLag: 12, latency: 40_000 },
  rates: { rowsIn: 30 },
});
const fresh = pipeOf('fresh', { state: undefined, measured: 'never' });
const a = serviceOf('a', [orders, fresh]);
const b = serviceOf('b', [clicks, shop], { cdc: { cdcCpu: 1_500, cdcCpuLimit: 4_000 } });
const idle = serviceOf('nap', [pipeOf('asleep', { remembered: true })], { state: 'idle', awake: false });
const closed = serviceOf('closed', [], {
  listedAt: undefined,
  unread: { title: 'This API key lacks the right to do that', detail: 'Ask for it.' },
});
const services = [a, b, idle, closed];

const columns = boardColumns(numbers.numberColumns, true);
const filtered = (of: readonly FleetService[], search: BoardSearch, costs?: Costs) =>
  filterFleet(of, fleetRows(of, costs), search, columns);
const found = (search: BoardSearch) => filtered(services, search);
const ids = (search: BoardSearch) => found(search).rows.map(({ id }) => id);
const lines = (search: BoardSearch) =>
  itemsOf(found(search), search, () => undefined).map((item) => ('row' in item ? item.row.id : item.key));

describe('the rows of the fleet', () => {
  it('are those of services that run, what needs attention first and what is not known last', () => {
    expect(ids({})).toEqual(['clicks', 'orders', 'shop-db', 'fresh']);
  });

  it('are searched by what a person would call them, also by their service', () => {
    expect(ids({ q: 'confluent cloud' })).toEqual(['orders']);
    expect(ids({ q: 'kafka' })).toEqual(['clicks', 'orders']);
    expect(ids({ q: 'db.example.com' })).toEqual(['shop-db']);
    expect(ids({ q: 'shop b' })).toEqual(['shop-db']);
    expect(ids({ q: 'failed' })).toEqual(['clicks']);
  });

  it('are put to their kinds by what metrics say until their service is listed', () => {
    expect(found({}).kindCounts.map(({ id, count }) => [id, count])).toEqual([
      ['kafka', 2],
      ['unknown', 1],
      ['postgres', 1],
    ]);
  });

  it('are counted per view, kind and service as a click on it would show them', () => {
    for (const search of [
      {},
      { q: 'o' },
      { kind: 'kafka' },
      { service: 'b' },
      { view: 'running' },
    ] as const) {
      const { viewCounts, kindCounts, serviceCounts } = found(search);
      expect(ids({ ...search, view: undefined })).toHaveLength(viewCounts.all);
      for (const view of stateGroups) expect(ids({ ...search, view })).toHaveLength(viewCounts[view]);
      for (const { id, count } of kindCounts) expect(ids({ ...search, kind: id })).toHaveLength(count);
      for (const { id, count } of serviceCounts) expect(ids({ ...search, service: id })).toHaveLength(count);
    }
  });

  it('are sorted with what is not known last in either direction', () => {
    expect(ids({ sort: 'rowsIn' })).toEqual(['clicks', 'shop-db', 'orders', 'fresh']);
    expect(ids({ sort: '-rowsIn' })).toEqual(['orders', 'shop-db', 'clicks', 'fresh']);
  });

  it('are sorted by lag unit by unit: nobody can say whether 3 s are more than 40 MiB or 2 batches', () => {
    const lagging = serviceOf('lags', [
      pipeOf('paused', { values: { sourceLag: 40, fetchedBatch: 9, sentBatch: 1 } }),
      pipeOf('slow', { values: { latency: 3_000 } }),
      pipeOf('parts', { values: { cdcSourceLatency: 200, cdcDestinationLatency: 300, sourceLag: 9_000 } }),
      pipeOf('behind', { values: { fetchedBatch: 7, sentBatch: 5 } }),
      pipeOf('full', { values: { sourceLag: 5_000, cdcSourceLatency: 10 } }),
      pipeOf('odd', { values: { fetchedBatch: 5, sentBatch: 7 } }),
    ]);
    const order = (sort: string) => filtered([lagging], { sort }).rows.map(({ id }) => id);
    expect(order('lag')).toEqual(['parts', 'slow', 'paused', 'full', 'behind', 'odd']);
    expect(order('-lag')).toEqual(['slow', 'parts', 'full', 'paused', 'behind', 'odd']);
  });

  it('stay the same objects while nothing of them changes', () => {
    const before = found({}).rows;
    expect(found({ sort: 'name' }).rows.every((row) => before.includes(row))).toBe(true);
    const moved = filtered([{ ...a, scrapedAt: AT + 30_000 }, b], {}).rows;
    const kept = moved.filter((row) => before.includes(row)).map(({ id }) => id);
    expect(kept).toEqual(['clicks', 'shop-db']);
  });
});

describe('the lines of the table', () => {
  it('are groups in the order of their first pipes, services without a list above, those asleep below', () => {
    expect(lines({})).toEqual([
      'unread closed',
      'group b',
      'clicks',
      'shop-db',
      'group a',
      'orders',
      'fresh',
      'quiet nap',
    ]);
  });

  it('are folded, grouped otherwise, or not grouped', () => {
    expect(lines({ service: 'a,b', folded: 'b' })).toEqual(['group b', 'group a', 'orders', 'fresh']);
    expect(lines({ group: 'kind', service: 'b' })).toEqual([
      'group kafka',
      'clicks',
      'group postgres',
      'shop-db',
    ]);
    expect(lines({ group: 'destination', q: 'shop' })).toEqual(['group shop', 'shop-db']);
    expect(lines({ group: 'none', view: 'running' })).toEqual(['orders', 'shop-db']);
  });

  it('name a service as a whole only where no pipe is picked by state or kind', () => {
    expect(lines({ q: 'nap' })).toEqual(['quiet nap']);
    expect(lines({ view: 'stopped' })).toEqual([]);
    expect(lines({ kind: 'kafka', service: 'nap' })).toEqual([]);
  });
});

describe('numbers', () => {
  const row = (id: string) => {
    const one = found({}).rows.find((each) => each.id === id);
    if (!one) throw new Error(id);
    return one;
  };

  it('are a dash where they are not known, and zero where they are zero', () => {
    expect(numbers.rowsIn.text(row('clicks'))).toBe('0');
    for (const { key, text, title } of numbers.numberColumns) {
      if (key === 'rowsIn') continue;
      expect(text(row('clicks'))).toBe(UNKNOWN);
      expect(title?.(row('clicks'))).toBeUndefined();
    }
  });

  it('come with their unit and age', () => {
    expect(numbers.rowsIn.text(row('orders'))).toBe('1.2 k');
    expect(numbers.bytesIn.text(row('orders'))).toBe('2 KiB/s');
    expect(numbers.lag.text(row('orders'))).toBe('900 ms');
    expect(numbers.cpu.text(row('orders'))).toBe('50 %');
    expect(numbers.rowsIn.title?.(row('orders'))).toBe('As of 12:00:00. Records read from the source.');
    expect(numbers.lag.text(row('shop-db'))).toBe('40 s');
    expect(numbers.lag.title?.(row('shop-db'))).toContain('The source keeps 12 MiB of its change log.');
    expect(numbers.cpu.text(row('shop-db'))).toBe('38 %');
    expect(numbers.cpu.title?.(row('shop-db'))).toContain('share');
  });

  it('of a database pipe say what they count, and why one is not there', () => {
    expect(numbers.rowsIn.title?.(row('shop-db'))).toContain('Changes of all tables');
    expect(numbers.rowsOut.text(row('shop-db'))).toBe(UNKNOWN);
    expect(numbers.rowsOut.title?.(row('shop-db'))).toContain(
      'does not count the written rows of database pipes',
    );
  });

  it('of the bill are of those that are on it, and sorted and summed like others', () => {
    const costs = new Map([
      ['orders', 1.5],
      ['clicks', 0],
    ]);
    const billed = filtered(services, { sort: '-cost' }, costs).rows;
    expect(billed.map((each) => [each.id, numbers.cost.text(each)])).toEqual([
      ['orders', '1.50'],
      ['clicks', '0.00'],
      ['fresh', UNKNOWN],
      ['shop-db', UNKNOWN],
    ]);
    expect(columnSum(billed, numbers.cost.value)).toEqual({ value: 1.5, of: 2 });
    const again = filtered(services, {}, new Map(costs)).rows;
    expect(again.every((each) => billed.includes(each))).toBe(true);
  });

  it('are summed over what is known, and it is said of how many', () => {
    const { rows } = found({});
    expect(columnSum(rows, numbers.rowsIn.value)).toEqual({ value: 1_230, of: 3 });
    expect(columnSum(rows, numbers.rowsOut.value)).toEqual({ value: 1_100, of: 1 });
    expect(columnSum(rows, numbers.bytesOut.value)).toEqual({ value: undefined, of: 0 });
    // A load is a part of something, and the lag of two pipes is no lag: they have no sum.
    expect(numbers.numberColumns.filter(({ sum }) => !sum).map(({ key }) => key)).toEqual([
      'lag',
      'cpu',
      'memory',
    ]);
    expect(stateWords(found({}).rows)).toBe('2 Running · 1 Failed · 1 not known yet');
  });
});
