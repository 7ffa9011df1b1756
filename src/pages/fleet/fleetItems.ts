// The lines of the fleet's table: groups with their pipes, services that cannot be read, services that sleep.
import type { FleetService } from '../../monitor/fleetView';
import type { FilteredFleet } from './filterFleet';
import type { FleetRow } from './fleetRow';
import { parseList, type FleetSearch, type Grouping } from './fleetSearch';
import { sumUp, type FleetSums } from './fleetSums';

export interface FleetGroup {
  /** Safe in a comma separated list. */
  readonly key: string;
  readonly label: string;
  /** The service that it is, where groups are services. */
  readonly service: string | undefined;
  readonly sums: FleetSums;
  readonly folded: boolean;
}

export type FleetItem =
  | { readonly type: 'group'; readonly key: string; readonly group: FleetGroup }
  | { readonly type: 'pipe'; readonly key: string; readonly row: FleetRow }
  | { readonly type: 'unread' | 'quiet'; readonly key: string; readonly service: FleetService };

const NOT_KNOWN = 'Destination not known yet';

const groupOf: Readonly<Record<Exclude<Grouping, 'none'>, (row: FleetRow) => { id: string; label: string }>> =
  {
    service: ({ service, serviceName }) => ({ id: service, label: serviceName }),
    kind: ({ kind }) => kind,
    destination: ({ pipe }) => {
      const database = pipe.view?.pipe.destination?.database || undefined;
      return { id: database ?? '', label: database === undefined ? NOT_KNOWN : `Database ${database}` };
    },
  };

/**
 * All lines, from the top. Groups stand in the order of their first pipes, so what needs attention comes first whatever
 * rows are grouped by, and a sorted column is sorted over all groups.
 */
export function itemsOf(
  fleet: FilteredFleet,
  { group: grouping = 'service', folded }: FleetSearch,
): FleetItem[] {
  const whole = (type: 'unread' | 'quiet', services: readonly FleetService[]) =>
    services.map((service): FleetItem => ({ type, key: `${type} ${service.id}`, service }));
  return [
    ...whole('unread', fleet.unread),
    ...(grouping === 'none' ? fleet.rows.map(pipeItem) : grouped(fleet.rows, grouping, parseList(folded))),
    ...whole('quiet', fleet.quiet),
  ];
}

const pipeItem = (row: FleetRow): FleetItem => ({ type: 'pipe', key: row.id, row });

function grouped(
  rows: readonly FleetRow[],
  grouping: Exclude<Grouping, 'none'>,
  folded: readonly string[],
): FleetItem[] {
  const groups = new Map<string, { label: string; rows: FleetRow[] }>();
  for (const row of rows) {
    const { id, label } = groupOf[grouping](row);
    const group = groups.get(id);
    if (group) group.rows.push(row);
    else groups.set(id, { label, rows: [row] });
  }
  return [...groups].flatMap(([id, { label, rows: members }]) => {
    const key = encodeURIComponent(id === '' ? '-' : id);
    const isFolded = folded.includes(key);
    const group: FleetGroup = {
      key,
      label,
      service: grouping === 'service' ? id : undefined,
      sums: sumUp(members),
      folded: isFolded,
    };
    return [
      { type: 'group', key: `group ${key}`, group } as const,
      ...(isFolded ? [] : members.map(pipeItem)),
    ];
  });
}
