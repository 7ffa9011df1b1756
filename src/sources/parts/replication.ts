// How a database is copied and followed: values, rules, and the way to a body and back (domain 3.5-3.8).
import { givenFlag, givenNumber, shown } from './build';
import type { Check } from './check';
import { replicationModes } from './wire';

export type ReplicationMode = (typeof replicationModes)[number];

/** How changes are followed: of the three databases that have changes to follow. */
export const emptyFollowing = {
  replicationMode: 'cdc',
  syncIntervalSeconds: '',
  pullBatchSize: '',
  deleteOnMerge: '',
};
/** How the first copy is made: of all four. */
export const emptySnapshot = { snapshotNumRowsPerPartition: '', snapshotNumberOfParallelTables: '' };
/** The same, of those that have columns. */
export const emptyColumnSnapshot = { allowNullableColumns: '', initialLoadParallelism: '' };

export type FollowingValues = typeof emptyFollowing;
export type SnapshotValues = typeof emptySnapshot;
export type ColumnSnapshotValues = typeof emptyColumnSnapshot;

export const followingNames = [
  'replicationMode',
  'syncIntervalSeconds',
  'pullBatchSize',
  'deleteOnMerge',
] as const;
export const snapshotNames = ['snapshotNumRowsPerPartition', 'snapshotNumberOfParallelTables'] as const;
export const columnSnapshotNames = ['allowNullableColumns', 'initialLoadParallelism'] as const;

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
      'Intervals below 10 seconds make many small inserts. Give 10 or more unless you need it.',
    );
  }
  check.whole('pullBatchSize', 'the number of rows per pull', 1);
  if (Number(check.text('pullBatchSize')) > LARGEST_ADVISED) {
    check.warn('pullBatchSize', 'More than 10,000,000 rows at once may not fit into memory. Give fewer.');
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

export function followingToBody(values: FollowingValues) {
  return {
    replicationMode: values.replicationMode as ReplicationMode,
    syncIntervalSeconds: givenNumber(values.syncIntervalSeconds),
    pullBatchSize: givenNumber(values.pullBatchSize),
    deleteOnMerge: givenFlag(values.deleteOnMerge),
  };
}

export function snapshotToBody(values: SnapshotValues) {
  return {
    snapshotNumRowsPerPartition: givenNumber(values.snapshotNumRowsPerPartition),
    snapshotNumberOfParallelTables: givenNumber(values.snapshotNumberOfParallelTables),
  };
}

export function columnSnapshotToBody(values: ColumnSnapshotValues) {
  return {
    allowNullableColumns: givenFlag(values.allowNullableColumns),
    initialLoadParallelism: givenNumber(values.initialLoadParallelism),
  };
}

type Body<Names extends string> = { readonly [Name in Names]?: string | number | boolean | undefined };

export function followingFromBody(settings: Body<keyof FollowingValues> = {}): FollowingValues {
  return shownAll(followingNames, settings);
}

export function snapshotFromBody(settings: Body<keyof SnapshotValues> = {}): SnapshotValues {
  return shownAll(snapshotNames, settings);
}

export function columnSnapshotFromBody(
  settings: Body<keyof ColumnSnapshotValues> = {},
): ColumnSnapshotValues {
  return shownAll(columnSnapshotNames, settings);
}

function shownAll<Name extends string>(
  names: readonly Name[],
  body: Body<NoInfer<Name>>,
): Record<Name, string> {
  return Object.fromEntries(names.map((name) => [name, shown(body[name])])) as Record<Name, string>;
}
