// The board of all services: the rows of those that run, and the services that are told of as a whole.
import type { FleetService } from '../../monitor/fleetView';
import type { Column } from '../../ui/DataTable/column';
import { filterRows, type FilteredRows } from './board/filterRows';
import { boardRowOf, type BoardRow, type Costs } from './board/row';
import { parseList, type BoardSearch } from './board/search';

export interface FilteredFleet extends FilteredRows {
  /** Services whose pipes cannot be listed though they are awake. */
  readonly unread: readonly FleetService[];
  /** Services that do not run, with what is known of their pipes. */
  readonly quiet: readonly FleetService[];
}

/** Are its pipes looked at? Nobody asks one that sleeps; of one whose state nobody tells it is tried. */
export function isWatched({ awake, state }: FleetService): boolean {
  return awake || state === undefined;
}

/** The rows of all services that run. */
export function fleetRows(services: readonly FleetService[], costs?: Costs): readonly BoardRow[] {
  return services
    .filter(isWatched)
    .flatMap((service) => service.pipes.map((pipe) => boardRowOf(pipe, service, costs)));
}

export function filterFleet(
  services: readonly FleetService[],
  rows: readonly BoardRow[],
  search: BoardSearch,
  columns: readonly Column<BoardRow>[],
): FilteredFleet {
  const [kinds, chosen] = [parseList(search.kind), parseList(search.service)];
  /** A service as a whole goes with no state and no kind. */
  const asWhole = services.filter(
    ({ id, name }) =>
      search.view === undefined &&
      kinds.length === 0 &&
      (chosen.length === 0 || chosen.includes(id)) &&
      named(name, search.q),
  );
  return {
    ...filterRows(rows, search, columns),
    unread: asWhole.filter((service) => isWatched(service) && service.unread !== undefined),
    quiet: asWhole.filter((service) => !isWatched(service)),
  };
}

function named(name: string, text: string | undefined): boolean {
  const words = text?.toLowerCase().split(/\s+/).filter(Boolean) ?? [];
  return words.every((word) => name.toLowerCase().includes(word));
}
