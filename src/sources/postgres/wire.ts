import { z } from '../../lib/zod';
import {
  databaseAuthentications,
  databaseTls,
  port,
  replicationModes,
  replicationTuning,
  schemaTableNames,
  schemaTableOptions,
  snapshotTuning,
  sortingOptions,
  text,
  usernamePassword,
} from '../parts/wire';
import { readOf } from '../readOf';

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

const mappingOptions = { ...schemaTableOptions, partitionByExpr: z.optional(text()) };
const tableMapping = z.strictObject({ ...schemaTableNames, ...sortingOptions, ...mappingOptions });

/** Table changes go alone, see `SourceEdit.together`. */
export const postgresPatch = z.strictObject({
  credentials: z.optional(usernamePassword),
  host: z.optional(text()),
  port: z.optional(port()),
  database: z.optional(text()),
  ...databaseTls,
  settings: z.optional(z.strictObject(replicationTuning)),
  tableMappingsToAdd: z.optional(z.array(tableMapping)),
  tableMappingsToRemove: z.optional(z.array(z.strictObject({ ...schemaTableNames, ...mappingOptions }))),
});

/** `source.postgres` to create with. */
export const postgresCreate = z.strictObject({
  type: z.optional(z.enum(postgresTypes)),
  credentials: z.optional(usernamePassword),
  host: text(),
  port: port(),
  database: text(),
  authentication: z.optional(z.enum(databaseAuthentications)),
  iamRole: z.optional(text()),
  ...databaseTls,
  settings: z.strictObject({
    ...replicationTuning,
    ...snapshotTuning,
    publicationName: z.optional(text()),
    replicationMode: z.enum(replicationModes),
    replicationSlotName: z.optional(text()),
    enableFailoverSlots: z.optional(z.boolean()),
  }),
  tableMappings: z.array(tableMapping).check(z.minLength(1)),
});

/** `source.postgres` as the API returns it: everything but the password. */
export const postgresRead = readOf(postgresCreate);
export type PostgresRead = z.output<typeof postgresRead>;
