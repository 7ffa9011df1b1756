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
import { mysqlTypes, replicationMechanisms } from './read';

const mappingNames = { sourceSchemaName: text(), sourceTable: text(), targetTable: text() };
const mappingOptions = {
  tableEngine: z.optional(z.enum(tableEngines)),
  partitionKey: z.optional(text()),
};
const tableMapping = z.strictObject({ ...mappingNames, ...sortingWrite, ...mappingOptions });
const way = {
  authentication: z.optional(z.enum(databaseAuthentications)),
  iamRole: z.optional(text()),
  ...databaseTls,
  serverId: z.optional(z.int().check(z.minimum(1), z.maximum(4_294_967_295))),
};

/** The document requires host and port here; the live API takes table changes without them, and they go alone. */
export const mysqlPatch = z.strictObject({
  credentials: z.optional(usernamePassword),
  host: z.optional(text()),
  port: z.optional(port()),
  ...way,
  settings: z.optional(z.strictObject({ ...replicationTuning, useCompression: z.optional(z.boolean()) })),
  tableMappingsToAdd: z.optional(z.array(tableMapping)),
  tableMappingsToRemove: z.optional(z.array(z.strictObject({ ...mappingNames, ...mappingOptions }))),
});

/** `source.mysql` to create with. */
export const mysqlCreate = z.strictObject({
  type: z.optional(z.enum(mysqlTypes)),
  credentials: z.optional(usernamePassword),
  host: text(),
  port: port(),
  ...way,
  settings: z.strictObject({
    ...replicationTuning,
    replicationMode: z.enum(replicationModes),
    replicationMechanism: z.optional(z.enum(replicationMechanisms)),
    useCompression: z.optional(z.boolean()),
    allowNullableColumns: z.optional(z.boolean()),
    initialLoadParallelism: z.optional(atLeast(1)),
    snapshotNumRowsPerPartition: z.optional(atLeast(1000)),
    snapshotNumberOfParallelTables: z.optional(atLeast(1)),
    deleteOnMerge: z.optional(z.boolean()),
  }),
  tableMappings: z.array(tableMapping).check(z.minLength(1)),
});
