import type { SourceDetails } from '../define';
import { code, fact, replicationModeLabel } from '../parts/facts';
import type { BigqueryRead } from './read';

export function details(source: BigqueryRead): SourceDetails {
  const settings = source.settings;
  return {
    facts: [code('Staging bucket', source.snapshotStagingPath), fact('Authentication', 'Service account')],
    reading: [
      fact('Mode', replicationModeLabel(settings?.replicationMode)),
      fact('Nullable columns kept', settings?.allowNullableColumns),
      fact('Initial load workers per table', settings?.initialLoadParallelism),
      fact('Rows per snapshot partition', settings?.snapshotNumRowsPerPartition),
      fact('Tables loaded at once', settings?.snapshotNumberOfParallelTables),
    ],
  };
}
