// What the server fills in where a create leaves something out (api-notes 3 and 5).
import { keysIn } from '../../../lib/objects';
import type { SourceRead } from '../../../sources/registry';
import type { ScalingRead } from '../../../pipes/wire';

/** XS: what a pipe gets that asks for nothing. */
export const DEFAULT_SCALING: ScalingRead = { replicas: 1, replicaCpuMillicores: 125, replicaMemoryGb: 0.5 };

const TUNING = { syncIntervalSeconds: 60, pullBatchSize: 100_000 };
const SNAPSHOT = { snapshotNumRowsPerPartition: 100_000, snapshotNumberOfParallelTables: 1 };
const LOADERS = { initialLoadParallelism: 4 };
const FLAGS = { allowNullableColumns: false, deleteOnMerge: false };

/** A source with its gaps filled. `pipeId` names the consumer group. */
export function withDefaults(source: SourceRead, pipeId: string): SourceRead {
  const { kafka, postgres, mysql, mongodb, bigquery } = source;
  return {
    ...source,
    ...(kafka && { kafka: { ...kafka, consumerGroup: kafka.consumerGroup ?? `clickpipes-${pipeId}` } }),
    ...(postgres && {
      postgres: {
        ...withEngines(postgres),
        type: postgres.type ?? 'postgres',
        authentication: postgres.authentication ?? 'basic',
        settings: { ...TUNING, ...SNAPSHOT, ...LOADERS, ...FLAGS, ...given(postgres.settings) },
      },
    }),
    ...(mysql && {
      mysql: {
        ...withEngines(mysql),
        type: mysql.type ?? 'mysql',
        authentication: mysql.authentication ?? 'basic',
        settings: {
          ...TUNING,
          ...SNAPSHOT,
          ...LOADERS,
          ...FLAGS,
          replicationMechanism: 'GTID',
          ...given(mysql.settings),
        },
      },
    }),
    ...(mongodb && {
      mongodb: {
        ...withEngines(mongodb),
        settings: { ...TUNING, ...SNAPSHOT, useJsonNativeFormat: true, ...given(mongodb.settings) },
      },
    }),
    ...(bigquery && {
      bigquery: {
        ...withEngines(bigquery),
        settings: { ...SNAPSHOT, ...LOADERS, allowNullableColumns: false, ...given(bigquery.settings) },
      },
    }),
  };
}

/** A mapping without an engine gets the one that keeps the latest version of each row. */
function withEngines<
  Source extends { tableMappings?: readonly { tableEngine?: unknown }[] | null | undefined },
>(source: Source): Source {
  const tableMappings = (source.tableMappings ?? []).map((mapping) => ({
    ...mapping,
    tableEngine: mapping.tableEngine ?? 'ReplacingMergeTree',
  }));
  return { ...source, tableMappings };
}

/** Without keys that are there and undefined: they would cover a default. */
function given<Settings extends object>(settings: Settings | null | undefined): Partial<Settings> {
  const kept: Partial<Settings> = { ...settings };
  for (const key of keysIn(kept)) if (kept[key] === undefined) delete kept[key];
  return kept;
}
