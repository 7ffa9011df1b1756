import type { SourceDetails } from '../define';
import { authenticationLabel, code, fact, replicationModeLabel, seconds, tlsFacts } from '../parts/facts';
import type { PostgresRead } from './read';

export function details(source: PostgresRead): SourceDetails {
  const settings = source.settings;
  const tuning = [
    fact('Sync interval', seconds(settings?.syncIntervalSeconds)),
    fact('Rows per pull', settings?.pullBatchSize),
  ];
  return {
    facts: [
      code('Host', source.host),
      code('Port', source.port ? String(source.port) : undefined),
      code('Database', source.database),
      fact('Authentication', authenticationLabel(source.authentication ?? 'basic')),
      code('IAM role', source.iamRole),
      ...tlsFacts(source),
    ],
    reading: [
      fact('Mode', replicationModeLabel(settings?.replicationMode)),
      ...tuning,
      code('Publication', settings?.publicationName),
      code('Replication slot', settings?.replicationSlotName),
      fact('Failover slot', settings?.enableFailoverSlots),
      fact('Nullable columns kept', settings?.allowNullableColumns),
      fact('Hard deletes', settings?.deleteOnMerge),
      fact('Initial load workers per table', settings?.initialLoadParallelism),
      fact('Rows per snapshot partition', settings?.snapshotNumRowsPerPartition),
      fact('Tables loaded at once', settings?.snapshotNumberOfParallelTables),
    ],
    tuning,
  };
}
