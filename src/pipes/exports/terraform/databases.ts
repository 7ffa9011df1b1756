// Attributes of the sources that replicate tables, after the page named in `attributes.ts`.
import { login, serviceAccount, tls, type Attributes } from './attributes';

const authentication = ['basic', 'IAM_ROLE'];
const snapshot: Attributes = {
  replication_mode: ['cdc', 'snapshot', 'cdc_only'],
  snapshot_num_rows_per_partition: true,
  snapshot_number_of_parallel_tables: true,
};
const replication: Attributes = {
  ...snapshot,
  sync_interval_seconds: true,
  pull_batch_size: true,
  delete_on_merge: true,
};
const sorting: Attributes = {
  excluded_columns: true,
  use_custom_sorting_key: true,
  sorting_keys: true,
  table_engine: ['MergeTree', 'ReplacingMergeTree', 'Null'],
};
const sqlMapping: Attributes = {
  source_schema_name: true,
  source_table: true,
  target_table: true,
  ...sorting,
  partition_key: true,
  partition_by_expr: true,
};

export const postgres: Attributes = {
  type: [
    'postgres',
    'supabase',
    'neon',
    'alloydb',
    'planetscale',
    'rdspostgres',
    'aurorapostgres',
    'cloudsqlpostgres',
    'azurepostgres',
    'crunchybridge',
    'tigerdata',
  ],
  host: true,
  port: true,
  database: true,
  authentication,
  iam_role: true,
  credentials: login,
  ...tls,
  settings: {
    ...replication,
    publication_name: true,
    replication_slot_name: true,
    allow_nullable_columns: true,
    initial_load_parallelism: true,
    enable_failover_slots: true,
  },
  table_mappings: sqlMapping,
};

export const mysql: Attributes = {
  type: ['mysql', 'rdsmysql', 'auroramysql', 'planetscalevitess', 'mariadb', 'rdsmariadb'],
  host: true,
  port: true,
  authentication,
  iam_role: true,
  credentials: login,
  ...tls,
  server_id: true,
  settings: {
    ...replication,
    replication_mechanism: ['GTID', 'FILE_POS'],
    use_compression: true,
    allow_nullable_columns: true,
    initial_load_parallelism: true,
  },
  table_mappings: sqlMapping,
};

export const mongodb: Attributes = {
  uri: true,
  read_preference: ['primary', 'primaryPreferred', 'secondary', 'secondaryPreferred', 'nearest'],
  credentials: login,
  ...tls,
  settings: { ...replication, initial_load_parallelism: true, use_json_native_format: true },
  table_mappings: {
    source_database_name: true,
    source_collection: true,
    target_table: true,
    table_engine: ['MergeTree', 'ReplacingMergeTree', 'Null'],
  },
};

export const bigquery: Attributes = {
  credentials: serviceAccount,
  snapshot_staging_path: true,
  settings: {
    ...snapshot,
    replication_mode: ['snapshot'],
    allow_nullable_columns: true,
    initial_load_parallelism: true,
  },
  table_mappings: { source_dataset_name: true, source_table: true, target_table: true, ...sorting },
};
