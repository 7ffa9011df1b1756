// A pipe as the API returns it.
import { withRaw } from '../api/receive';
import { lenient, list, openEnum, type Open } from '../api/schema';
import { z } from '../lib/zod';
import { sourceRead } from '../sources/registry';
import { settingsRead } from './settings';

export const pipeStates = [
  'Unknown',
  'Provisioning',
  'Setup',
  'Snapshot',
  'Running',
  'Degraded',
  'Stopping',
  'Stopped',
  'Pausing',
  'Paused',
  'Modifying',
  'Resync',
  'Completed',
  'Failed',
  'InternalError',
] as const;
export type KnownPipeState = (typeof pipeStates)[number];
/** A state as the server names it; states newer than this program are let through. */
export type PipeState = Open<KnownPipeState>;

/** Replica numbers may be plain, or Kubernetes quantities such as `"125m"` and `"512Mi"`; 0 for a moment after scaling. */
const quantity = lenient(z.union([z.number(), z.string()]));

const scalingRead = z.object({
  replicas: quantity,
  replicaCpuMillicores: quantity,
  replicaMemoryGb: quantity,
});
export type ScalingRead = z.output<typeof scalingRead>;

export const engineTypes = ['MergeTree', 'ReplacingMergeTree', 'SummingMergeTree', 'Null'] as const;

/** `MergeTree()` -> `MergeTree`: the server may write the engine as a call. */
export function engineName(type: string | null | undefined): string | undefined {
  return type?.replace(/\(.*\)$/, '');
}

const column = z.object({ name: lenient(z.string()), type: lenient(z.string()) });

const destinationRead = z.object({
  database: lenient(z.string()),
  table: lenient(z.string()),
  managedTable: lenient(z.boolean()),
  tableDefinition: lenient(
    z.object({
      engine: lenient(
        z.object({
          /** May come back with parentheses: `MergeTree()`. */
          type: lenient(openEnum(engineTypes)),
          versionColumnId: lenient(z.string()),
          columnIds: lenient(list(z.string())),
        }),
      ),
      sortingKey: lenient(list(z.string())),
      partitionBy: lenient(z.string()),
      primaryKey: lenient(z.string()),
    }),
  ),
  columns: lenient(list(column)),
});

const pipeObject = z.object({
  /** Empty if the server did not say: such a pipe can be seen, not opened. */
  id: z.catch(z.string(), ''),
  serviceId: lenient(z.string()),
  name: lenient(z.string()),
  state: z.catch(openEnum(pipeStates), 'Unknown'),
  scaling: lenient(scalingRead),
  source: lenient(sourceRead),
  destination: lenient(destinationRead),
  fieldMappings: lenient(
    list(z.object({ sourceField: lenient(z.string()), destinationField: lenient(z.string()) })),
  ),
  settings: lenient(settingsRead),
  /** ISO 8601, UTC. */
  createdAt: lenient(z.string()),
  updatedAt: lenient(z.string()),
});
/** The keys that the API tells of a pipe. */
export const pipeKeys = Object.keys(pipeObject.shape);
/** A pipe as the API returns it. */
export const pipe = withRaw(pipeObject);
export type Pipe = z.output<typeof pipe>;
