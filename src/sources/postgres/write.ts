import { z } from '../../lib/zod';
import {
  atLeast,
  databaseAuthentications,
  databaseTls,
  port,
  replicationModes,
  replicationTuning,
  sortingWrite,
  tableEngines,
  text,
  usernamePassword,
} from '../parts/wire';
import { postgresTypes } from './read';

const mappingNames = { sourceSchemaName: text(), sourceTable: text(), targetTable: text() };
const mappingOptions = {
  tableEngine: z.optional(z.enum(tableEngines)),
  partitionKey: z.optional(text()),
  partitionByExpr: z.optional(text()),
};
const tableMapping = z.strictObject({ ...mappingNames, ...sortingWrite, ...mappingOptions });

/** Table changes go alone: a body that also names the host makes the server check the connection without credentials. */
export const postgresPatch = z.strictObject({
  credentials: z.optional(usernamePassword),
  host: z.optional(text()),
  port: z.optional(port()),
  database: z.optional(text()),
  ...databaseTls,
  settings: z.optional(z.strictObject(replicationTuning)),
  tableMappingsToAdd: z.optional(z.array(tableMapping)),
  tableMappingsToRemove: z.optional(z.array(z.strictObject({ ...mappingNames, ...mappingOptions }))),
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
    publicationName: z.optional(text()),
    replicationMode: z.enum(replicationModes),
    replicationSlotName: z.optional(text()),
    allowNullableColumns: z.optional(z.boolean()),
    initialLoadParallelism: z.optional(atLeast(1)),
    snapshotNumRowsPerPartition: z.optional(atLeast(1000)),
    snapshotNumberOfParallelTables: z.optional(atLeast(1)),
    enableFailoverSlots: z.optional(z.boolean()),
    deleteOnMerge: z.optional(z.boolean()),
  }),
  tableMappings: z.array(tableMapping).check(z.minLength(1)),
});
