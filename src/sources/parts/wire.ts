// Pieces of the wire that several kinds of source share. Bounds and enums are those of the official document.
import { secret } from '../../api/schema';
import { z } from '../../lib/zod';

/** A non-empty string to send. Unset optional strings are left out, never sent as `''`. */
export const text = () => z.string().check(z.minLength(1));
export const port = () => z.int().check(z.minimum(1), z.maximum(65_535));
export const atLeast = (least: number) => z.int().check(z.minimum(least));

export const usernamePassword = z.strictObject({ username: text(), password: secret() });
export const accessKey = z.strictObject({ accessKeyId: text(), secretKey: secret() });
/** The JSON key file of a Google Cloud service account, base64 encoded. */
export const serviceAccount = z.strictObject({ serviceAccountFile: secret() });

export const replicationModes = ['cdc', 'snapshot', 'cdc_only'] as const;
export const tableEngines = ['MergeTree', 'ReplacingMergeTree', 'Null'] as const;
export const databaseAuthentications = ['basic', 'IAM_ROLE'] as const;

/** TLS fields that the three replicating databases have alike, on create and on patch. */
export const databaseTls = {
  tlsHost: z.optional(text()),
  caCertificate: z.optional(text()),
  disableTls: z.optional(z.boolean()),
  skipCertVerification: z.optional(z.boolean()),
};

/** What can be tuned on a replicating database pipe after it was created. */
export const replicationTuning = {
  syncIntervalSeconds: z.optional(atLeast(1)),
  pullBatchSize: z.optional(atLeast(1)),
};

/** How the first copy of the tables is made, where the database has schemas. Rows per partition: at least 1000. */
export const snapshotTuning = {
  allowNullableColumns: z.optional(z.boolean()),
  initialLoadParallelism: z.optional(atLeast(1)),
  snapshotNumRowsPerPartition: z.optional(atLeast(1000)),
  snapshotNumberOfParallelTables: z.optional(atLeast(1)),
  deleteOnMerge: z.optional(z.boolean()),
};

/** What names a table of a schema and its copy. */
export const schemaTableNames = { sourceSchemaName: text(), sourceTable: text(), targetTable: text() };

/** What can be said of a table besides its names and keys. */
export const schemaTableOptions = {
  tableEngine: z.optional(z.enum(tableEngines)),
  partitionKey: z.optional(text()),
};

export const sortingOptions = {
  excludedColumns: z.optional(z.array(text())),
  useCustomSortingKey: z.optional(z.boolean()),
  sortingKeys: z.optional(z.array(text())),
};
