// What a bulk operation does, in sentences, for those who are about to confirm it.
import { count } from '../lib/format';
import { operatingOf } from '../sources/operating';
import { kindOfFlavour } from '../sources/registry';
import type { BulkKind } from './plan';
import type { Item } from './record';

/** One sentence or more per point, for the pipes that take part. */
export function consequencesOf(kind: BulkKind, items: readonly Item[]): readonly string[] {
  const databases = items.filter(({ database }) => database).length;
  const others = items.length - databases;
  switch (kind) {
    case 'start':
      return ['They go on from where they stopped, and are billed again while they run.'];
    case 'stop':
    case 'maintenance':
      return [
        ...(others > 0
          ? [
              'Nothing more is read. Started again, a pipe goes on from the same position, as long as its source still has the data.',
            ]
          : []),
        ...(databases > 0 ? [pausing(databases)] : []),
        ...initialLoads(items),
        ...(kind === 'maintenance'
          ? [
              'A banner counts the time until you restore. Restoring starts exactly the pipes that this stops; those that are stopped already stay so.',
            ]
          : []),
      ];
    case 'resync':
      return [
        'Every table is loaded from its source again, in full and at the price of an initial load. The new tables then replace the present ones at once.',
      ];
    case 'delete':
      return [
        'Ingestion ends and the configurations are gone for good. Destination tables and their rows stay.',
        ...leftAtSources(items),
      ];
    case 'scale':
      return ['Compute is billed at the new size from then on. The API may take a moment to report it.'];
  }
}

function pausing(databases: number): string {
  return `${count(databases, 'database pipe is', 'database pipes are')} paused: the change log at the source keeps growing meanwhile, and the shared CDC compute stays billed.`;
}

/** What to look for at the sources, once for each kind that takes part. */
function leftAtSources(items: readonly Item[]): readonly string[] {
  const kinds = new Set(items.map(({ source }) => kindOfFlavour(source)?.id ?? ''));
  return [...kinds].flatMap((kind) => operatingOf(kind)?.leftAtSource ?? []);
}

function initialLoads(items: readonly Item[]): readonly string[] {
  const loading = items.filter(({ stateBefore }) => stateBefore === 'Snapshot').length;
  if (loading === 0) return [];
  return [
    `${count(loading, 'pipe is', 'pipes are')} in the initial load, which may begin again from the start.`,
  ];
}
