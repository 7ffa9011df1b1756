import { lenient, list, openEnum } from '../../api/schema';
import { z } from '../../lib/zod';
import {
  databaseConnectionRead,
  readFlag,
  readNumber,
  readText,
  replicationModes,
  tableMappingRead,
} from '../parts/wire';

export const readPreferences = [
  'primary',
  'primaryPreferred',
  'secondary',
  'secondaryPreferred',
  'nearest',
] as const;

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
export const mongodbRead = z.object({
  uri: lenient(uriWithoutCredentials),
  readPreference: lenient(openEnum(readPreferences)),
  ...databaseConnectionRead,
  settings: lenient(
    z.object({
      syncIntervalSeconds: readNumber,
      pullBatchSize: readNumber,
      replicationMode: lenient(openEnum(replicationModes)),
      snapshotNumRowsPerPartition: readNumber,
      snapshotNumberOfParallelTables: readNumber,
      deleteOnMerge: readFlag,
      useJsonNativeFormat: readFlag,
    }),
  ),
  tableMappings: lenient(
    list(z.object({ sourceDatabaseName: readText, sourceCollection: readText, ...tableMappingRead })),
  ),
});
export type MongodbRead = z.output<typeof mongodbRead>;
