// Flags and attributes that the sources of tables have alike; where they are from stands in `tools.ts`.
import { loginAttributes, loginFlags, type Attributes, type Flags, type Tools } from './tools';

export const tlsFlags: Flags = {
  tlsHost: '--tls-host',
  caCertificate: { file: '--ca-certificate' },
  disableTls: { toggle: '--disable-tls' },
  skipCertVerification: { toggle: '--skip-cert-verification' },
};
export const snapshotFlags: Flags = {
  'settings.replicationMode': '--replication-mode',
  'settings.snapshotNumRowsPerPartition': '--snapshot-rows-per-partition',
};
export const followingFlags: Flags = {
  'settings.syncIntervalSeconds': '--sync-interval-seconds',
  'settings.pullBatchSize': '--pull-batch-size',
  'settings.deleteOnMerge': '--delete-on-merge',
};
/** Not for collections. */
export const tablesFlags: Flags = {
  'settings.initialLoadParallelism': '--initial-load-parallelism',
  'settings.snapshotNumberOfParallelTables': '--snapshot-parallel-tables',
  'settings.allowNullableColumns': '--allow-nullable-columns',
};
/** Of databases with a host, schemas and tables. */
export const sqlFlags: Flags = {
  host: '--host',
  port: '--port',
  authentication: '--auth',
  iamRole: '--iam-role',
  ...loginFlags,
  ...tlsFlags,
  ...snapshotFlags,
  ...followingFlags,
  ...tablesFlags,
  tableMappings: { tables: ['sourceSchemaName', 'sourceTable'] },
};

type Server = { authentication?: string | undefined; credentials?: object | undefined };

/** With a role the tool refuses a login. */
export function loginBesideRole({ authentication, credentials }: Server): Readonly<Record<string, string>> {
  return authentication === 'IAM_ROLE' && credentials !== undefined
    ? { credentials: 'is left out: clickhousectl takes no login with a role' }
    : {};
}

const engines = ['MergeTree', 'ReplacingMergeTree', 'Null'];
export const snapshotAttributes: Attributes = {
  replication_mode: ['cdc', 'snapshot', 'cdc_only'],
  snapshot_num_rows_per_partition: true,
  snapshot_number_of_parallel_tables: true,
};
export const replicationAttributes: Attributes = {
  ...snapshotAttributes,
  sync_interval_seconds: true,
  pull_batch_size: true,
  delete_on_merge: true,
};
export const sortingAttributes: Attributes = {
  excluded_columns: true,
  use_custom_sorting_key: true,
  sorting_keys: true,
  table_engine: engines,
};
export const tlsAttributes: Attributes = {
  tls_host: true,
  ca_certificate: true,
  disable_tls: true,
  skip_cert_verification: true,
};
export const sqlAttributes: Attributes = {
  host: true,
  port: true,
  authentication: ['basic', 'IAM_ROLE'],
  iam_role: true,
  credentials: loginAttributes,
  ...tlsAttributes,
  table_mappings: {
    source_schema_name: true,
    source_table: true,
    target_table: true,
    ...sortingAttributes,
    partition_key: true,
    partition_by_expr: true,
  },
};

/** The provider requires a login, with a username at least. */
export const lacksLogin: NonNullable<Tools['terraform']['lacks']> = ({ credentials }) =>
  credentials === undefined ? ['credentials'] : [];
