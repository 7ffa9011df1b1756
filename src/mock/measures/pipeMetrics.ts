// The metrics that pipes expose, as a table: which kinds have it, and its value (domain 7.1).
import { sourceOf, type PipeRecord } from '../state/pipe';
import {
  bytesOf,
  compressed,
  errors,
  fetchedBatch,
  fetchedBytes,
  fetchedEvents,
  latency,
  replica,
  sentBatch,
  sentBytes,
  sentEvents,
  sourceLag,
} from './counters';

export interface PipeMetric {
  readonly name: string;
  readonly type: 'counter' | 'gauge';
  readonly help: string;
  /** Absent: all kinds. */
  readonly has?: (pipe: PipeRecord) => boolean;
  /** Undefined: nothing to tell at this moment (epoch ms), and no sample is written. */
  readonly value: (pipe: PipeRecord, moment: number) => number | undefined;
}

const isDatabase = (pipe: PipeRecord) => sourceOf(pipe).kind?.family === 'database';
const replicates = (pipe: PipeRecord) => sourceOf(pipe).kind?.resyncs ?? false;

export const pipeMetrics: readonly PipeMetric[] = [
  counter('FetchedEvents_Total', 'Records fetched from the source', fetchedEvents),
  counter('SentEvents_Total', 'Records sent to ClickHouse', sentEvents),
  counter('FetchedBytes_Total', 'Bytes fetched from the source, uncompressed', fetchedBytes),
  counter('FetchedBytesCompressed_Total', 'Bytes fetched from the source, as received', (pipe, moment) =>
    compressed(pipe, fetchedBytes(pipe, moment)),
  ),
  counter('SentBytes_Total', 'Bytes sent to ClickHouse, uncompressed', sentBytes),
  counter('SentBytesCompressed_Total', 'Bytes sent to ClickHouse, compressed', (pipe, moment) =>
    compressed(pipe, sentBytes(pipe, moment)),
  ),
  counter('Errors_Total', 'Ingestion errors', errors),
  {
    ...counter('FetchedBytesInitialLoad_Total', 'Bytes fetched by initial loads', (pipe, moment) =>
      bytesOf(pipe, 'initialLoad', moment),
    ),
    has: isDatabase,
  },
  {
    ...counter('FetchedBytesResync_Total', 'Bytes fetched by resyncs', (pipe, moment) =>
      bytesOf(pipe, 'resync', moment),
    ),
    has: isDatabase,
  },
  gauge('Latency', 'Average time from source to table, ms', latency),
  { ...gauge('SourceReplicationLatency_MiB', 'Changes kept at the source, MiB', sourceLag), has: replicates },
  { ...gauge('LastFetchedBatchId', 'Number of the last batch fetched', fetchedBatch), has: replicates },
  { ...gauge('LastSentBatchId', 'Number of the last batch sent', sentBatch), has: replicates },
  gauge('Replica_CPUUsage', 'Average CPU of a replica, millicores', (p, at) => replica(p, at)?.cpuUsage),
  gauge('Replica_CPULimit', 'CPU limit of a replica, millicores', (p, at) => replica(p, at)?.cpuLimit),
  gauge('Replica_MemoryUsage', 'Average memory of a replica, bytes', (p, at) => replica(p, at)?.memoryUsage),
  gauge('Replica_MemoryLimit', 'Memory limit of a replica, bytes', (p, at) => replica(p, at)?.memoryLimit),
];

function counter(name: string, help: string, value: PipeMetric['value']): PipeMetric {
  return { name: `ClickPipes_${name}`, type: 'counter', help, value };
}

function gauge(name: string, help: string, value: PipeMetric['value']): PipeMetric {
  return { name: `ClickPipes_${name}`, type: 'gauge', help, value };
}
