// Which charts a pipe has, by its family, and what they draw of its record.
import { ratesOf } from '../../../lib/rates';
import { within, withGaps, type Series } from '../../../lib/series';
import type { Unit } from '../../../lib/units';
import { batchesInFlight } from '../../../pipes/lag';
import { exposes, pipeMetrics, type CdcMetricKey, type PipeMetricKey } from '../../../pipes/metrics';
import type { PipeView } from '../../../pipes/view';
import type { Family } from '../../../sources/define';
import type { ChartLine } from '../../../ui/chart/model';
import { LONGEST_MS, type RecordedPipe } from '../record/usePipeRecord';
import { isRunningCount, tableLines, tableTotal } from './tableLines';

const MIB = 2 ** 20;
const MILLI = 1 / 1_000;
const PER_MINUTE = 60;

export interface Chart {
  readonly title: string;
  readonly unit: Unit;
  readonly note?: string;
  /** Takes a row for itself. */
  readonly wide?: true;
  /** Has many lines. */
  readonly tall?: true;
  /** Without a line: nothing of it is on record. */
  readonly lines: (record: RecordedPipe) => readonly ChartLine[];
  /** Why there is no line though the pipe reports the numbers; undefined: it does not. */
  readonly silence?: (record: RecordedPipe) => string | undefined;
}

interface OwnChart extends Chart {
  /** The pipe has the chart if its kind exposes this. */
  readonly about: PipeMetricKey;
  /** Of these families alone, where others draw the same numbers otherwise; absent: of all that expose it. */
  readonly families?: readonly Family[];
}

/** A gauge of the pipe as it is, times `factor`. */
const level = (label: string, key: PipeMetricKey, factor = 1) => ({
  label,
  of: ({ values }: RecordedPipe) => scaled(withGaps(values.get(key) ?? NONE, LONGEST_MS), factor),
});
/** A counter of the pipe as a rate per second, times `factor`. */
const rate = (label: string, key: PipeMetricKey, factor = 1) => ({
  label,
  of: ({ values }: RecordedPipe) =>
    scaled(ratesOf(values.get(key) ?? NONE, { longestMs: LONGEST_MS }), factor),
});
const shared = (label: string, key: CdcMetricKey, factor = 1) => ({
  label,
  of: (record: RecordedPipe) => scaled(withGaps(record.shared.get(key) ?? NONE, LONGEST_MS), factor),
});
const limit = <Line extends object>(line: Line) => ({ ...line, limit: true as const });

interface Line {
  readonly label: string;
  readonly limit?: true;
  readonly of: (record: RecordedPipe) => Series;
}

const NONE: Series = { at: [], values: [] };

const OWN: readonly OwnChart[] = [
  {
    about: 'fetchedEvents',
    title: 'Rows',
    unit: 'rows/s',
    lines: drawn(rate('From the source', 'fetchedEvents'), rate('To ClickHouse', 'sentEvents')),
  },
  {
    about: 'fetchedBytes',
    title: 'Bytes',
    unit: 'bytes/s',
    lines: drawn(
      rate('From the source', 'fetchedBytes'),
      rate('As received', 'fetchedBytesCompressed'),
      rate('To ClickHouse', 'sentBytes'),
      rate('As sent', 'sentBytesCompressed'),
    ),
  },
  {
    about: 'fetchedBytesCompressed',
    families: ['database'],
    title: 'Bytes',
    unit: 'bytes/s',
    note: 'as read over the wire',
    lines: drawn(rate('Changes', 'fetchedBytesCompressed'), rate('Loads and resyncs', 'initialLoadBytes')),
  },
  {
    about: 'latency',
    families: ['stream', 'files'],
    title: 'Latency',
    unit: 'ms',
    note: 'from the source to the table, average',
    lines: drawn(level('Latency', 'latency')),
  },
  {
    about: 'cdcSourceLatency',
    title: 'Latency',
    unit: 'ms',
    note: 'from the source to ClickPipes and on to ClickHouse, averages',
    lines: drawn(
      level('In all', 'latency'),
      level('To ClickPipes', 'cdcSourceLatency'),
      level('To ClickHouse', 'cdcDestinationLatency'),
    ),
  },
  {
    about: 'errors',
    title: 'Errors',
    unit: 'errors/min',
    lines: drawn(rate('Errors', 'errors', PER_MINUTE)),
  },
  {
    about: 'replicaCpu',
    title: 'CPU',
    unit: 'vCPU',
    note: 'of an average replica',
    lines: drawn(level('Used', 'replicaCpu', MILLI), limit(level('Limit', 'replicaCpuLimit', MILLI))),
  },
  {
    about: 'replicaMemory',
    title: 'Memory',
    unit: 'bytes',
    note: 'of an average replica',
    lines: drawn(level('Used', 'replicaMemory'), limit(level('Limit', 'replicaMemoryLimit'))),
  },
  {
    about: 'sourceLag',
    title: 'Lag at the source',
    unit: 'bytes',
    note: 'of its change log, kept for the pipe',
    lines: drawn(level('Lag', 'sourceLag', MIB)),
  },
  {
    about: 'fetchedBatch',
    title: 'Batches in flight',
    unit: 'batches',
    note: 'fetched, not yet sent',
    lines: (record) => present(record, { label: 'In flight', series: batchGap(record) }),
  },
];

/** Of the only count of records that database pipes have. */
const byTable = (
  chart: Omit<Chart, 'unit' | 'lines' | 'silence'>,
  lines: (record: RecordedPipe) => readonly ChartLine[],
): Chart => ({
  ...chart,
  unit: 'rows/s',
  lines: (record) => (isRunningCount(record) ? present(record, ...lines(record)) : []),
  silence: (record) =>
    isRunningCount(record)
      ? undefined
      : 'The counts by table go up and down: they are no running count, and no rate follows from them.',
});
const PER_TABLE: readonly Chart[] = [
  byTable({ title: 'Rows', note: 'changes read from the source, all tables' }, (record) => [
    { label: 'From the source', series: tableTotal(record) },
  ]),
  byTable({ title: 'Rows by table', wide: true, tall: true }, (record) => tableLines(record, 'table')),
  byTable({ title: 'Rows by kind of change' }, (record) => tableLines(record, 'change')),
];

const SHARED_NOTE = 'shared by all database pipes of the service';
const SHARED: readonly Chart[] = [
  {
    title: 'CDC CPU',
    unit: 'vCPU',
    note: SHARED_NOTE,
    lines: drawn(shared('Used', 'cdcCpu', MILLI), limit(shared('Limit', 'cdcCpuLimit', MILLI))),
  },
  {
    title: 'CDC memory',
    unit: 'bytes',
    note: SHARED_NOTE,
    lines: drawn(shared('Used', 'cdcMemory'), limit(shared('Limit', 'cdcMemoryLimit'))),
  },
  {
    title: 'CDC network, received',
    unit: 'bytes',
    note: 'in each window of collection, by all database pipes',
    lines: drawn(shared('Received', 'cdcNetworkReceived')),
  },
];

/** The charts of a pipe, in the order in which they are looked at. Of a kind that we do not know, those of a stream. */
export function chartsOf({
  source: { kind },
}: {
  source: Pick<PipeView['source'], 'kind'>;
}): readonly Chart[] {
  const family = kind?.family ?? 'stream';
  const own = OWN.filter(
    (chart) => exposes(pipeMetrics[chart.about], kind) && (chart.families?.includes(family) ?? true),
  );
  if (family !== 'database') return own;
  const [rows, ...byTableAndChange] = PER_TABLE;
  // Rows and bytes first, side by side.
  return [...(rows ? [rows] : []), ...own.slice(0, 1), ...byTableAndChange, ...own.slice(1), ...SHARED];
}

function drawn(...lines: readonly Line[]): Chart['lines'] {
  return (record) => present(record, ...lines.map(({ of, ...line }) => ({ ...line, series: of(record) })));
}

/** Lines of which something is known in the window. Missing is not zero: a line without a value is not there. */
function present({ from, to }: RecordedPipe, ...lines: readonly ChartLine[]): ChartLine[] {
  return lines
    .map((line) => ({ ...line, series: within(line.series, from, to) }))
    .filter(({ series }) => series.values.some((value) => !Number.isNaN(value)));
}

function scaled({ at, values }: Series, factor: number): Series {
  return factor === 1 ? { at, values } : { at, values: values.map((value) => value * factor) };
}

function batchGap({ values }: RecordedPipe): Series {
  const [fetched, sent] = [values.get('fetchedBatch') ?? NONE, values.get('sentBatch')];
  const gap = fetched.values.map((value, index) => batchesInFlight(value, sent?.values[index]) ?? Number.NaN);
  return withGaps({ at: fetched.at, values: gap }, LONGEST_MS);
}
