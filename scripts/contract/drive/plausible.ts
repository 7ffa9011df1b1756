// What a person might type, for every control of the wizard. The only knowledge of the forms in this check: a control
// that is not here fails it.

export type CurrentValues = Readonly<Record<string, unknown>>;

const PEM = [
  '-----BEGIN CERTIFICATE-----',
  'bm90IGEgcmVhbCBjZXJ0aWZpY2F0ZQ==',
  '-----END CERTIFICATE-----',
].join('\n');
const KEY_FILE = 'eyJ0eXBlIjoic2VydmljZV9hY2NvdW50In0=';
const ROLE = 'arn:aws:iam::123456789012:role/ClickHouseAccessRole-pipes';

/** A list is typed entry by entry; what stands in a row of a grid is said per row. */
export type FormEntry = string | readonly string[];
export type EntryTable = Readonly<Record<string, FormEntry | ((values: CurrentValues) => FormEntry)>>;

/** By the control's name; `[]` stands for the index of a row. */
const table: EntryTable = {
  name: 'orders',

  // Kafka
  brokers: ({ type }) =>
    type === 'azureeventhub'
      ? 'orders.servicebus.windows.net:9093'
      : 'broker-1.example.com:9092,10.0.0.7:9093',
  username: 'reader',
  password: ' pass word ',
  accessKeyId: 'AKIAEXAMPLE',
  secretKey: 'secret/key',
  connectionString: 'Endpoint=sb://orders.servicebus.windows.net/;AccountName=orders;AccountKey=a2V5',
  certificate: PEM,
  privateKey: PEM.replaceAll('CERTIFICATE', 'PRIVATE KEY'),
  iamRole: ROLE,
  caCertificate: PEM,
  reversePrivateEndpointIds: ['vpce-1', 'vpce-2'],
  registryUrl: 'https://registry.example.com/subjects/orders-value',
  registryUsername: 'registry-reader',
  registryPassword: 'registry-secret',
  registryCaCertificate: PEM,
  topics: 'orders,orders.retries',
  consumerGroup: 'penstock',
  offsetTimestamp: '2026-01-31T14:05',

  // Kinesis and Pub/Sub
  region: 'us-east-1',
  streamName: 'orders',
  timestamp: '2026-01-31T14:05:00Z',
  projectId: 'orders-project',
  topic: 'orders',
  serviceAccountKey: KEY_FILE,
  seekTimestamp: '2026-01-31T14:05:00Z',
  filter: 'attributes.kind = "order"',
  ackDeadline: '60',

  // Object storage
  url: 'https://orders.example.com/data/*.json',
  azureContainerName: 'orders',
  path: 'data/*.json',
  delimiter: ';',
  queueUrl: ({ type }) =>
    type === 'gcs'
      ? 'projects/orders-project/subscriptions/new-files'
      : 'https://sqs.us-east-1.amazonaws.com/123456789012/new-files',
  startAfter: ({ skipInitialLoad }) => (skipInitialLoad === 'true' ? '' : 'data/2026-01-31.json'),

  // Databases
  host: 'db.example.com',
  port: '5433',
  database: 'orders',
  tlsHost: 'tls.example.com',
  serverId: '4711',
  uri: 'mongodb+srv://cluster0.example.net',
  serviceAccountFile: KEY_FILE,
  snapshotStagingPath: 'gs://orders-bucket/staging/',
  syncIntervalSeconds: '30',
  pullBatchSize: '50000',
  snapshotNumRowsPerPartition: '2000',
  snapshotNumberOfParallelTables: '2',
  initialLoadParallelism: '3',
  publicationName: 'penstock_publication',
  replicationSlotName: ({ replicationMode, enableFailoverSlots }) =>
    replicationMode === 'cdc_only' && enableFailoverSlots !== 'true' ? 'penstock_slot' : '',
  'tables[].space': ['shop', 'shop'],
  'tables[].table': ['orders', 'customers'],
  'tables[].target': ['shop_orders', 'shop_customers'],
  'tables[].sortingKeys': ['id\ncreated_at', 'id'],
  'tables[].excludedColumns': ['note', 'password\nsalt'],
  'tables[].partitionKey': ['id', 'id'],
  'tables[].partitionByExpr': ['toYYYYMM(created_at)', 'toYYYYMM(created_at)'],

  // Destination
  table: 'orders',
  versionColumn: 'seen_at',
  sumColumns: ['amount'],
  sortingKey: ['id', 'seen_at'],
  partitionBy: 'toYYYYMM(seen_at)',
  primaryKey: 'id',
  roles: ['writer', 'reader'],
  'columns[].name': ['id', 'seen_at', 'amount'],
  'columns[].type': ['UInt64', "DateTime64(3, 'UTC')", 'Nullable(Decimal(18, 4))'],
  'columns[].sourceField': ['order.id', '_timestamp', 'amount'],

  // Size and settings
  replicas: '2',
  cpuMillicores: '250',
  memoryGb: '1.5',
  'settings.streaming_max_insert_wait_ms': '1000',
  'settings.object_storage_concurrency': '10',
  'settings.object_storage_polling_interval_ms': '60000',
  'settings.object_storage_max_insert_bytes': '1073741824',
  'settings.object_storage_max_file_count': '50',
  'settings.clickhouse_max_threads': '8',
  'settings.clickhouse_max_insert_threads': '2',
  'settings.clickhouse_max_download_threads': '0',
  'settings.clickhouse_min_insert_block_size_bytes': '1048576',
  'settings.clickhouse_parallel_distributed_insert_select': '1',
};

/** How many rows a grid gets, by the button that adds one. */
export const rowsToAdd: Readonly<Record<string, number>> = { 'Add row': 2, 'Add column': 3 };

/** Choices that are offered and are wrong: none at all, and a column that has no order. */
export const wrongChoices: Readonly<Record<string, readonly string[]>> = { versionColumn: ['', 'amount'] };

/** Controls that hold no value of their own but help to fill others, by their labels. */
export const aids: readonly RegExp[] = [
  /^JSON sample$/,
  /^Pattern for target names$/,
  /^(tables|collections), one per line/,
];

/** What to type; undefined if the table does not know the control. */
export function plausible(name: string, values: CurrentValues): FormEntry | undefined {
  return formEntryOf(table, name, values);
}

/** The entry of a control in a table like the one above. */
export function formEntryOf(entries: EntryTable, name: string, values: CurrentValues): FormEntry | undefined {
  const [key, index] = controlKeyOf(name);
  if (!Object.hasOwn(entries, key)) return undefined;
  const entry = entries[key];
  const found = typeof entry === 'function' ? entry(values) : entry;
  return index === undefined ? found : (found?.[index] ?? '');
}

/** `tables.3.target` is `tables[].target` of row 3. */
export function controlKeyOf(name: string): [key: string, index: number | undefined] {
  const [found, list = '', index, field = ''] = /^(\w+)\.(\d+)\.(\w+)$/.exec(name) ?? [];
  return found === undefined ? [name, undefined] : [`${list}[].${field}`, Number(index)];
}
