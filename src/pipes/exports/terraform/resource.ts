// The resource clickhouse_clickpipe, after the page named in `sources/parts/tools.ts`.
import type { Attributes } from '../../../sources/parts/tools';
import { toolsOf } from '../../../sources/tools';
import { snakeCase } from '../names';

const sources = Object.entries(toolsOf).map(
  ([kind, { terraform }]) => [snakeCase(kind), terraform.attributes] as const,
);

export const clickpipeResource: Attributes = {
  name: true,
  source: Object.fromEntries(sources),
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
