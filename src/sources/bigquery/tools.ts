import { snapshotAttributes, snapshotFlags, sortingAttributes, tablesFlags } from '../parts/databaseTools';
import { serviceAccountAttributes, type Tools } from '../parts/tools';

export const tools: Tools = {
  cli: {
    name: 'bigquery',
    flags: {
      ...snapshotFlags,
      ...tablesFlags,
      'credentials.serviceAccountFile': { keyFile: '--service-account-file' },
      snapshotStagingPath: '--staging-path',
      tableMappings: { tables: ['sourceDatasetName', 'sourceTable'] },
    },
  },
  terraform: {
    attributes: {
      credentials: serviceAccountAttributes,
      snapshot_staging_path: true,
      settings: {
        ...snapshotAttributes,
        replication_mode: ['snapshot'],
        allow_nullable_columns: true,
        initial_load_parallelism: true,
      },
      table_mappings: {
        source_dataset_name: true,
        source_table: true,
        target_table: true,
        ...sortingAttributes,
      },
    },
  },
};
