// Fields of how a database is copied and followed, for the kinds that share them.
import type { ChoiceLabels } from '../fields';
import { replicationModes } from './wire';

const MODES = {
  cdc: 'Initial load, then changes (CDC)',
  snapshot: 'Initial load only',
  cdc_only: 'Changes only (CDC)',
} satisfies Record<(typeof replicationModes)[number], string>;

export const modeField = {
  control: 'choice',
  path: 'settings.replicationMode',
  label: 'What to replicate',
  help: 'Cannot be changed later.',
  required: true,
  initial: 'cdc',
  choices: MODES as ChoiceLabels,
} as const;

/** How often and how much, which can be changed later, and what becomes of deleted rows. */
export const followingFields = {
  syncIntervalSeconds: {
    control: 'number',
    path: 'settings.syncIntervalSeconds',
    label: 'Sync interval',
    help: 'How often changes are fetched.',
    unit: 'seconds',
    defaultsTo: '60',
    patch: true,
  },
  pullBatchSize: {
    control: 'number',
    path: 'settings.pullBatchSize',
    label: 'Rows per pull',
    help: 'How many changes are fetched at once.',
    defaultsTo: '100,000',
    beside: true,
    patch: true,
  },
  deleteOnMerge: {
    control: 'flag',
    path: 'settings.deleteOnMerge',
    label: 'Remove deleted rows when parts merge',
    help: 'Otherwise deleted rows stay, marked as deleted.',
  },
} as const;

/** How the first copy is made. `many`: what is copied, "tables" or "collections". */
export function snapshotFields(many: string) {
  return {
    snapshotNumberOfParallelTables: {
      control: 'number',
      path: 'settings.snapshotNumberOfParallelTables',
      label: `First copy: ${many} at once`,
      defaultsTo: '1',
    },
    snapshotNumRowsPerPartition: {
      control: 'number',
      path: 'settings.snapshotNumRowsPerPartition',
      label: 'First copy: rows per partition',
      defaultsTo: '100,000',
      beside: true,
    },
  } as const;
}

/** The same, of databases that have columns. */
export const columnSnapshotFields = {
  initialLoadParallelism: {
    control: 'number',
    path: 'settings.initialLoadParallelism',
    label: 'First copy: workers per table',
    defaultsTo: '4',
  },
  allowNullableColumns: {
    control: 'flag',
    path: 'settings.allowNullableColumns',
    label: 'Nullable columns',
    help: 'Otherwise NULL becomes 0, an empty text and so on.',
    beside: true,
  },
} as const;
