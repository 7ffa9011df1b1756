// What each value of a form is called: over its field, and where a change of it is told.
import { lookup } from '../lib/lookup';
import type { FormValues } from './form';

/** By the name of the value. One name has one label, whatever kind of source it is of. */
export const fieldLabels = {
  accessKeyId: 'Access key ID',
  ackDeadline: 'Acknowledge within',
  allowNullableColumns: 'Nullable columns',
  authentication: 'Method',
  azureContainerName: 'Container',
  brokers: 'Brokers',
  caCertificate: 'CA certificate',
  certificate: 'Client certificate',
  compression: 'Compression',
  connectionString: 'Connection string',
  consumerGroup: 'Consumer group',
  cpuMillicores: 'CPU per replica',
  database: 'Database',
  deleteOnMerge: 'Remove deleted rows when parts merge',
  delimiter: 'Delimiter',
  disableTls: 'Connect without TLS',
  enableFailoverSlots: 'Failover slot',
  enableOrdering: 'Ordered delivery',
  engine: 'Engine',
  exactlyOnce: 'Exactly once',
  filter: 'Filter',
  format: 'Format',
  host: 'Host',
  iamRole: 'IAM role',
  initialLoadParallelism: 'First copy: workers per table',
  isContinuous: 'Keep reading new files',
  iteratorType: 'Start from',
  memoryGb: 'Memory per replica',
  name: 'Pipe name',
  offsetStrategy: 'Start from',
  offsetTimestamp: 'Start time (UTC)',
  partitionBy: 'Partition by',
  password: 'Password',
  path: 'Path',
  port: 'Port',
  primaryKey: 'Primary key',
  privateKey: 'Private key',
  projectId: 'Project ID',
  publicationName: 'Publication',
  pullBatchSize: 'Rows per pull',
  readPreference: 'Read from',
  region: 'Region',
  registryAuthentication: 'Registry authentication',
  registryCaCertificate: 'Registry CA certificate',
  registryPassword: 'Registry password',
  registryUrl: 'Registry address',
  registryUsername: 'Registry user',
  replicas: 'Replicas',
  replicationMechanism: 'Follow changes by',
  replicationMode: 'What to replicate',
  replicationSlotName: 'Replication slot',
  reversePrivateEndpointIds: 'Reverse private endpoints',
  roles: 'Roles',
  scaled: 'Size',
  secretKey: 'Secret access key',
  seekTimestamp: 'Start time',
  seekType: 'Start from',
  serverId: 'Server ID',
  serviceAccountFile: 'Key file of the service account',
  serviceAccountKey: 'Service account key',
  size: 'Replica size',
  skipCertVerification: 'Take any certificate',
  skipInitialLoad: 'Skip files already there',
  snapshotNumRowsPerPartition: 'First copy: rows per partition',
  snapshotStagingPath: 'Staging folder',
  sortingKey: 'Sorting key',
  startAfter: 'Start after',
  streamName: 'Stream',
  sumColumns: 'Columns to add up',
  syncIntervalSeconds: 'Sync interval',
  table: 'Table',
  target: 'The table is',
  timestamp: 'Start time',
  tlsHost: 'TLS host name',
  topic: 'Topic',
  topics: 'Topics',
  uri: 'Address',
  url: 'Address of the files',
  useCompression: 'Compress the connection',
  useEnhancedFanOut: 'Enhanced fan-out',
  useJsonNativeFormat: 'Documents as JSON',
  username: 'Username',
  validateSamples: 'Validate samples',
  versionColumn: 'Version column',
} as const;

/** What a queue of new files is called, by where it is. */
export const queueLabels = { sqs: 'SQS queue', subscription: 'Pub/Sub subscription' } as const;

/** `many`: what is copied, "tables" or "collections". */
export const atOnceLabel = (many: string) => `First copy: ${many} at once`;

/** The label of a value among others, on which that of a few depends. A value without one is told by its name. */
export function fieldLabel(name: string, values: FormValues): string {
  switch (name) {
    case 'queueUrl':
      return queueLabels[values['type'] === 'gcs' ? 'subscription' : 'sqs'];
    case 'snapshotNumberOfParallelTables':
      return atOnceLabel('uri' in values ? 'collections' : 'tables');
    default:
      return lookup<string>(fieldLabels, name) ?? name;
  }
}
