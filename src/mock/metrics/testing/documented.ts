// For tests: the series that the vendor documents for each kind of source, written down from its page on monitoring as read in
// November 2026 (https://clickhouse.com/docs/integrations/clickpipes/monitoring, table "Available metrics"). On purpose not
// made of the table in `pipes/metrics.ts`: the two are held against each other.

type Type = 'counter' | 'gauge';

const EVERY: Readonly<Record<string, Type>> = {
  ClickPipes_Info: 'gauge',
  ClickPipes_FetchedBytesCompressed_Total: 'counter',
  ClickPipes_Errors_Total: 'counter',
  ClickPipes_Latency: 'gauge',
};

const STREAMING_AND_OBJECT_STORAGE: Readonly<Record<string, Type>> = {
  ...EVERY,
  ClickPipes_FetchedBytes_Total: 'counter',
  ClickPipes_SentBytes_Total: 'counter',
  ClickPipes_SentBytesCompressed_Total: 'counter',
  ClickPipes_FetchedEvents_Total: 'counter',
  ClickPipes_SentEvents_Total: 'counter',
  ClickPipes_Replica_CPUUsage: 'gauge',
  ClickPipes_Replica_CPULimit: 'gauge',
  ClickPipes_Replica_MemoryUsage: 'gauge',
  ClickPipes_Replica_MemoryLimit: 'gauge',
};

const CDC: Readonly<Record<string, Type>> = {
  ...EVERY,
  ClickPipes_FetchedBytesInitialLoad_Total: 'counter',
  ClickPipes_FetchedEvents_PerTable: 'gauge',
  ClickPipes_CDC_SourceLatency: 'gauge',
  ClickPipes_CDC_DestinationLatency: 'gauge',
  ClickPipes_LastFetchedBatchId: 'gauge',
  ClickPipes_LastSentBatchId: 'gauge',
};

/** By the key of the kind in the API, what a pipe that runs exposes. */
export const documented: Readonly<Record<string, Readonly<Record<string, Type>>>> = {
  kafka: STREAMING_AND_OBJECT_STORAGE,
  kinesis: STREAMING_AND_OBJECT_STORAGE,
  pubsub: STREAMING_AND_OBJECT_STORAGE,
  objectStorage: STREAMING_AND_OBJECT_STORAGE,
  postgres: { ...CDC, ClickPipes_SourceReplicationLatency_MiB: 'gauge' },
  mysql: CDC,
  mongodb: CDC,
  bigquery: CDC,
};

/** Of the compute that the CDC pipes of a service share, with the labels of the service alone. */
export const documentedOfService: Readonly<Record<string, Type>> = {
  ClickPipes_CDC_CPUUsage: 'gauge',
  ClickPipes_CDC_CPULimit: 'gauge',
  ClickPipes_CDC_MemoryUsage: 'gauge',
  ClickPipes_CDC_MemoryLimit: 'gauge',
  ClickPipes_CDC_NetworkReceiveBytes: 'gauge',
};
