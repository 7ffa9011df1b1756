// The lines of the fleet: groups with their pipes, services that cannot be read, services that sleep.
import type { FleetService } from '../../monitor/fleetView';
import type { TableItem } from '../../ui/DataTable/items';
import { parseList, type BoardSearch, type Grouping } from './board/search';
import type { BoardRow } from './board/row';
import type { FilteredFleet } from './filterFleet';
import { GroupOfPipes } from './GroupOfPipes';
import { QuietLine, UnreadLine } from './ServiceLine';

type FleetItem = TableItem<BoardRow>;

/** px on a wide page; cards are measured. */
const GROUP_HEIGHT = 44;
const SERVICE_HEIGHT = 48;

const NOT_KNOWN = 'Destination not known yet';

const groupOf: Readonly<Record<Exclude<Grouping, 'none'>, (row: BoardRow) => { id: string; label: string }>> =
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
 * rows are grouped by, and a sorted column is sorted over all groups. `onFold` is given the key of a group.
 */
export function itemsOf(
  fleet: FilteredFleet,
  { group: grouping = 'service', folded }: BoardSearch,
  onFold: (key: string) => void,
): readonly FleetItem[] {
  const whole = (type: 'unread' | 'quiet', services: readonly FleetService[]) =>
    services.map((service): FleetItem => {
      const Line = type === 'unread' ? UnreadLine : QuietLine;
      return {
        key: `${type} ${service.id}`,
        height: SERVICE_HEIGHT,
        line: (place) => <Line place={place} service={service} />,
      };
    });
  return [
    ...whole('unread', fleet.unread),
    ...(grouping === 'none'
      ? fleet.rows.map(pipeItem)
      : grouped(fleet.rows, grouping, parseList(folded), onFold)),
    ...whole('quiet', fleet.quiet),
  ];
}

const pipeItem = (row: BoardRow): FleetItem => ({ key: row.id, row });

function grouped(
  rows: readonly BoardRow[],
  grouping: Exclude<Grouping, 'none'>,
  folded: readonly string[],
  onFold: (key: string) => void,
): FleetItem[] {
  const groups = new Map<string, { label: string; rows: BoardRow[] }>();
  for (const row of rows) {
    const { id, label } = groupOf[grouping](row);
    const group = groups.get(id);
    if (group) group.rows.push(row);
    else groups.set(id, { label, rows: [row] });
  }
  return [...groups].flatMap(([id, { label, rows: members }]) => {
    // Safe in a comma separated list.
    const key = encodeURIComponent(id === '' ? '-' : id);
    const isFolded = folded.includes(key);
    const group: FleetItem = {
      key: `group ${key}`,
      height: GROUP_HEIGHT,
      line: (place) => (
        <GroupOfPipes
          place={place}
          label={label}
          service={grouping === 'service' ? id : undefined}
          rows={members}
          folded={isFolded}
          onFold={() => onFold(key)}
        />
      ),
    };
    return [group, ...(isFolded ? [] : members.map(pipeItem))];
  });
}
