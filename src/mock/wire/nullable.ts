// Where the official document lets a request say `null` for "not given". Elsewhere null is a value of the wrong type
// and refused. A contract test holds this table against the document.
import type { EndpointName } from './routes';

const settings = [
  'streaming_max_insert_wait_ms',
  'object_storage_concurrency',
  'object_storage_polling_interval_ms',
  'object_storage_max_insert_bytes',
  'object_storage_max_file_count',
  'object_storage_use_cluster_function',
  'clickhouse_max_threads',
  'clickhouse_max_insert_threads',
  'clickhouse_max_download_threads',
  'clickhouse_min_insert_block_size_bytes',
  'clickhouse_parallel_distributed_insert_select',
  'clickhouse_parallel_view_processing',
];

const storageEither = [
  'skipInitialLoad',
  'startAfter',
  'authentication',
  'iamRole',
  'connectionString',
  'path',
  'azureContainerName',
  'accessKey',
  'serviceAccountKey',
];

const kafkaCreate = itself('source.kafka', [
  'consumerGroup',
  'iamRole',
  'offset',
  'offset.timestamp',
  'schemaRegistry',
  'schemaRegistry.caCertificate',
  'caCertificate',
  'exactlyOnce',
  // Not nullable in the document; the vendor's tool sends it with IAM_ROLE and the API takes it (api-notes 10.1).
  'credentials',
]);
const kinesisCreate = itself('source.kinesis', ['useEnhancedFanOut', 'timestamp', 'iamRole', 'accessKey']);

const tls = ['tlsHost', 'caCertificate', 'disableTls', 'skipCertVerification'];
const tuning = ['settings.syncIntervalSeconds', 'settings.pullBatchSize'];

const tableNames = ['sourceSchemaName', 'sourceTable', 'targetTable', 'tableEngine', 'partitionKey'];

export const nullable: Readonly<Partial<Record<EndpointName, ReadonlySet<string>>>> = {
  pipeCreate: new Set([
    ...kafkaCreate,
    ...kinesisCreate,
    ...itself('source.pubsub', ['seekTimestamp', 'filter', 'enableOrdering', 'ackDeadline']),
    ...itself('source.objectStorage', [
      ...storageEither,
      'delimiter',
      'compression',
      'isContinuous',
      'queueUrl',
    ]),
    'source.postgres.type',
    ...itself('source.mysql', ['type']),
    ...itself('source.mongodb', []),
    ...itself('source.bigquery', []),
    'destination.tableDefinition.engine.versionColumnId',
    ...under('settings', settings),
  ]),
  pipeUpdate: new Set([
    'name',
    'source',
    'destination',
    ...itself('settings', settings),
    ...itself('source.kafka', ['authentication', 'iamRole', 'caCertificate']),
    ...itself('source.kinesis', ['authentication', 'iamRole', 'accessKey']),
    ...itself('source.pubsub', ['authentication', 'ackDeadline', 'serviceAccountKey']),
    ...itself('source.objectStorage', storageEither),
    ...under('source.postgres', ['host', 'port', 'database', ...tls, ...tuning]),
    ...under('source.postgres.tableMappingsToRemove[]', [...tableNames, 'partitionByExpr']),
    ...itself('source.mysql', ['host', 'port', 'authentication', 'iamRole', 'serverId', ...tls, ...tuning]),
    'source.mysql.settings.useCompression',
    ...under('source.mysql.tableMappingsToRemove[]', tableNames),
    ...itself('source.mongodb', ['uri', 'readPreference', ...tls, ...tuning]),
    ...under('source.mongodb.tableMappingsToRemove[]', [
      'sourceDatabaseName',
      'sourceCollection',
      'targetTable',
      'tableEngine',
    ]),
  ]),
  settingsPut: new Set(settings),
  pipeScale: new Set(['replicas', 'replicaCpuMillicores', 'replicaMemoryGb']),
  schemaDiscovery: new Set([...kafkaCreate, ...kinesisCreate]),
  privateEndpointCreate: new Set([
    'vpcEndpointServiceName',
    'vpcResourceConfigurationId',
    'vpcResourceShareArn',
    'mskClusterArn',
    'mskAuthentication',
    'gcpServiceAttachment',
  ]),
};

function under(path: string, names: readonly string[]): string[] {
  return names.map((name) => `${path}.${name}`);
}

function itself(path: string, names: readonly string[]): string[] {
  return [path, ...under(path, names)];
}

/** A body without the nulls that may stand for "not given". Steps into a list are written `[]`. */
export function withoutNulls(body: unknown, paths: ReadonlySet<string>, path = ''): unknown {
  if (Array.isArray(body)) return body.map((item) => withoutNulls(item, paths, `${path}[]`));
  if (typeof body !== 'object' || body === null) return body;
  const kept = Object.entries(body).flatMap(([key, value]: [string, unknown]) => {
    const here = path === '' ? key : `${path}.${key}`;
    return value === null && paths.has(here) ? [] : [[key, withoutNulls(value, paths, here)] as const];
  });
  return Object.fromEntries(kept);
}
