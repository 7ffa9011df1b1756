// The rules of how a database is copied and followed (api-notes 3.5-3.8).
import type { Check } from './check';
import { replicationModes } from './wire';

type FollowingValues = Readonly<Record<'replicationMode' | 'syncIntervalSeconds' | 'pullBatchSize', string>>;
type SnapshotValues = Readonly<
  Record<'snapshotNumRowsPerPartition' | 'snapshotNumberOfParallelTables', string>
>;
type ColumnSnapshotValues = Readonly<Record<'initialLoadParallelism', string>>;

const SHORTEST_ADVISED = 10;
const LARGEST_ADVISED = 10_000_000;

export function checkFollowing(check: Check<FollowingValues>): void {
  check.oneOf(
    'replicationMode',
    replicationModes,
    'Choose what to replicate: the rows that are there, the changes to them, or both.',
  );
  check.whole('syncIntervalSeconds', 'the sync interval', 1);
  const interval = Number(check.text('syncIntervalSeconds'));
  if (interval >= 1 && interval < SHORTEST_ADVISED) {
    check.warn(
      'syncIntervalSeconds',
      'Intervals below 10 seconds make many small inserts. Enter 10 or more unless you need it.',
    );
  }
  check.whole('pullBatchSize', 'the number of rows per pull', 1);
  if (Number(check.text('pullBatchSize')) > LARGEST_ADVISED) {
    check.warn('pullBatchSize', 'More than 10,000,000 rows at once may not fit into memory. Enter fewer.');
  }
}

/** `leastRows`: BigQuery takes any partition, the others none below 1000 rows. */
export function checkSnapshot(check: Check<SnapshotValues>, leastRows = 1000): void {
  check.whole('snapshotNumRowsPerPartition', 'the rows per partition', leastRows);
  check.whole('snapshotNumberOfParallelTables', 'the number of tables at once', 1);
}

export function checkColumnSnapshot(check: Check<ColumnSnapshotValues>): void {
  check.whole('initialLoadParallelism', 'the number of workers per table', 1);
}
