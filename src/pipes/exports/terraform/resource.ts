// The resource clickhouse_clickpipe, after the page named in `attributes.ts`.
import type { Attributes } from './attributes';
import { bigquery, mongodb, mysql, postgres } from './databases';
import { kafka, kinesis, objectStorage, pubsub } from './streams';

export const clickpipeResource: Attributes = {
  name: true,
  source: { kafka, kinesis, pubsub, object_storage: objectStorage, postgres, mysql, mongodb, bigquery },
  destination: {
    database: true,
    table: true,
    managed_table: true,
    table_definition: {
      engine: {
        type: ['MergeTree', 'ReplacingMergeTree', 'SummingMergeTree', 'Null'],
        version_column_id: true,
        column_ids: true,
      },
      sorting_key: true,
      partition_by: true,
      primary_key: true,
    },
    columns: { name: true, type: true },
    roles: true,
  },
  field_mappings: { source_field: true, destination_field: true },
  scaling: { replicas: true, replica_cpu_millicores: true, replica_memory_gb: true },
  // Dynamic: the settings of the API under their own names.
  settings: true,
};
