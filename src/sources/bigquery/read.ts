import { lenient, list, openEnum } from '../../api/schema';
import { z } from '../../lib/zod';
import { readFlag, readNumber, readText, sortingRead, tableMappingRead } from '../parts/wire';

/** `source.bigquery` as the API returns it: everything but the service account. */
export const bigqueryRead = z.object({
  snapshotStagingPath: readText,
  settings: lenient(
    z.object({
      replicationMode: lenient(openEnum(['snapshot'])),
      allowNullableColumns: readFlag,
      initialLoadParallelism: readNumber,
      snapshotNumRowsPerPartition: readNumber,
      snapshotNumberOfParallelTables: readNumber,
    }),
  ),
  tableMappings: lenient(
    list(
      z.object({
        sourceDatasetName: readText,
        sourceTable: readText,
        ...tableMappingRead,
        ...sortingRead,
      }),
    ),
  ),
});
export type BigqueryRead = z.output<typeof bigqueryRead>;
