import { lenient, openEnum } from '../../api/schema';
import { z } from '../../lib/zod';
import {
  databaseAuthentications,
  databaseConnectionRead,
  readFlag,
  readNumber,
  readText,
  replicationModes,
  sortingRead,
  tableMappingRead,
} from '../parts/wire';

export const postgresTypes = [
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
] as const;

/** `source.postgres` as the API returns it: everything but the password. */
export const postgresRead = z.object({
  type: lenient(openEnum(postgresTypes)),
  host: readText,
  port: readNumber,
  database: readText,
  authentication: lenient(openEnum(databaseAuthentications)),
  iamRole: readText,
  ...databaseConnectionRead,
  settings: lenient(
    z.object({
      syncIntervalSeconds: readNumber,
      pullBatchSize: readNumber,
      publicationName: readText,
      replicationMode: lenient(openEnum(replicationModes)),
      replicationSlotName: readText,
      allowNullableColumns: readFlag,
      initialLoadParallelism: readNumber,
      snapshotNumRowsPerPartition: readNumber,
      snapshotNumberOfParallelTables: readNumber,
      enableFailoverSlots: readFlag,
      deleteOnMerge: readFlag,
    }),
  ),
  tableMappings: lenient(
    z.array(
      z.object({
        sourceSchemaName: readText,
        sourceTable: readText,
        ...tableMappingRead,
        ...sortingRead,
        partitionKey: readText,
        partitionByExpr: readText,
      }),
    ),
  ),
});
export type PostgresRead = z.output<typeof postgresRead>;
