import { describe, expect, it } from 'vitest';
import type { Series } from '../../../lib/series';
import { kindById } from '../../../sources/registry';
import { readTableColumn, tableColumn } from '../../../monitor/recordedEvents';
import type { RecordedPipe } from '../record/usePipeRecord';
import { chartsOf } from './charts';
import { coverageWords } from './coverage';
import { tableLines } from './tableLines';

const NOW = Date.UTC(2026, 2, 30, 12);
const none = Number.NaN;
const HALF_MINUTE = 30_000;

/** A value every half minute, the last one now. */
const every = (...values: number[]): Series => ({
  at: values.map((_, index) => NOW - (values.length - 1 - index) * HALF_MINUTE),
  values,
});
const recordOf = (values: Record<string, Series>, parts: Partial<RecordedPipe> = {}): RecordedPipe => ({
  from: NOW - 900_000,
  to: NOW,
  values: new Map(Object.entries(values)),
  shared: new Map(),
  changes: [],
  spans: [],
  ...parts,
});
const pipe = (id: string) => ({ source: { kind: kindById(id) } });
const titles = (of: ReturnType<typeof pipe>) => chartsOf(of).map(({ title }) => title);
const linesOf = (title: string, record: RecordedPipe, of = pipe('kafka')) =>
  chartsOf(of)
    .find((chart) => chart.title === title)
    ?.lines(record)
    .map(({ label, series: { values } }) => [label, values]);

describe('the charts of a pipe', () => {
  it('are those of its family', () => {
    const replicas = ['Rows', 'Bytes', 'Latency', 'Errors', 'CPU', 'Memory'];
    expect(titles(pipe('kafka'))).toEqual(replicas);
    expect(titles(pipe('objectStorage'))).toEqual(replicas);
    expect(titles(pipe('postgres'))).toEqual([
      'Rows',
      'Bytes',
      'Rows by table',
      'Rows by kind of change',
      'Latency',
      'Errors',
      'Lag at the source',
      'Batches in flight',
      'CDC CPU',
      'CDC memory',
      'CDC network, received',
    ]);
  });

  it('leave out what only another kind of the family has', () => {
    expect(titles(pipe('mysql'))).not.toContain('Lag at the source');
    expect(titles(pipe('bigquery'))).toContain('Batches in flight');
  });

  it('draw counters as rates and gauges as they are, in the unit of the axis', () => {
    const record = recordOf({
      fetchedEvents: every(1_000, 4_000, 4_000),
      errors: every(1, 2),
      replicaCpu: every(320),
      replicaCpuLimit: every(500),
      sourceLag: every(1.5),
    });
    expect(linesOf('Rows', record)).toEqual([['From the source', [100, 0]]]);
    expect(linesOf('Errors', record)).toEqual([['Errors', [2]]]);
    expect(linesOf('CPU', record)).toEqual([
      ['Used', [0.32]],
      ['Limit', [0.5]],
    ]);
    expect(linesOf('Lag at the source', record, pipe('postgres'))).toEqual([['Lag', [1.5 * 2 ** 20]]]);
  });

  it('have no line for what is missing, and a hole where a counter fell or nobody looked', () => {
    expect(linesOf('Rows', recordOf({}))).toEqual([]);
    expect(linesOf('Latency', recordOf({ latency: every(none, none) }))).toEqual([]);
    const fell = recordOf({ fetchedEvents: every(3_000, 6_000, 30, 3_030) });
    expect(linesOf('Rows', fell)).toEqual([['From the source', [100, none, 100]]]);
    const gap: Series = { at: [NOW - 600_000, NOW], values: [5, 7] };
    expect(linesOf('Latency', recordOf({ latency: gap }))).toEqual([['Latency', [5, none, 7]]]);
  });

  it('show the window alone, with its first rate known from before it', () => {
    const record = recordOf({ fetchedEvents: every(0, 30, 90) }, { from: NOW - HALF_MINUTE });
    expect(linesOf('Rows', record)).toEqual([['From the source', [1, 2]]]);
  });

  it('know the batches in flight only where both ends are known', () => {
    const record = recordOf({ fetchedBatch: every(7, 9, 10), sentBatch: every(7, none, 8) });
    expect(linesOf('Batches in flight', record, pipe('postgres'))).toEqual([['In flight', [0, 2]]]);
  });
});

describe('rows by table', () => {
  it('are added up over kinds of change, and the other way round', () => {
    const record = recordOf({
      [tableColumn('orders', 'insert')]: every(0, 300),
      [tableColumn('orders', 'update')]: every(0, 30),
      [tableColumn('refunds', 'insert')]: every(0, 60),
    });
    const plain = (by: 'table' | 'change') =>
      tableLines(record, by).map(({ label, series }) => [label, ...series.values]);
    expect(plain('table')).toEqual([
      ['orders', 11],
      ['refunds', 2],
    ]);
    expect(plain('change')).toEqual([
      ['insert', 12],
      ['update', 1],
    ]);
  });

  it('name the ten busiest and add up the others', () => {
    const tables = Array.from({ length: 13 }, (_, index) => [
      tableColumn(`t${index}`, 'insert'),
      every(0, 30 * (index + 1)),
    ]);
    const lines = tableLines(recordOf(Object.fromEntries(tables) as Record<string, Series>), 'table');
    expect(lines.map(({ label }) => label)).toEqual([
      ...Array.from({ length: 10 }, (_, index) => `t${12 - index}`),
      '3 others',
    ]);
    expect(lines.at(-1)?.series.values).toEqual([6]);
  });

  it('have names that hold any table', () => {
    const [table, change] = ['a "b", [c]', ''];
    expect(readTableColumn(tableColumn(table, change))).toEqual({ table, change });
    expect(readTableColumn('fetchedEvents')).toBeUndefined();
  });
});

describe('what was seen of a window', () => {
  const minute = (n: number) => NOW - n * 60_000;
  const words = (...spans: [number, number][]) => coverageWords({ from: minute(60), to: NOW, spans });

  it('is said', () => {
    expect(words()).toBeUndefined();
    expect(words([minute(60), NOW])).toBe('Recorded for the whole window.');
    expect(words([minute(20), NOW])).toBe('Recorded since 11:40.');
    expect(words([minute(40), minute(30)], [minute(10), NOW])).toBe(
      'Recorded since 11:20. In it nobody looked for 20 min.',
    );
  });
});
