// Where seeded pipes write and how large they are.
import type { Pipe, ScalingRead } from '../../../pipes/wire';
import { replicaSizes } from '../../../pipes/scaling';
import { seedTables, type SeedColumn, type SeedTable } from './tables';

export type SizeName = (typeof replicaSizes)[number]['name'];

/** So many replicas of a named size. */
export function size(name: SizeName, replicas: number): ScalingRead {
  const { cpuMillicores, memoryGb } = replicaSizes.find((one) => one.name === name) ?? replicaSizes[0];
  return { replicas, replicaCpuMillicores: cpuMillicores, replicaMemoryGb: memoryGb };
}

export interface SeedDestination {
  columns: SeedTable;
  /** Its name in ClickHouse; that of the columns if not given. */
  table?: string;
  /** Updates replace rows: the first column is the key, the last the version. */
  replacing?: boolean;
  /** The table was there before. */
  foreign?: boolean;
  /** Fields are mapped by name one by one. */
  mapped?: boolean;
}

interface TableDestination {
  destination: NonNullable<Pipe['destination']>;
  fieldMappings?: NonNullable<Pipe['fieldMappings']>;
}

const destinations = new Map<string, TableDestination>();

/** The destination of one table. Equal ones are one object, so that thousands of pipes are light. */
export function intoTable(target: SeedDestination): TableDestination {
  const key = JSON.stringify(target);
  let destination = destinations.get(key);
  if (!destination) {
    destination = made(target);
    destinations.set(key, destination);
  }
  return destination;
}

function made({
  columns: name,
  table = name,
  replacing,
  foreign,
  mapped,
}: SeedDestination): TableDestination {
  const columns: SeedColumn[] = [...seedTables[name]];
  const sortingKey = columns[0] ? [columns[0].name] : [];
  const version = columns.findLast(({ type }) => type.startsWith('DateTime'))?.name;
  return {
    destination: {
      database: 'default',
      table,
      managedTable: !foreign,
      ...(!foreign && {
        tableDefinition: {
          engine:
            replacing && version
              ? { type: 'ReplacingMergeTree', versionColumnId: version }
              : { type: 'MergeTree' },
          sortingKey,
        },
      }),
      columns,
    },
    ...(mapped && {
      fieldMappings: columns.map((column) => ({ sourceField: column.name, destinationField: column.name })),
    }),
  };
}
