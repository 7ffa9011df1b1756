// The metrics of ClickPipes, as a table: what the server calls them, what they are, which pipes have them, as the vendor's
// page on monitoring lists it (https://clickhouse.com/docs/integrations/clickpipes/monitoring). Read by the watching loop, by
// charts and by the mock cloud that writes them.
import type { Family, SourceKind } from '../sources/define';

type MetricUnit = 'records' | 'bytes' | 'errors' | 'ms' | 'MiB' | 'millicores' | 'batch';

interface Metric {
  /** As the server calls it. */
  readonly name: string;
  /** A counter only grows, until it starts anew; its rate is what is looked at. */
  readonly type: 'counter' | 'gauge';
  readonly unit: MetricUnit;
}

export interface PipeMetric extends Metric {
  /** Pipes of these families expose it. Missing is never zero: a pipe may lack what its family has. */
  readonly families: readonly Family[];
  /** Of the family only kinds of sources of which this is true have it; absent: all. */
  readonly only?: 'tellsLogSize';
  /** How the series of one pipe (replicas, or what was before a restart) become one number. */
  readonly merge: 'sum' | 'max' | 'min';
}

const ALL: readonly Family[] = ['stream', 'files', 'database'];
const DATABASE: readonly Family[] = ['database'];
/** Those with replicas of their own. */
const REPLICAS: readonly Family[] = ['stream', 'files'];

const counter = (name: string, unit: MetricUnit, families: readonly Family[]): PipeMetric => ({
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
  fetchedEvents: counter('FetchedEvents_Total', 'records', REPLICAS),
  sentEvents: counter('SentEvents_Total', 'records', REPLICAS),
  /** Uncompressed, as `sentBytes`. */
  fetchedBytes: counter('FetchedBytes_Total', 'bytes', REPLICAS),
  /**
   * As they came over the wire; the same as `fetchedBytes` where the source does not compress. Of database pipes without
   * initial loads.
   */
  fetchedBytesCompressed: counter('FetchedBytesCompressed_Total', 'bytes', ALL),
  sentBytes: counter('SentBytes_Total', 'bytes', REPLICAS),
  sentBytesCompressed: counter('SentBytesCompressed_Total', 'bytes', REPLICAS),
  errors: counter('Errors_Total', 'errors', ALL),
  /** Resyncs included. */
  initialLoadBytes: counter('FetchedBytesInitialLoad_Total', 'bytes', DATABASE),
  /** Average, from where the record was made to the table. Older servers do not tell it of database pipes. */
  latency: gauge('Latency', 'ms', ALL),
  /** The two parts of the way of a change, each an average: from the source to ClickPipes, and from there to the table. */
  cdcSourceLatency: gauge('CDC_SourceLatency', 'ms', DATABASE),
  cdcDestinationLatency: gauge('CDC_DestinationLatency', 'ms', DATABASE),
  /** What the source keeps of its change log for the pipe. */
  sourceLag: { ...gauge('SourceReplicationLatency_MiB', 'MiB', DATABASE), only: 'tellsLogSize' },
  /** The number of the last batch; fetched less sent are the batches on their way. */
  fetchedBatch: gauge('LastFetchedBatchId', 'batch', DATABASE),
  sentBatch: gauge('LastSentBatchId', 'batch', DATABASE, 'min'),
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

/** The compute that the database pipes of a service share; without labels of a pipe. */
export const cdcMetrics = {
  cdcCpu: service('CPUUsage', 'millicores'),
  cdcCpuLimit: service('CPULimit', 'millicores'),
  cdcMemory: service('MemoryUsage', 'bytes'),
  cdcMemoryLimit: service('MemoryLimit', 'bytes'),
  /** What came in during one window of the server's own collection, how long that is it does not say. */
  cdcNetworkReceived: service('NetworkReceiveBytes', 'bytes'),
} satisfies Readonly<Record<string, Metric>>;
export type CdcMetricKey = keyof typeof cdcMetrics;

/** Always 1; the state of a pipe stands in its labels. */
export const PIPE_INFO = 'ClickPipes_Info';
/** Older servers have the second. */
export const STATE_LABELS = ['clickpipe_state', 'clickpipe_status'] as const;
/**
 * Of database pipes, by destination table and kind of change, and the only count of records that they have. The vendor calls it
 * a gauge and not a total, and leaves open whether it counts on or begins anew with every window. We take it for a running
 * count: of the windowed number in the same list the vendor says that it is one, and the published source of the engine
 * (PeerDB) sets this gauge to the sums since the pipe was made; of tables that it reads by query, to those of the last batch.
 * So where a count falls it is no such sum, and `tableEvents.ts` makes no rate of it.
 */
export const EVENTS_PER_TABLE = 'ClickPipes_FetchedEvents_PerTable';
/** Of a service: its state, its version, and whether the scrape is complete. Also of one that sleeps. */
export const SERVICE_INFO = 'ClickHouse_ServiceInfo';

/** Does a pipe of this kind of source expose the metric? One of a kind that we do not know has what a stream has. */
export function exposes({ families, only }: PipeMetric, kind: SourceKind | undefined): boolean {
  return families.includes(kind?.family ?? 'stream') && (only === undefined || kind?.[only] === true);
}
