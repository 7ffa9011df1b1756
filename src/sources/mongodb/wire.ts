import { z } from '../../lib/zod';
import {
  atLeast,
  databaseTls,
  replicationModes,
  replicationTuning,
  tableEngines,
  text,
  usernamePassword,
} from '../parts/wire';
import { readOf } from '../readOf';

export const readPreferences = [
  'primary',
  'primaryPreferred',
  'secondary',
  'secondaryPreferred',
  'nearest',
] as const;

/** Collections take an engine and nothing else: no sorting keys, exclusions or partitions. */
const tableMapping = z.strictObject({
  sourceDatabaseName: text(),
  sourceCollection: text(),
  targetTable: text(),
  tableEngine: z.optional(z.enum(tableEngines)),
});

/** The document requires uri and readPreference here. When they go is said at `SourceEdit.together` and `holdsLogin`. */
export const mongodbPatch = z.strictObject({
  credentials: z.optional(usernamePassword),
  uri: z.optional(text()),
  readPreference: z.optional(z.enum(readPreferences)),
  ...databaseTls,
  settings: z.optional(z.strictObject(replicationTuning)),
  tableMappingsToAdd: z.optional(z.array(tableMapping)),
  tableMappingsToRemove: z.optional(z.array(tableMapping)),
});

/** `source.mongodb` to create with. */
export const mongodbCreate = z.strictObject({
  credentials: z.optional(usernamePassword),
  uri: text(),
  readPreference: z.enum(readPreferences),
  ...databaseTls,
  settings: z.strictObject({
    ...replicationTuning,
    replicationMode: z.enum(replicationModes),
    snapshotNumRowsPerPartition: z.optional(atLeast(1000)),
    snapshotNumberOfParallelTables: z.optional(atLeast(1)),
    deleteOnMerge: z.optional(z.boolean()),
    useJsonNativeFormat: z.optional(z.boolean()),
  }),
  tableMappings: z.array(tableMapping).check(z.minLength(1)),
});

/**
 * Some servers return the URI with the credentials that were typed into it; they end here. Passwords are not always
 * encoded as they should be, so everything goes up to the last `@` before the options, or, where that finds none, up to
 * the last `@` at all.
 */
const uriWithoutCredentials = z.pipe(
  z.string(),
  z.transform((uri) => uri.replace(/^\s*(mongodb(?:\+srv)?:\/\/)(?:[^?]*@|.*@)/is, '$1')),
);

/** `source.mongodb` as the API returns it: everything but the credentials. */
export const mongodbRead = readOf(mongodbCreate, { uri: uriWithoutCredentials });
export type MongodbRead = z.output<typeof mongodbRead>;
