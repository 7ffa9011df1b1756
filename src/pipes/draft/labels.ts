// What the values of a pipe beside its source are called: over their fields, and where a change of them is told.
import { lookup } from '../../lib/lookup';

/** By the names of `DestinationValues`. */
export const destinationLabels = {
  name: 'Pipe name',
  database: 'Database',
  table: 'Table',
  target: 'The table is',
  engine: 'Engine',
  versionColumn: 'Version column',
  sumColumns: 'Columns to add up',
  sortingKey: 'Sorting key',
  partitionBy: 'Partition by',
  primaryKey: 'Primary key',
  roles: 'Roles',
} as const;

export const sizeLabels = {
  scaled: 'Size',
  replicas: 'Replicas',
  size: 'Replica size',
  cpuMillicores: 'CPU per replica',
  memoryGb: 'Memory per replica',
  validateSamples: 'Validate samples',
} as const;

/** What a value beside the source is called; one without a label is told by its name. */
export function labelOf(name: string): string {
  return lookup<string>({ ...destinationLabels, ...sizeLabels }, name) ?? name;
}
