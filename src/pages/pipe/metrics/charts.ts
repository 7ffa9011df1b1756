// Which charts a pipe has, by its family, and what they draw of its record.
import { ratesOf } from '../../../lib/rates';
import { within, withGaps, type Series } from '../../../lib/series';
import type { Unit } from '../../../lib/units';
import { exposes, pipeMetrics, type CdcMetricKey, type PipeMetricKey } from '../../../pipes/metrics';
import type { PipeTraits } from '../../../pipes/lifecycle';
import type { ChartLine } from '../../../ui/chart/model';
import { LONGEST_MS, type PipeRecord } from '../record/usePipeRecord';
import { tableLines } from './tableLines';

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
  readonly lines: (record: PipeRecord) => readonly ChartLine[];
}

interface OwnChart extends Chart {
  /** The pipe has the chart if its kind exposes this. */
  readonly about: PipeMetricKey;
}

/** A gauge of the pipe as it is, times `factor`. */
const level = (label: string, key: PipeMetricKey, factor = 1) => ({
  label,
  of: ({ values }: PipeRecord) => scaled(withGaps(values.get(key) ?? NONE, LONGEST_MS), factor),
});
/** A counter of the pipe as a rate per second, times `factor`. */
const rate = (label: string, key: PipeMetricKey, factor = 1) => ({
  label,
  of: ({ values }: PipeRecord) => scaled(ratesOf(values.get(key) ?? NONE, { longestMs: LONGEST_MS }), factor),
});
const shared = (label: string, key: CdcMetricKey) => ({
  label,
  of: (record: PipeRecord) => withGaps(record.shared.get(key) ?? NONE, LONGEST_MS),
});
const limit = <Line extends object>(line: Line) => ({ ...line, limit: true as const });

interface Line {
  readonly label: string;
  readonly limit?: true;
  readonly of: (record: PipeRecord) => Series;
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
    about: 'latency',
    title: 'Latency',
    unit: 'ms',
    note: 'from the source to the table, average',
    lines: drawn(level('Latency', 'latency')),
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
    note: 'changes the source keeps for the pipe',
    lines: drawn(level('Lag', 'sourceLag', MIB)),
  },
  {
    about: 'fetchedBatch',
    title: 'Batches in flight',
    unit: 'batches',
    note: 'fetched, not yet sent',
    lines: (record) => present(record, { label: 'In flight', series: batchGap(record) }),
  },
  {
    about: 'initialLoadBytes',
    title: 'Initial load and resync',
    unit: 'bytes/s',
    lines: drawn(rate('Initial load', 'initialLoadBytes'), rate('Resync', 'resyncBytes')),
  },
];

const PER_TABLE: readonly Chart[] = [
  {
    title: 'Rows by table',
    unit: 'rows/s',
    wide: true,
    tall: true,
    lines: (record) => present(record, ...tableLines(record, 'table')),
  },
  {
    title: 'Rows by kind of change',
    unit: 'rows/s',
    lines: (record) => present(record, ...tableLines(record, 'change')),
  },
];

const SHARED_NOTE = 'shared by all database pipes of the service';
const SHARED: readonly Chart[] = [
  {
    title: 'CDC CPU',
    unit: 'vCPU',
    note: SHARED_NOTE,
    lines: drawn(shared('Used', 'cdcCpu'), limit(shared('Limit', 'cdcCpuLimit'))),
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
    note: SHARED_NOTE,
    lines: drawn(shared('Received', 'cdcNetworkReceived')),
  },
];

/** The charts of a pipe, in the order in which they are looked at. */
export function chartsOf({ family, resyncs }: PipeTraits): readonly Chart[] {
  const own = OWN.filter(({ about }) => exposes(pipeMetrics[about], family, resyncs));
  if (family !== 'database') return own;
  // Rows and bytes first, side by side.
  return [...own.slice(0, 2), ...PER_TABLE, ...own.slice(2), ...SHARED];
}

function drawn(...lines: readonly Line[]): Chart['lines'] {
  return (record) => present(record, ...lines.map(({ of, ...line }) => ({ ...line, series: of(record) })));
}

/** Lines of which something is known in the window. Missing is not zero: a line without a value is not there. */
function present({ from, to }: PipeRecord, ...lines: readonly ChartLine[]): ChartLine[] {
  return lines
    .map((line) => ({ ...line, series: within(line.series, from, to) }))
    .filter(({ series }) => series.values.some((value) => !Number.isNaN(value)));
}

function scaled({ at, values }: Series, factor: number): Series {
  return factor === 1 ? { at, values } : { at, values: values.map((value) => value * factor) };
}

/** The number of the last batch fetched less that of the last sent, where both are known. */
function batchGap({ values }: PipeRecord): Series {
  const [fetched, sent] = [values.get('fetchedBatch') ?? NONE, values.get('sentBatch')];
  const gap = fetched.values.map((value, index) => value - (sent?.values[index] ?? Number.NaN));
  return withGaps({ at: fetched.at, values: gap }, LONGEST_MS);
}
