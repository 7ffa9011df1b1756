// For mock clouds: how databases are replicated there.

/** What is replicated, as `public.orders`; the target is named after both parts. */
export interface SampleTables {
  tables: readonly string[];
  mode?: 'cdc' | 'snapshot' | 'cdc_only';
}

export const sampleTuning = { syncIntervalSeconds: 60, pullBatchSize: 100_000 };
export const sampleSnapshot = { snapshotNumRowsPerPartition: 100_000, snapshotNumberOfParallelTables: 1 };

/** Of databases with schemas. */
export function sampleReplication({ mode = 'cdc' }: SampleTables) {
  return {
    replicationMode: mode,
    ...sampleTuning,
    ...sampleSnapshot,
    allowNullableColumns: false,
    initialLoadParallelism: 4,
    deleteOnMerge: false,
  };
}

export function sampleTables({ tables }: SampleTables) {
  return tables.map((name) => {
    const [space = '', table = ''] = name.split('.');
    return {
      space,
      table,
      target: { targetTable: name.replace('.', '_'), tableEngine: 'ReplacingMergeTree' },
    };
  });
}

export function sampleSchemaTables(common: SampleTables) {
  return sampleTables(common).map(({ space, table, target }) => ({
    sourceSchemaName: space,
    sourceTable: table,
    ...target,
  }));
}
