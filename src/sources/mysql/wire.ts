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

export const mysqlTypes = ['mysql', 'rdsmysql', 'auroramysql', 'mariadb', 'rdsmariadb'] as const;
export function isMariadb(type: string): boolean {
  return type === 'mariadb' || type === 'rdsmariadb';
}

export const replicationMechanisms = ['GTID', 'FILE_POS'] as const;

const tableMapping = z.strictObject({ ...schemaTableNames, ...sortingOptions, ...schemaTableOptions });
const connection = {
  authentication: z.optional(z.enum(databaseAuthentications)),
  iamRole: z.optional(text()),
  ...databaseTls,
  serverId: z.optional(z.int().check(z.minimum(1), z.maximum(4_294_967_295))),
};

/** The document requires host and port here. When they go is said at `SourceEdit.together`. */
export const mysqlPatch = z.strictObject({
  credentials: z.optional(usernamePassword),
  host: z.optional(text()),
  port: z.optional(port()),
  ...connection,
  settings: z.optional(z.strictObject({ ...replicationTuning, useCompression: z.optional(z.boolean()) })),
  tableMappingsToAdd: z.optional(z.array(tableMapping)),
  tableMappingsToRemove: z.optional(z.array(z.strictObject({ ...schemaTableNames, ...schemaTableOptions }))),
});

/** `source.mysql` to create with. */
export const mysqlCreate = z.strictObject({
  type: z.optional(z.enum(mysqlTypes)),
  credentials: z.optional(usernamePassword),
  host: text(),
  port: port(),
  ...connection,
  settings: z.strictObject({
    ...replicationTuning,
    ...snapshotTuning,
    replicationMode: z.enum(replicationModes),
    replicationMechanism: z.optional(z.enum(replicationMechanisms)),
    useCompression: z.optional(z.boolean()),
  }),
  tableMappings: z.array(tableMapping).check(z.minLength(1)),
});

/** `source.mysql` as the API returns it: everything but the password. */
export const mysqlRead = readOf(mysqlCreate);
export type MysqlRead = z.output<typeof mysqlRead>;
