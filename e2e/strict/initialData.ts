// What the strict server tells of pipes, one of each kind: with nulls for what is absent, times without a zone, fields,
// kinds and states that are newer than any client.

import type { JsonRecord } from './json';

const KINDS = ['kafka', 'kinesis', 'pubsub', 'objectStorage', 'postgres', 'mysql', 'mongodb', 'bigquery'];
const SIZE = { replicas: 1, replicaCpuMillicores: 125, replicaMemoryGb: 0.5 };

/** A source of one kind; the other kinds are there, as null. */
const soleSource = (kind: string, fields: JsonRecord): JsonRecord => ({
  ...Object.fromEntries(KINDS.map((other) => [other, null])),
  [kind]: fields,
});

const intoTable = (table: string, more: JsonRecord = {}): JsonRecord => ({
  database: 'default',
  table,
  managedTable: true,
  tableDefinition: {
    engine: { type: 'MergeTree()', versionColumnId: null, columnIds: null },
    sortingKey: ['id'],
    partitionBy: null,
    primaryKey: null,
    ...more,
  },
  columns: [
    { name: 'id', type: 'UInt64' },
    { name: 'seen_at', type: 'DateTime' },
  ],
  roles: null,
});
/** What the API tells of the destination of a database pipe. */
const intoDatabase = {
  database: 'default',
  table: null,
  managedTable: null,
  tableDefinition: null,
  columns: null,
};

function pipe(
  index: number,
  name: string | null,
  state: string,
  source: JsonRecord | null,
  more: JsonRecord = {},
): JsonRecord {
  return {
    id: `5a1e0000-0000-4000-8000-${String(index).padStart(12, '0')}`,
    name,
    state,
    source,
    destination: intoDatabase,
    scaling: null,
    fieldMappings: null,
    settings: null,
    createdAt: '2026-03-28 18:30:00',
    updatedAt: '2026-03-29T18:05:00',
    labels: { team: 'data' },
    ...more,
  };
}

const table = (source: JsonRecord, more: JsonRecord = {}): JsonRecord => ({
  ...source,
  excludedColumns: null,
  sortingKeys: null,
  ...more,
});

/** The pipes of a fresh organization. */
export function initialPipes(): JsonRecord[] {
  return [
    pipe(
      1,
      'orders-msk',
      'Running',
      soleSource('kafka', {
        type: 'msk',
        format: 'AvroConfluent',
        brokers: 'b-1.orders.example.com:9098,b-2.orders.example.com:9098',
        topics: 'orders',
        consumerGroup: null,
        authentication: 'IAM_ROLE',
        iamRole: 'arn:aws:iam::210987654321:role/orders-reader',
        offset: null,
        schemaRegistry: {
          type: 'glue',
          glueRegion: 'eu-west-1',
          glueRegistryName: 'orders',
          glueRoleArn: null,
        },
        caCertificate: null,
        reversePrivateEndpointIds: null,
        exactlyOnce: true,
        tombstoneMode: 'soft_delete',
      }),
      {
        scaling: SIZE,
        destination: intoTable('orders', { ttl: 'seen_at + INTERVAL 90 DAY' }),
        settings: { kafka_read_committed: true, streaming_max_insert_wait_ms: 4_000 },
      },
    ),
    pipe(
      2,
      'audit-confluent',
      'Stopped',
      soleSource('kafka', {
        type: 'confluent',
        format: 'JSONEachRow',
        brokers: 'pkc-audit.example.com:9092',
        topics: 'audit',
        authentication: 'PLAIN',
        reversePrivateEndpointIds: [],
      }),
      {
        scaling: { replicas: '1', replicaCpuMillicores: '125m', replicaMemoryGb: '512Mi' },
        destination: intoTable('audit'),
      },
    ),
    pipe(
      3,
      'clicks-kinesis',
      'Running',
      soleSource('kinesis', {
        format: 'Protobuf',
        streamName: 'clicks',
        region: 'eu-west-1',
        iteratorType: 'LATEST',
        timestamp: null,
        authentication: 'IAM_USER',
        schemaRegistry: null,
      }),
      { scaling: SIZE, destination: intoTable('clicks') },
    ),
    pipe(
      4,
      'alerts-pubsub',
      'Degraded',
      soleSource('pubsub', {
        format: 'JSONEachRow',
        projectId: 'alerts-project',
        topic: 'alerts',
        authentication: 'SERVICE_ACCOUNT_WORKLOAD_IDENTITY',
        seekType: 'latest',
        seekTimestamp: null,
        enableOrdering: null,
      }),
      { scaling: SIZE, destination: intoTable('alerts') },
    ),
    pipe(
      5,
      'invoices-s3',
      'Running',
      soleSource('objectStorage', {
        type: 's3',
        format: 'Parquet',
        url: 'https://invoices.s3.eu-west-1.amazonaws.com/2026/**',
        compression: 'auto',
        isContinuous: true,
        authentication: null,
        connectionString: null,
      }),
      { scaling: SIZE, destination: intoTable('invoices'), settings: { object_storage_concurrency: 4 } },
    ),
    pipe(
      6,
      'shop-postgres',
      'Running',
      soleSource('postgres', {
        type: 'postgres',
        host: '10.20.0.7',
        port: 5432,
        database: 'shop',
        authentication: 'basic',
        sshKeyResourceId: '7c0ffee0-0000-4000-8000-000000000007',
        settings: { replicationMode: 'cdc', publicationName: null, syncIntervalSeconds: 60 },
        tableMappings: [
          table({ sourceSchemaName: 'public', sourceTable: 'customers', targetTable: 'public_customers' }),
          table(
            { sourceSchemaName: 'public', sourceTable: 'baskets', targetTable: 'public_baskets' },
            { excludedColumns: ['note'], tableEngine: 'ReplacingMergeTree' },
          ),
        ],
      }),
    ),
    pipe(
      7,
      'crm-mysql',
      'Paused',
      soleSource('mysql', {
        type: 'mysql',
        host: 'crm.example.com',
        port: 3306,
        settings: { replicationMode: 'cdc', replicationMechanism: 'GTID' },
        tableMappings: [
          table(
            { sourceSchemaName: 'crm', sourceTable: 'deals', targetTable: 'crm_deals' },
            { partitionByExpr: 'toYYYYMM(closed_at)' },
          ),
        ],
      }),
    ),
    pipe(
      8,
      'catalog-mongodb',
      'Snapshot',
      soleSource('mongodb', {
        uri: 'mongodb+srv://[REDACTED]@catalog.example.net/shop',
        readPreference: 'secondaryPreferred',
        settings: { replicationMode: 'cdc', initialLoadParallelism: 6 },
        tableMappings: [
          table({ sourceDatabaseName: 'shop', sourceCollection: 'items', targetTable: 'shop_items' }),
        ],
      }),
    ),
    pipe(
      9,
      'ledger-bigquery',
      'Completed',
      soleSource('bigquery', {
        authentication: 'SERVICE_ACCOUNT_WORKLOAD_IDENTITY',
        projectId: 'ledger-project',
        snapshotStagingPath: 'gs://ledger-staging/snapshots/',
        settings: { replicationMode: 'snapshot' },
        tableMappings: [
          table({ sourceDatasetName: 'ledger', sourceTable: 'entries', targetTable: 'ledger_entries' }),
        ],
      }),
    ),
    pipe(10, 'partner-sftp', 'Throttled', { sftp: { host: 'files.example.com', path: '/out' } }),
    pipe(11, null, 'Running', null, { destination: null, createdAt: null, updatedAt: null, labels: null }),
    pipe(12, 'odd-columns', 'Running', soleSource('kafka', { type: 'kafka', topics: null, brokers: null }), {
      scaling: { replicas: 0, replicaCpuMillicores: null, replicaMemoryGb: null },
      destination: {
        ...intoTable('odd'),
        columns: [
          { name: 'id', type: null },
          { name: null, type: 'String' },
        ],
      },
    }),
  ];
}

export const ORGANIZATION = {
  id: '0f6a0000-0000-4000-8000-000000000001',
  name: 'Northwind',
  createdAt: '2025-11-02 08:00:00',
  privateEndpoints: null,
  byocConfig: null,
  enableCoreDumps: false,
  plan: { name: 'scale-2027' },
};

/** The first runs and has the pipes, the second sleeps, the third is in a state of its own. */
export const SERVICES: readonly JsonRecord[] = [
  {
    id: '5e2f0000-0000-4000-8000-000000000001',
    name: 'warehouse',
    provider: 'aws',
    region: 'eu-west-1',
    state: 'running',
    clickhouseVersion: '25.12',
    endpoints: [
      { protocol: 'https', host: 'warehouse.example.clickhouse.cloud', port: 8443, username: null },
      { protocol: 'arrowflight', host: 'warehouse.example.clickhouse.cloud', port: 9090, username: null },
    ],
    tier: null,
    tags: null,
    numReplicas: 2,
    idleScaling: false,
    idleTimeoutMinutes: null,
    iamRole: 'arn:aws:iam::123450000000:role/CH-warehouse',
    dataWarehouseId: null,
    isPrimary: null,
    createdAt: '2025-11-02 08:10:00',
    newestThing: [1, { deep: true }],
  },
  {
    id: '5e2f0000-0000-4000-8000-000000000002',
    name: 'reports',
    provider: 'aws',
    state: 'idle',
    tags: [],
    endpoints: null,
  },
  {
    id: '5e2f0000-0000-4000-8000-000000000003',
    name: 'sandbox',
    provider: 'oci',
    state: 'hibernating',
    region: null,
  },
];
