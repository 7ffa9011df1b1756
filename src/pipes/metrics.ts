// The metrics of ClickPipes, as a table (domain 7.1): what the server calls them, what they are, which pipes have them. Read by
// the watching loop, by charts and by the mock cloud that writes them.
import type { Family } from '../sources/define';

export type MetricUnit = 'records' | 'bytes' | 'errors' | 'ms' | 'MiB' | 'millicores' | 'cores' | 'batch';

export interface Metric {
  /** As the server calls it. */
  readonly name: string;
  /** A counter only grows, until it starts anew; its rate is what is looked at. */
  readonly type: 'counter' | 'gauge';
  readonly unit: MetricUnit;
}

export interface PipeMetric extends Metric {
  /** Pipes of these families expose it. Missing is never zero: a pipe may lack what its family has. */
  readonly families: readonly Family[];
  /** Only database pipes that go on replicating have it, not those that load once. */
  readonly replicating?: true;
  /** How the series of one pipe (replicas, or what was before a restart) become one number. */
  readonly merge: 'sum' | 'max' | 'min';
}

const ALL: readonly Family[] = ['stream', 'files', 'database'];
const DATABASE: readonly Family[] = ['database'];
/** Those with replicas of their own. */
const REPLICAS: readonly Family[] = ['stream', 'files'];

const counter = (name: string, unit: MetricUnit, families = ALL): PipeMetric => ({
  name: `ClickPipes_${name}`,
  type: 'counter',
  unit,
  families,
  merge: 'sum',
});
const gauge = (
  name: string,
  unit: MetricUnit,
  families: readonly Family[],
  merge: PipeMetric['merge'] = 'max',
): PipeMetric => ({ name: `ClickPipes_${name}`, type: 'gauge', unit, families, merge });

export const pipeMetrics = {
  fetchedEvents: counter('FetchedEvents_Total', 'records'),
  sentEvents: counter('SentEvents_Total', 'records'),
  /** Uncompressed, as `sentBytes`. */
  fetchedBytes: counter('FetchedBytes_Total', 'bytes'),
  /** As they were received; the same as `fetchedBytes` where the source does not compress. */
  fetchedBytesCompressed: counter('FetchedBytesCompressed_Total', 'bytes'),
  sentBytes: counter('SentBytes_Total', 'bytes'),
  sentBytesCompressed: counter('SentBytesCompressed_Total', 'bytes'),
  errors: counter('Errors_Total', 'errors'),
  initialLoadBytes: counter('FetchedBytesInitialLoad_Total', 'bytes', DATABASE),
  resyncBytes: counter('FetchedBytesResync_Total', 'bytes', DATABASE),
  /** Average, from the source to the table. */
  latency: gauge('Latency', 'ms', ALL),
  /** What the source keeps for the pipe; of Postgres the lag of its slot. */
  sourceLag: { ...gauge('SourceReplicationLatency_MiB', 'MiB', DATABASE), replicating: true },
  /** The number of the last batch; fetched less sent are the batches on their way. */
  fetchedBatch: { ...gauge('LastFetchedBatchId', 'batch', DATABASE), replicating: true },
  sentBatch: { ...gauge('LastSentBatchId', 'batch', DATABASE, 'min'), replicating: true },
  /** Of an average replica; where replicas are told apart, of the busiest. */
  replicaCpu: gauge('Replica_CPUUsage', 'millicores', REPLICAS),
  replicaCpuLimit: gauge('Replica_CPULimit', 'millicores', REPLICAS),
  replicaMemory: gauge('Replica_MemoryUsage', 'bytes', REPLICAS),
  replicaMemoryLimit: gauge('Replica_MemoryLimit', 'bytes', REPLICAS),
} satisfies Readonly<Record<string, PipeMetric>>;
export type PipeMetricKey = keyof typeof pipeMetrics;

const service = (name: string, unit: MetricUnit): Metric => ({
  name: `ClickPipes_CDC_${name}`,
  type: 'gauge',
  unit,
});

/**
 * The compute that the database pipes of a service share. The vendor does not document these; a third-party scraper takes
 * the CPU for cores, not millicores as with replicas, and so does Penstock.
 */
export const cdcMetrics = {
  cdcCpu: service('CPUUsage', 'cores'),
  cdcCpuLimit: service('CPULimit', 'cores'),
  cdcMemory: service('MemoryUsage', 'bytes'),
  cdcMemoryLimit: service('MemoryLimit', 'bytes'),
  cdcNetworkReceived: service('NetworkReceiveBytes', 'bytes'),
} satisfies Readonly<Record<string, Metric>>;
export type CdcMetricKey = keyof typeof cdcMetrics;

/** Always 1; the state of a pipe stands in its labels. */
export const PIPE_INFO = 'ClickPipes_Info';
/** Older servers have the second. */
export const STATE_LABELS = ['clickpipe_state', 'clickpipe_status'] as const;
/** A gauge, by destination table and kind of change. */
export const EVENTS_PER_TABLE = 'ClickPipes_FetchedEvents_PerTable';
/** Of a service: its state, its version, and whether the scrape is complete. Also of one that sleeps. */
export const SERVICE_INFO = 'ClickHouse_ServiceInfo';

/** Does a pipe of this family expose the metric? Of a family we do not know anything may be. */
export function exposes(metric: PipeMetric, family: Family | undefined, resyncs: boolean): boolean {
  if (family === undefined) return true;
  return metric.families.includes(family) && (resyncs || !metric.replicating);
}
