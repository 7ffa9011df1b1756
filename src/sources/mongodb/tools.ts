import {
  followingFlags,
  replicationAttributes,
  snapshotFlags,
  tlsAttributes,
  tlsFlags,
} from '../parts/databaseTools';
import { loginAttributes, loginFlags, type Tools } from '../parts/tools';

export const tools: Tools = {
  cli: {
    name: 'mongodb',
    flags: {
      ...loginFlags,
      ...tlsFlags,
      ...snapshotFlags,
      ...followingFlags,
      uri: '--uri',
      readPreference: '--read-preference',
      'settings.snapshotNumberOfParallelTables': '--snapshot-parallel-collections',
      'settings.useJsonNativeFormat': '--use-json-native-format',
      tableMappings: { tables: ['sourceDatabaseName', 'sourceCollection'] },
    },
    notes: ({ credentials }) =>
      credentials === undefined ? ['credentials: clickhousectl requires --username and --password'] : [],
  },
  terraform: {
    attributes: {
      uri: true,
      read_preference: ['primary', 'primaryPreferred', 'secondary', 'secondaryPreferred', 'nearest'],
      credentials: loginAttributes,
      ...tlsAttributes,
      settings: { ...replicationAttributes, initial_load_parallelism: true, use_json_native_format: true },
      table_mappings: {
        source_database_name: true,
        source_collection: true,
        target_table: true,
        table_engine: ['MergeTree', 'ReplacingMergeTree', 'Null'],
      },
    },
  },
};
