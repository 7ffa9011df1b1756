import { z } from '../../lib/zod';
import { serviceAccount, sortingOptions, tableEngines, text } from '../parts/wire';
import { readOf } from '../readOf';

const count = z.optional(z.number().check(z.minimum(1)));

/** `source.bigquery` to create with. There is no patch: a BigQuery pipe runs once, with what it was made of. */
export const bigqueryCreate = z.strictObject({
  credentials: serviceAccount,
  snapshotStagingPath: text(),
  settings: z.strictObject({
    replicationMode: z.literal('snapshot'),
    allowNullableColumns: z.optional(z.boolean()),
    initialLoadParallelism: count,
    snapshotNumRowsPerPartition: count,
    snapshotNumberOfParallelTables: count,
  }),
  tableMappings: z
    .array(
      z.strictObject({
        sourceDatasetName: text(),
        sourceTable: text(),
        targetTable: text(),
        ...sortingOptions,
        tableEngine: z.optional(z.enum(tableEngines)),
      }),
    )
    .check(z.minLength(1)),
});

/** `source.bigquery` as the API returns it: everything but the service account. */
export const bigqueryRead = readOf(bigqueryCreate);
export type BigqueryRead = z.output<typeof bigqueryRead>;
