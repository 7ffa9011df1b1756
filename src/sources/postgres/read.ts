import { lenient, list, openEnum } from '../../api/schema';
import { z } from '../../lib/zod';
import {
  databaseAuthentications,
  databaseConnectionRead,
  readFlag,
  readNumber,
  readText,
  replicationRead,
  schemaTableRead,
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
      ...replicationRead,
      publicationName: readText,
      replicationSlotName: readText,
      enableFailoverSlots: readFlag,
    }),
  ),
  tableMappings: lenient(
    list(
      z.object({
        ...schemaTableRead,
        partitionByExpr: readText,
      }),
    ),
  ),
});
export type PostgresRead = z.output<typeof postgresRead>;
