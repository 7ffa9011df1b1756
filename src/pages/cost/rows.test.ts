import { describe, expect, it } from 'vitest';
import { viewPipe } from '../../pipes/view';
import { totalOf, type CostLine } from '../../services/usage/lines';
import { costGroupings, type CostGrouping } from './choices';
import { costCsv } from './costCsv';
import { costColumns } from './columns';
import type { CostSearch } from './costSearch';
import { arrangeRows, costRows, subjectsOf, type CostNames } from './rows';

const around: CostNames = {
  services: [
    { id: 's-1', name: 'Production' },
    { id: 's-2', name: 'Sleeping' },
  ],
  pipes: new Map([
    [
      's-1',
      [
        viewPipe({
          id: 'p-1',
          name: 'orders',
          state: 'Running',
          source: { kafka: { type: 'confluent' } },
          destination: { database: 'shop' },
        }),
      ],
    ],
  ]),
};

function line(entityId: string, name: string, total: number, more: Partial<CostLine> = {}): CostLine {
  return {
    day: '2026-03-29',
    entityType: 'clickpipe',
    entityId,
    name,
    serviceId: 's-1',
    locked: true,
    compute: total,
    dataTransfer: 0,
    initialLoad: 0,
    total,
    ...more,
  };
}

const lines = [
  line('p-1', 'orders (old name)', 3),
  line('p-gone', 'gone', 1),
  line('p-2', 'asleep', 4, { serviceId: 's-2' }),
  line('p-1', 'orders', 2, { day: '2026-03-30', locked: false }),
];
const told = (grouping: CostGrouping) =>
  costRows(lines, grouping, around).map(({ name, note, link, credits }) => [name, note, link, credits.total]);

describe('the rows of the cost table', () => {
  it('name a pipe as it is called now, and lead to those that are there', () => {
    expect(told('pipe')).toEqual([
      ['orders', expect.stringMatching(/Kafka · Production$/), { service: 's-1', pipe: 'p-1' }, 5],
      ['gone', 'Production · no longer in the list', undefined, 1],
      ['asleep', 'Sleeping', undefined, 4],
    ]);
  });

  it('group by service, kind, destination and day', () => {
    expect(told('service')).toEqual([
      ['Production', '', { service: 's-1' }, 6],
      ['Sleeping', '', { service: 's-2' }, 4],
    ]);
    expect(told('kind').map(([label, , , total]) => [label, total])).toEqual([
      [expect.stringMatching(/Kafka$/), 5],
      ['Unknown kind', 5],
    ]);
    expect(told('destination').map(([label, , , total]) => [label, total])).toEqual([
      ['shop', 5],
      ['Production', 1],
      ['Sleeping', 4],
    ]);
    expect(told('day').map(([label, , , total]) => [label, total])).toEqual([
      ['29 Mar 2026', 8],
      ['30 Mar 2026', 2],
    ]);
  });

  it.each(costGroupings)('by %s have every line once, and shares of the whole', (grouping) => {
    const rows = costRows(lines, grouping, around);
    expect(rows.flatMap((row) => row.lines)).toHaveLength(lines.length);
    expect(totalOf(rows.map(({ credits }) => credits))).toEqual(totalOf(lines));
    expect(rows.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1, 12);
  });

  it('say which may still change', () => {
    expect(costRows(lines, 'pipe', around).map(({ open }) => open)).toEqual([true, false, false]);
  });

  it('stand with the most expensive first, days with the last first, or as asked', () => {
    const names = (grouping: CostGrouping, search: CostSearch) => {
      const rows = costRows(lines, grouping, around);
      const columns = costColumns('Of', grouping, rows);
      return arrangeRows(rows, columns, grouping, search).map(({ name }) => name);
    };
    expect(names('pipe', {})).toEqual(['orders', 'asleep', 'gone']);
    expect(names('pipe', { sort: 'name' })).toEqual(['asleep', 'gone', 'orders']);
    expect(names('pipe', { sort: 'colour' })).toEqual(['orders', 'asleep', 'gone']);
    expect(names('day', {})).toEqual(['30 Mar 2026', '29 Mar 2026']);
    expect(names('day', { sort: 'name' })).toEqual(['29 Mar 2026', '30 Mar 2026']);
    expect(names('pipe', { q: 'PRODUCTION list' })).toEqual(['gone']);
    expect(names('pipe', { q: 'p-2' })).toEqual(['asleep']);
  });
});

describe('the bill as CSV', () => {
  it('has one line per pipe and day with what is known of the pipe', () => {
    expect(costCsv(lines, subjectsOf(lines, around)).trimEnd().split('\r\n')).toEqual([
      '\uFEFFdate,service_id,service,entity_id,pipe,source_kind,destination_database,compute_chc,data_transfer_chc,initial_load_chc,total_chc,locked',
      '2026-03-29,s-2,Sleeping,p-2,asleep,,,4,0,0,4,true',
      '2026-03-29,s-1,Production,p-gone,gone,,,1,0,0,1,true',
      '2026-03-29,s-1,Production,p-1,orders,kafka,shop,3,0,0,3,true',
      '2026-03-30,s-1,Production,p-1,orders,kafka,shop,2,0,0,2,false',
    ]);
  });
});
