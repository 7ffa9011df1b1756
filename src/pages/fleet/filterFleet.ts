// Which pipes of the fleet are shown, in which order, and what each filter would yield.
import { sortRows } from '../../lib/sorting';
import type { FleetService } from '../../monitor/fleetView';
import { severityOf, stateGroups, type StateGroup } from '../../pipes/states';
import type { CountedItem } from '../../ui/CountedItems';
import { lagUnits, matchesText, rowOf, type Costs, type FleetRow } from './fleetRow';
import { parseFleetSort, parseList, type FleetColumn, type FleetSearch } from './fleetSearch';

export interface FilteredFleet {
  readonly rows: readonly FleetRow[];
  /** Per view: how many rows a click on it would show, with the other filters as they are. */
  readonly viewCounts: Readonly<Record<StateGroup | 'all', number>>;
  /** Per kind and per service, likewise. */
  readonly kindCounts: readonly CountedItem[];
  readonly serviceCounts: readonly CountedItem[];
  /** Services whose pipes cannot be listed though they are awake. */
  readonly unread: readonly FleetService[];
  /** Services that do not run, with what is known of their pipes. */
  readonly quiet: readonly FleetService[];
}

/** Are its pipes looked at? Nobody asks one that sleeps; of one whose state nobody tells it is tried. */
export function isWatched({ awake, state }: FleetService): boolean {
  return awake || state === undefined;
}

export function filterFleet(
  services: readonly FleetService[],
  search: FleetSearch,
  costs?: Costs,
): FilteredFleet {
  const [kinds, chosen] = [parseList(search.kind), parseList(search.service)];
  const inKind = ({ kind }: FleetRow) => kinds.length === 0 || kinds.includes(kind.id);
  const inView = ({ group }: FleetRow) => search.view === undefined || group === search.view;
  const isChosen = (id: string) => chosen.length === 0 || chosen.includes(id);

  const all = services
    .filter(isWatched)
    .flatMap((service) => service.pipes.map((pipe) => rowOf(pipe, service, costs)));
  const found = all.filter((row) => matchesText(row, search.q));
  const ofKind = found.filter(inKind);
  const here = ofKind.filter(({ service }) => isChosen(service));

  const viewCounts = { all: here.length, attention: 0, moving: 0, running: 0, stopped: 0 };
  for (const { group } of here) if (group) viewCounts[group] += 1;

  const ofFound = found.filter(inView);
  const { column, descending } = parseFleetSort(search.sort);
  /** A service as a whole goes with no state and no kind. */
  const asWhole = services.filter(
    ({ id, name }) =>
      search.view === undefined && kinds.length === 0 && isChosen(id) && named(name, search.q),
  );
  return {
    rows: sorted(here.filter(inView), column, descending),
    viewCounts,
    kindCounts: countBy(
      all,
      ofFound.filter(({ service }) => isChosen(service)),
      ({ kind }) => kind,
    ),
    serviceCounts: countBy(all, ofFound.filter(inKind), ({ service, serviceName }) => ({
      id: service,
      label: serviceName,
    })),
    unread: asWhole.filter((service) => isWatched(service) && service.unread !== undefined),
    quiet: asWhole.filter((service) => !isWatched(service)),
  };
}

function named(name: string, text: string | undefined): boolean {
  const words = text?.toLowerCase().split(/\s+/).filter(Boolean) ?? [];
  return words.every((word) => name.toLowerCase().includes(word));
}

/** All there are, by label, each with how many of `shown` are its own. */
function countBy(
  all: readonly FleetRow[],
  shown: readonly FleetRow[],
  of: (row: FleetRow) => { id: string; label: string },
): CountedItem[] {
  const counts = new Map<string, CountedItem>();
  for (const row of all) {
    const { id, label } = of(row);
    if (!counts.has(id)) counts.set(id, { id, label, count: 0 });
  }
  for (const row of shown) {
    const entry = counts.get(of(row).id);
    if (entry) entry.count += 1;
  }
  return [...counts.values()].toSorted((a, b) => a.label.localeCompare(b.label, 'en', { numeric: true }));
}

function sorted(rows: readonly FleetRow[], column: FleetColumn, descending: boolean): FleetRow[] {
  const inOrder = sortRows(rows, valueOf[column], descending);
  if (column !== 'lag') return inOrder;
  // A time is neither more nor less than a number of bytes or batches: each unit stands by itself, in one order of units.
  return [...lagUnits, undefined].flatMap((unit) => inOrder.filter(({ lag }) => lag?.unit === unit));
}

const valueOf: Readonly<Record<FleetColumn, (row: FleetRow) => number | string | undefined>> = {
  attention: ({ pipe: { state } }) => (state === undefined ? undefined : severityOf(state)),
  name: ({ name }) => name,
  state: ({ group, pipe: { state } }) =>
    group === undefined || state === undefined
      ? undefined
      : stateGroups.indexOf(group) * 100 + severityOf(state),
  rowsIn: ({ pipe }) => pipe.rates.rowsIn,
  rowsOut: ({ pipe }) => pipe.rates.rowsOut,
  bytesIn: ({ pipe }) => pipe.rates.bytesIn,
  bytesOut: ({ pipe }) => pipe.rates.bytesOut,
  errors: ({ pipe }) => pipe.errors?.count,
  lag: ({ lag }) => lag?.value,
  cpu: ({ cpu }) => cpu?.part,
  memory: ({ memory }) => memory?.part,
  cost: ({ cost }) => cost,
};
