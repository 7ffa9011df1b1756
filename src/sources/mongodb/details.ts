import type { SourceDetails } from '../define';
import { code, fact, replicationModeLabel, seconds, tlsFacts } from '../parts/facts';
import type { MongodbRead } from './read';

export function details(source: MongodbRead): SourceDetails {
  const settings = source.settings;
  const tuning = [
    fact('Sync interval', seconds(settings?.syncIntervalSeconds)),
    fact('Documents per pull', settings?.pullBatchSize),
  ];
  return {
    facts: [code('URI', source.uri), fact('Read preference', source.readPreference), ...tlsFacts(source)],
    reading: [
      fact('Mode', replicationModeLabel(settings?.replicationMode)),
      ...tuning,
      fact('Native JSON', settings?.useJsonNativeFormat),
      fact('Hard deletes', settings?.deleteOnMerge),
      fact('Documents per snapshot partition', settings?.snapshotNumRowsPerPartition),
      fact('Collections loaded at once', settings?.snapshotNumberOfParallelTables),
    ],
    tuning,
  };
}
