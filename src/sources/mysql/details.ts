import type { SourceDetails } from '../define';
import { authenticationLabel, code, fact, replicationModeLabel, seconds, tlsFacts } from '../parts/facts';
import type { MysqlRead } from './read';

export function details(source: MysqlRead): SourceDetails {
  const settings = source.settings;
  const tuning = [
    fact('Sync interval', seconds(settings?.syncIntervalSeconds)),
    fact('Rows per pull', settings?.pullBatchSize),
    fact('Compressed connection', settings?.useCompression),
  ];
  return {
    facts: [
      code('Host', source.host),
      code('Port', source.port ? String(source.port) : undefined),
      fact('Authentication', authenticationLabel(source.authentication ?? 'basic')),
      code('IAM role', source.iamRole),
      code('Server ID', source.serverId ? String(source.serverId) : undefined),
      ...tlsFacts(source),
    ],
    reading: [
      fact('Mode', replicationModeLabel(settings?.replicationMode)),
      fact('Position by', settings?.replicationMechanism),
      ...tuning,
      fact('Nullable columns kept', settings?.allowNullableColumns),
      fact('Hard deletes', settings?.deleteOnMerge),
      fact('Initial load workers per table', settings?.initialLoadParallelism),
      fact('Rows per snapshot partition', settings?.snapshotNumRowsPerPartition),
      fact('Tables loaded at once', settings?.snapshotNumberOfParallelTables),
    ],
    tuning,
  };
}
