// The numbers of a board: what is measured of pipes, and what they cost. A column is one object here.
import { formatClock, formatDateTime, formatPercent } from '../../../lib/format';
import { formatBytes, formatMeasure, formatTick } from '../../../lib/units';
import { formatCredits } from '../../../services/usage/words';
import { UNKNOWN, type Column } from '../../../ui/DataTable/column';
import { lagUnits, type BoardRow, type Lag, type Load } from './row';

const MIB = 2 ** 20;

interface NumberWords extends Omit<Column<BoardRow>, 'text' | 'title' | 'number' | 'value'> {
  value: (row: BoardRow) => number | undefined;
  format: (value: number, row: BoardRow) => string;
  /** What it says, of streams and files and of database pipes. */
  of?: { others?: string; databases?: string };
  /** Why it is not there for database pipes. */
  notOfDatabases?: string;
  /** What else is to be known of one number. */
  more?: (row: BoardRow) => string | undefined;
  /** It is no measure of a moment. */
  timeless?: string;
}

/** A column of numbers; a dash for what is not known, with the age of those that are under the pointer. */
function numbers({
  value,
  format,
  of,
  notOfDatabases,
  more,
  timeless,
  ...column
}: NumberWords): Column<BoardRow> {
  return {
    ...column,
    number: true,
    value,
    text: (row) => {
      const known = value(row);
      return known === undefined ? UNKNOWN : format(known, row);
    },
    title: (row) => {
      if (value(row) === undefined) return row.isDatabase ? notOfDatabases : undefined;
      if (timeless !== undefined) return timeless;
      const parts = [
        row.asOf === undefined ? '' : `As of ${formatClock(row.asOf)}.`,
        row.isDatabase ? of?.databases : of?.others,
        row.left ? 'This pipe is missing from the latest metrics.' : '',
        more?.(row),
      ];
      return parts.filter(Boolean).join(' ');
    },
  };
}

const formatRows = (value: number) => formatTick(value, 'rows/s');
const formatSpeed = (value: number) => formatMeasure(value, 'bytes/s');

export const rowsIn = numbers({
  key: 'rowsIn',
  label: 'Rows/s in',
  value: ({ pipe }) => pipe.rates.rowsIn,
  format: formatRows,
  sum: formatRows,
  of: {
    others: 'Records read from the source.',
    databases: 'Changes of all tables, without the rows of loads.',
  },
  width: 98,
  priority: 1,
});

export const rowsOut = numbers({
  key: 'rowsOut',
  label: 'Rows/s out',
  value: ({ pipe }) => pipe.rates.rowsOut,
  format: formatRows,
  sum: formatRows,
  of: { others: 'Records written to ClickHouse.' },
  notOfDatabases: 'ClickHouse does not count the written rows of database pipes.',
  width: 104,
  priority: 7,
  card: 'none',
});

export const bytesIn = numbers({
  key: 'bytesIn',
  label: 'Bytes/s in',
  value: ({ pipe }) => pipe.rates.bytesIn,
  format: formatSpeed,
  sum: formatSpeed,
  of: {
    others: 'Read from the source, uncompressed.',
    databases: 'Read from the source as they come over the wire, loads and resyncs included.',
  },
  width: 106,
  priority: 13,
});

export const bytesOut = numbers({
  key: 'bytesOut',
  label: 'Bytes/s out',
  value: ({ pipe }) => pipe.rates.bytesOut,
  format: formatSpeed,
  sum: formatSpeed,
  of: { others: 'Written to ClickHouse, uncompressed.' },
  notOfDatabases: 'ClickHouse does not count the written bytes of database pipes.',
  width: 112,
  priority: 14,
  card: 'none',
});

const formatErrors = (value: number) => value.toLocaleString('en-US');

export const lastErrors = numbers({
  key: 'errors',
  label: 'Errors, 1 h',
  value: ({ pipe }) => pipe.errors?.count,
  format: formatErrors,
  sum: formatErrors,
  of: { others: 'Errors while ingesting.', databases: 'Errors while ingesting.' },
  more: ({ pipe }) => pipe.errors && `Since ${formatDateTime(pipe.errors.since)}.`,
  width: 106,
  priority: 2,
});

const LAG_MEANING: Readonly<Record<Lag['unit'], string>> = {
  ms: 'Average time from the source to the table.',
  MiB: 'What the replication slot at the source keeps for the pipe. No time is known.',
  batches: 'Batches that were fetched and are not sent yet. No time is known.',
};

/** A time is neither more nor less than a number of bytes or batches: each unit stands by itself, in one order of units. */
export const lag = numbers({
  key: 'lag',
  label: 'Lag',
  about: 'Sorted by time; pipes with only bytes or batches stand apart at the end.',
  value: (row) => row.lag?.value,
  apart: (row) => (row.lag ? lagUnits.indexOf(row.lag.unit) : lagUnits.length),
  format: (value, row) =>
    row.lag?.unit === 'MiB' ? formatBytes(value * MIB) : formatMeasure(value, row.lag?.unit ?? 'ms'),
  more: ({ pipe: { values }, lag: known }) => {
    if (!known) return undefined;
    const kept = known.unit === 'ms' ? values.sourceLag : undefined;
    const slot = kept === undefined ? '' : ` The slot at the source keeps ${formatBytes(kept * MIB)}.`;
    return `${LAG_MEANING[known.unit]}${slot}`;
  },
  width: 84,
  priority: 3,
});

const sharing = (load: Load | undefined) =>
  load?.shared ? 'Of the compute that all database pipes of the service share.' : undefined;

export const cpu = numbers({
  key: 'cpu',
  label: 'CPU',
  value: (row) => row.cpu?.part,
  format: formatPercent,
  more: (row) => sharing(row.cpu),
  width: 70,
  priority: 4,
});

export const memory = numbers({
  key: 'memory',
  label: 'Memory',
  value: (row) => row.memory?.part,
  format: formatPercent,
  more: (row) => sharing(row.memory),
  width: 86,
  priority: 6,
});

export const cost = numbers({
  key: 'cost',
  label: 'Cost, yesterday',
  value: (row) => row.cost,
  format: formatCredits,
  sum: formatCredits,
  timeless: 'Billed for yesterday (UTC), in ClickHouse Credits.',
  width: 98,
  priority: 5,
});

/** In the order in which they stand. */
export const numberColumns: readonly Column<BoardRow>[] = [
  rowsIn,
  rowsOut,
  bytesIn,
  bytesOut,
  lastErrors,
  lag,
  cpu,
  memory,
  cost,
];
