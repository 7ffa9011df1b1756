// Pipes that copy tables of a database.
import type { BigqueryRead } from '../../../sources/bigquery/read';
import type { MongodbRead } from '../../../sources/mongodb/read';
import type { MysqlRead } from '../../../sources/mysql/read';
import type { PostgresRead } from '../../../sources/postgres/read';
import type { SeedConfig } from './seed';

interface Common {
  name: string;
  database?: string;
  mode?: 'cdc' | 'snapshot' | 'cdc_only';
  /** `public.orders`; the target is named after both parts. */
  tables: readonly string[];
}

const TUNING = { syncIntervalSeconds: 60, pullBatchSize: 100_000 };
const SNAPSHOT = { snapshotNumRowsPerPartition: 100_000, snapshotNumberOfParallelTables: 1 };
const FLAGS = { allowNullableColumns: false, initialLoadParallelism: 4, deleteOnMerge: false };

function replication({ mode = 'cdc' }: Common) {
  return { replicationMode: mode, ...TUNING, ...SNAPSHOT, ...FLAGS };
}

function schemaTables({ tables }: Common) {
  return tables.map((table) => ({
    ...schemaAndTable(table),
    targetTable: targetOf(table),
    tableEngine: 'ReplacingMergeTree',
  }));
}

/** `source` overrides what a database has by itself; the tables are those of `common`. */
export function postgres(common: Common, source: PostgresRead & { host: string }): SeedConfig {
  return {
    ...target(common),
    source: {
      postgres: {
        type: 'postgres',
        port: 5432,
        database: 'app',
        authentication: 'basic',
        ...source,
        settings: { ...replication(common), ...source.settings },
        tableMappings: schemaTables(common),
      },
    },
  };
}

/** As `postgres`; the part before the dot of a table is its database. */
export function mysql(common: Common, source: MysqlRead & { host: string }): SeedConfig {
  return {
    ...target(common),
    source: {
      mysql: {
        type: 'mysql',
        port: 3306,
        authentication: 'basic',
        ...source,
        settings: { ...replication(common), replicationMechanism: 'GTID', ...source.settings },
        tableMappings: schemaTables(common),
      },
    },
  };
}

/** As `postgres`; tables are collections. */
export function mongodb(common: Common, source: MongodbRead & { uri: string }): SeedConfig {
  return {
    ...target(common),
    source: {
      mongodb: {
        readPreference: 'secondaryPreferred',
        ...source,
        settings: {
          replicationMode: common.mode ?? 'cdc',
          ...TUNING,
          ...SNAPSHOT,
          deleteOnMerge: false,
          useJsonNativeFormat: true,
          ...source.settings,
        },
        tableMappings: common.tables.map((collection) => {
          const { sourceSchemaName, sourceTable } = schemaAndTable(collection);
          return {
            sourceDatabaseName: sourceSchemaName,
            sourceCollection: sourceTable,
            targetTable: targetOf(collection),
            tableEngine: 'ReplacingMergeTree',
          };
        }),
      },
    },
  };
}

/** As `postgres`; the part before the dot of a table is its dataset. Loads once. */
export function bigquery(common: Common, source: BigqueryRead = {}): SeedConfig {
  return {
    ...target(common),
    source: {
      bigquery: {
        snapshotStagingPath: 'gs://acme-clickpipes-staging/loads/',
        ...source,
        settings: {
          replicationMode: 'snapshot',
          allowNullableColumns: false,
          initialLoadParallelism: 4,
          ...SNAPSHOT,
        },
        tableMappings: common.tables.map((table) => {
          const { sourceSchemaName, sourceTable } = schemaAndTable(table);
          return {
            sourceDatasetName: sourceSchemaName,
            sourceTable,
            targetTable: targetOf(table),
            tableEngine: 'ReplacingMergeTree',
            useCustomSortingKey: true,
            sortingKeys: ['id'],
          };
        }),
      },
    },
  };
}

function target({ name, database = 'default' }: Common): SeedConfig {
  return { name, destination: { database } };
}

function schemaAndTable(table: string) {
  const [sourceSchemaName = '', sourceTable = ''] = table.split('.');
  return { sourceSchemaName, sourceTable };
}

function targetOf(table: string): string {
  return table.replace('.', '_');
}
