// For mock clouds: what a source of this kind has that nothing else was said of.
import { sampleSnapshot, sampleTables, type SampleTables } from '../parts/sampleTables';
import type { BigqueryRead } from './wire';

/** Loads once; the part before the dot of a table is its dataset. */
export function sample(common: SampleTables, own: BigqueryRead): BigqueryRead {
  return {
    snapshotStagingPath: 'gs://acme-clickpipes-staging/loads/',
    ...own,
    settings: {
      replicationMode: 'snapshot',
      allowNullableColumns: false,
      initialLoadParallelism: 4,
      ...sampleSnapshot,
    },
    tableMappings: sampleTables(common).map(({ space, table, target }) => ({
      sourceDatasetName: space,
      sourceTable: table,
      ...target,
      useCustomSortingKey: true,
      sortingKeys: ['id'],
    })),
  };
}
