// The metrics that pipes expose: what the client knows of each, and here its words and its value.
import { keysIn } from '../../lib/objects';
import { exposes, pipeMetrics as known, type PipeMetricKey } from '../../pipes/metrics';
import { sourceOf, type StoredPipe } from '../state/pipe';
import {
  bytesFetchedFor,
  compressed,
  destinationLatency,
  errorCount,
  fetchedBatch,
  fetchedBytes,
  fetchedEvents,
  latency,
  replica,
  sentBatch,
  sentBytes,
  sentEvents,
  sourceLag,
  sourceLatency,
  wireBytes,
} from './counters';

interface ExposedMetric {
  readonly name: string;
  readonly type: 'counter' | 'gauge';
  readonly help: string;
  readonly has: (pipe: StoredPipe) => boolean;
  /** Undefined: nothing to tell at this moment (epoch ms), and no sample is written. */
  readonly value: (pipe: StoredPipe, moment: number) => number | undefined;
}

type Description = readonly [help: string, value: ExposedMetric['value']];

const descriptions: Readonly<Record<PipeMetricKey, Description>> = {
  fetchedEvents: ['Records fetched from the source', fetchedEvents],
  sentEvents: ['Records sent to ClickHouse', sentEvents],
  fetchedBytes: ['Bytes fetched from the source, uncompressed', fetchedBytes],
  fetchedBytesCompressed: ['Bytes fetched from the source, as read over the wire', wireBytes],
  sentBytes: ['Bytes sent to ClickHouse, uncompressed', sentBytes],
  sentBytesCompressed: [
    'Bytes sent to ClickHouse, compressed',
    (pipe, moment) => compressed(pipe, sentBytes(pipe, moment)),
  ],
  errors: ['Ingestion errors', errorCount],
  initialLoadBytes: [
    'Bytes fetched by initial loads and resyncs',
    (pipe, moment) => bytesFetchedFor(pipe, 'initialLoad', moment) + bytesFetchedFor(pipe, 'resync', moment),
  ],
  latency: ['Average time from source to table, ms', latency],
  cdcSourceLatency: ['Average time from source to ClickPipes, ms', sourceLatency],
  cdcDestinationLatency: ['Average time from ClickPipes to table, ms', destinationLatency],
  sourceLag: ['Lag of the replication slot at the source, MiB', sourceLag],
  fetchedBatch: ['Number of the last batch fetched', fetchedBatch],
  sentBatch: ['Number of the last batch sent', sentBatch],
  replicaCpu: ['Average CPU of a replica, millicores', (pipe, moment) => replica(pipe, moment)?.cpuUsage],
  replicaCpuLimit: ['CPU limit of a replica, millicores', (pipe, moment) => replica(pipe, moment)?.cpuLimit],
  replicaMemory: ['Average memory of a replica, bytes', (pipe, moment) => replica(pipe, moment)?.memoryUsage],
  replicaMemoryLimit: [
    'Memory limit of a replica, bytes',
    (pipe, moment) => replica(pipe, moment)?.memoryLimit,
  ],
};

/** In the order of the table above. */
export const exposedMetrics: readonly ExposedMetric[] = keysIn(descriptions).map((key) => {
  const metric = known[key];
  const [help, value] = descriptions[key];
  return {
    name: metric.name,
    type: metric.type,
    help,
    value,
    has: (pipe) => exposes(metric, sourceOf(pipe).kind),
  };
});
