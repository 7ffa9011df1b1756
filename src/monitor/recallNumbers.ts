// The numbers of an earlier visit: rates and the errors of the last hour go on from what was recorded.
import { cdcMetrics, pipeMetrics } from '../pipes/metrics';
import { cutColumns, type SampleColumns } from '../recorder/columns';
import type { Recorder } from '../recorder/recorder';
import type { Fleet } from './fleet';
import { MOST_TABLES, readTableColumn } from './recordedEvents';
import type { RecordedNumbers } from './pipeNumbers';
import type { Recalled } from './recall';
import { LOOKS_FOR_RATES, type Look } from './pipeRates';
import { LONGEST_INTERVALS, SCRAPE_EVERY_MS } from './times';

const HOUR_MS = 3_600_000;
const FOR_RATES_MS = LONGEST_INTERVALS * SCRAPE_EVERY_MS;

/** Gives to the fleet what was recorded of its pipes up to `now` (epoch ms), service by service. */
export async function recallNumbers(
  recorder: Recorder,
  fleet: Fleet,
  pipes: ReadonlyMap<string, Recalled>,
  now: number,
  signal: AbortSignal,
): Promise<void> {
  const byService = new Map<string, string[]>();
  for (const [id, { remembered }] of pipes) {
    const { service } = remembered;
    byService.set(service, [...(byService.get(service) ?? []), id]);
  }
  for (const [service, ids] of byService) {
    const read = (entity: string) => recorder.samplesOf(entity, now - HOUR_MS, now);
    const [shared, ...own] = await Promise.all([service, ...ids].map(read));
    if (signal.aborted) return;
    const numbers = ids.map((id, index) => [id, numbersOf(own[index], now)] as const);
    fleet.recallNumbers(service, new Map(numbers), shared && latestOf(shared, now, cdcMetrics));
  }
}

function numbersOf(columns: SampleColumns | undefined, now: number): RecordedNumbers {
  if (!columns) return { looks: [], errors: [] };
  const { at, values } = cutColumns(columns, now - FOR_RATES_MS, now);
  const last = at.map((time, index) => lookAt(time, index, values)).slice(-LOOKS_FOR_RATES);
  const totals = columns.values.get('errors') ?? [];
  const errors = columns.at.flatMap((time, index) => {
    const total = totals[index] ?? Number.NaN;
    return Number.isNaN(total) ? [] : [{ at: time, total }];
  });
  return { looks: last, errors };
}

function lookAt(at: number, index: number, columns: SampleColumns['values']): Look {
  const perTable = new Map<string, Map<string, number>>();
  for (const [name, column] of columns) {
    const [read, value] = [readTableColumn(name), column[index] ?? Number.NaN];
    if (!read || Number.isNaN(value)) continue;
    const changes = perTable.get(read.table) ?? new Map<string, number>();
    perTable.set(read.table, changes.set(read.change, value));
  }
  return {
    at,
    values: rowOf(columns, index, pipeMetrics),
    // Of a pipe with more tables not all are recorded, and a part is not the whole.
    perTable: perTable.size < MOST_TABLES ? perTable : new Map(),
  };
}

/** The last row that is young enough to stand for now. */
function latestOf<Key extends string>(
  columns: SampleColumns,
  now: number,
  table: Readonly<Record<Key, unknown>>,
): Partial<Record<Key, number>> | undefined {
  const { at, values } = cutColumns(columns, now - FOR_RATES_MS, now);
  return at.length === 0 ? undefined : rowOf(values, at.length - 1, table);
}

/** What a row says of the metrics of a table. */
function rowOf<Key extends string>(
  columns: SampleColumns['values'],
  index: number,
  table: Readonly<Record<Key, unknown>>,
): Partial<Record<Key, number>> {
  const row: Partial<Record<Key, number>> = {};
  for (const key in table) {
    const value = columns.get(key)?.[index] ?? Number.NaN;
    if (!Number.isNaN(value)) row[key] = value;
  }
  return row;
}
