// The numbers of a row in words; a dash for what is not known, which is not zero.
import { formatClock, formatDateTime, formatPercent } from '../../lib/format';
import { formatBytes, formatMeasure, formatTick } from '../../lib/units';
import { formatCredits } from '../../services/usage/words';
import type { NumberColumn } from './columns';
import type { FleetRow, Lag, Load } from './fleetRow';
import type { FleetSums, Sum } from './fleetSums';

export const UNKNOWN = '–';
const MIB = 2 ** 20;

export function rowFigure(
  { pipe: { rates, errors }, lag, cpu, memory, cost }: FleetRow,
  column: NumberColumn,
): string {
  switch (column) {
    case 'rowsIn':
    case 'rowsOut':
      return formatRows(rates[column]);
    case 'bytesIn':
    case 'bytesOut':
      return formatBytesPerSecond(rates[column]);
    case 'errors':
      return errors === undefined ? UNKNOWN : errors.count.toLocaleString('en-US');
    case 'lag':
      return formatLag(lag);
    case 'cpu':
      return formatLoad(cpu);
    case 'memory':
      return formatLoad(memory);
    case 'cost':
      return cost === undefined ? UNKNOWN : formatCredits(cost);
  }
}

/** How old a number is, and what else is to be known of it. */
export function figureTitle(row: FleetRow, column: NumberColumn): string | undefined {
  if (rowFigure(row, column) === UNKNOWN) return row.isDatabase ? NOT_OF_DATABASES[column] : undefined;
  if (column === 'cost') return COST_MEANING;
  const parts = [row.asOf === undefined ? '' : `As of ${formatClock(row.asOf)}.`];
  parts.push((row.isDatabase ? DATABASE_MEANING : MEANING)[column] ?? '');
  if (row.left) parts.push('The latest metrics do not have this pipe.');
  if (column === 'errors' && row.pipe.errors) parts.push(`Since ${formatDateTime(row.pipe.errors.since)}.`);
  if (column === 'lag' && row.lag) parts.push(lagMeaning(row, row.lag));
  const load = column === 'cpu' ? row.cpu : column === 'memory' ? row.memory : undefined;
  if (load?.shared) parts.push('Of the compute that all database pipes of the service share.');
  return parts.filter(Boolean).join(' ');
}

const COST_MEANING = 'Billed for yesterday (UTC), in ClickHouse Credits.';

type Meanings = Readonly<Partial<Record<NumberColumn, string>>>;

const MEANING: Meanings = {
  rowsIn: 'Records read from the source.',
  rowsOut: 'Records written to ClickHouse.',
  bytesIn: 'Read from the source, uncompressed.',
  bytesOut: 'Written to ClickHouse, uncompressed.',
  errors: 'Errors while ingesting.',
};
const DATABASE_MEANING: Meanings = {
  rowsIn: 'Changes of all tables, without the rows of loads.',
  bytesIn: 'Read from the source as they come over the wire, loads and resyncs included.',
  errors: 'Errors while ingesting.',
};
/** Why a number is not there. */
const NOT_OF_DATABASES: Meanings = {
  rowsOut: 'The vendor counts no written rows of database pipes.',
  bytesOut: 'The vendor counts no written bytes of database pipes.',
};

const LAG_MEANING: Readonly<Record<Lag['unit'], string>> = {
  ms: 'Average time from the source to the table.',
  MiB: 'What the replication slot at the source keeps for the pipe. No time is known.',
  batches: 'Batches that were fetched and are not sent yet. No time is known.',
};
/** Of the column as a whole: units are not compared. */
export const LAG_ORDER =
  'Sorted by time; pipes of which only bytes or batches are known follow by themselves.';

function lagMeaning({ pipe: { values } }: FleetRow, { unit }: Lag): string {
  const kept = unit === 'ms' ? values.sourceLag : undefined;
  const slot = kept === undefined ? '' : ` The slot at the source keeps ${formatBytes(kept * MIB)}.`;
  return `${LAG_MEANING[unit]}${slot}`;
}

function formatRows(value: number | undefined): string {
  return value === undefined ? UNKNOWN : formatTick(value, 'rows/s');
}

function formatBytesPerSecond(value: number | undefined): string {
  return value === undefined ? UNKNOWN : formatMeasure(value, 'bytes/s');
}

function formatLag(lag: Lag | undefined): string {
  if (lag === undefined) return UNKNOWN;
  if (lag.unit === 'MiB') return formatBytes(lag.value * MIB);
  return lag.unit === 'ms' ? formatMeasure(lag.value, 'ms') : formatMeasure(lag.value, 'batches');
}

function formatLoad(load: Load | undefined): string {
  return load === undefined ? UNKNOWN : formatPercent(load.part);
}

/** Columns that can be summed. */
export type SumColumn = 'rowsIn' | 'rowsOut' | 'bytesIn' | 'bytesOut' | 'errors' | 'cost';

export function isSummed(column: NumberColumn): column is SumColumn {
  return !['lag', 'cpu', 'memory'].includes(column);
}

export function sumFigure(sums: FleetSums, column: SumColumn): string {
  const { value } = sums[column];
  if (column === 'cost') return value === undefined ? UNKNOWN : formatCredits(value);
  if (column === 'errors') return value === undefined ? UNKNOWN : value.toLocaleString('en-US');
  return column === 'rowsIn' || column === 'rowsOut' ? formatRows(value) : formatBytesPerSecond(value);
}

/** `14 of 22 pipes`: of how many a sum is, where it is not of all; undefined for one that is whole, or not known at all. */
export function partOf({ value, of }: Sum, pipes: number): string | undefined {
  if (value === undefined || of === pipes) return undefined;
  return `${of.toLocaleString('en-US')} of ${pipes.toLocaleString('en-US')} pipes`;
}
