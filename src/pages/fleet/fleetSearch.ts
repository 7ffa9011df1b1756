// What the fleet page shows is in the URL: search text, view, kinds, services, how rows are grouped, their order.
import { readSorting, type Sorting } from '../../lib/sorting';
import { z } from '../../lib/zod';
import { stateGroups } from '../../pipes/states';

export const fleetColumns = [
  'attention',
  'name',
  'state',
  'rowsIn',
  'rowsOut',
  'bytesIn',
  'bytesOut',
  'errors',
  'lag',
  'cpu',
  'memory',
  'cost',
] as const;
export type FleetColumn = (typeof fleetColumns)[number];

/** By service is the usual way, and not written. */
export const groupings = ['service', 'kind', 'destination', 'none'] as const;
export type Grouping = (typeof groupings)[number];

const text = z.catch(z.optional(z.string()), undefined);

const fleetSearch = z.object({
  /** Free text. The router reads `?q=42` as a number. */
  q: z.catch(
    z.optional(z.pipe(z.union([z.string(), z.number(), z.boolean()]), z.transform(String))),
    undefined,
  ),
  view: z.catch(z.optional(z.enum(stateGroups)), undefined),
  /** Kinds of sources, ids of services and keys of groups that are folded: comma separated. */
  kind: text,
  service: text,
  folded: text,
  group: z.catch(z.optional(z.enum(groupings)), undefined),
  /** Column, with a leading `-` for descending. Absent: what needs attention first. */
  sort: text,
});
export type FleetSearch = z.output<typeof fleetSearch>;

/** Reads the query part of the URL; what is not understood is left out, nothing fails. */
export function readFleetSearch(raw: Record<string, unknown>): FleetSearch {
  const { q, view, kind, service, folded, group, sort } = z.parse(fleetSearch, raw);
  return {
    ...(q ? { q } : {}),
    ...(view ? { view } : {}),
    ...(kind ? { kind } : {}),
    ...(service ? { service } : {}),
    ...(folded ? { folded } : {}),
    ...(group && group !== 'service' ? { group } : {}),
    ...(sort && parseFleetSort(sort).column !== 'attention' ? { sort } : {}),
  };
}

export function parseFleetSort(sort: string | undefined): Sorting<FleetColumn> {
  return readSorting(sort, fleetColumns, 'attention');
}

/** The names in a comma separated list, none of which holds a comma itself. */
export function parseList(list: string | undefined): readonly string[] {
  return list ? list.split(',').filter(Boolean) : [];
}

/** The list with a name added, or taken away where it is in it; undefined for an empty one. */
export function toggled(list: string | undefined, name: string): string | undefined {
  const names = parseList(list);
  const next = names.includes(name) ? names.filter((each) => each !== name) : [...names, name];
  return next.length === 0 ? undefined : next.join(',');
}

export function isFleetFiltered({ q, view, kind, service }: FleetSearch): boolean {
  return Boolean(q || view || kind || service);
}
