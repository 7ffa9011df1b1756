// Flags for the sources that replicate tables, after the file named in `command.ts`.
import { login, type Command } from './command';
import { each, file, keyFile, tableMapping, toggle, value, type Rules } from './rules';

const tls: Rules = {
  tlsHost: value('--tls-host'),
  caCertificate: file('--ca-certificate'),
  disableTls: toggle('--disable-tls'),
  skipCertVerification: toggle('--skip-cert-verification'),
};
const snapshot: Rules = {
  'settings.replicationMode': value('--replication-mode'),
  'settings.snapshotNumRowsPerPartition': value('--snapshot-rows-per-partition'),
};
const changes: Rules = {
  'settings.syncIntervalSeconds': value('--sync-interval-seconds'),
  'settings.pullBatchSize': value('--pull-batch-size'),
  'settings.deleteOnMerge': value('--delete-on-merge'),
};
/** Not for collections. */
const tables: Rules = {
  'settings.initialLoadParallelism': value('--initial-load-parallelism'),
  'settings.snapshotNumberOfParallelTables': value('--snapshot-parallel-tables'),
  'settings.allowNullableColumns': value('--allow-nullable-columns'),
};
const sql: Rules = {
  host: value('--host'),
  port: value('--port'),
  authentication: value('--auth'),
  iamRole: value('--iam-role'),
  ...login,
  ...tls,
  ...snapshot,
  ...changes,
  ...tables,
  tableMappings: each(tableMapping('sourceSchemaName', 'sourceTable')),
};

export const databaseKinds: Readonly<Record<string, Command>> = {
  postgres: {
    name: 'postgres',
    target: 'database',
    flags: {
      ...sql,
      type: value('--postgres-type'),
      database: value('--pg-database'),
      'settings.publicationName': value('--publication-name'),
      'settings.replicationSlotName': value('--replication-slot-name'),
      'settings.enableFailoverSlots': value('--enable-failover-slots'),
    },
  },
  mysql: {
    name: 'mysql',
    target: 'database',
    flags: {
      ...sql,
      type: value('--mysql-type'),
      serverId: value('--server-id'),
      'settings.replicationMechanism': value('--replication-mechanism'),
      'settings.useCompression': value('--use-compression'),
    },
  },
  mongodb: {
    name: 'mongodb',
    target: 'database',
    flags: {
      ...login,
      ...tls,
      ...snapshot,
      ...changes,
      uri: value('--uri'),
      readPreference: value('--read-preference'),
      'settings.snapshotNumberOfParallelTables': value('--snapshot-parallel-collections'),
      'settings.useJsonNativeFormat': value('--use-json-native-format'),
      tableMappings: each(tableMapping('sourceDatabaseName', 'sourceCollection')),
    },
  },
  bigquery: {
    name: 'bigquery',
    target: 'database',
    flags: {
      ...snapshot,
      ...tables,
      'credentials.serviceAccountFile': keyFile('--service-account-file'),
      snapshotStagingPath: value('--staging-path'),
      tableMappings: each(tableMapping('sourceDatasetName', 'sourceTable')),
    },
  },
};
