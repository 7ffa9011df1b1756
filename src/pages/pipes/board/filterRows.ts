// Which rows a board shows, in which order, and what each filter would yield.
import type { StateGroup } from '../../../pipes/states';
import type { CountedItem } from '../../../ui/CountedItems';
import type { Column } from '../../../ui/DataTable/column';
import { orderRows } from '../../../ui/DataTable/order';
import { attentionOf, matchesText, type BoardRow } from './row';
import { parseList, type BoardSearch } from './search';

export interface FilteredRows {
  readonly rows: readonly BoardRow[];
  /** Per view: how many rows a click on it would show, with the other filters as they are. */
  readonly viewCounts: Readonly<Record<StateGroup | 'all', number>>;
  /** Per kind and per service, likewise. All that occur are named, by label. */
  readonly kindCounts: readonly CountedItem[];
  readonly serviceCounts: readonly CountedItem[];
}

export function filterRows(
  all: readonly BoardRow[],
  search: BoardSearch,
  columns: readonly Column<BoardRow>[],
): FilteredRows {
  const [kinds, services] = [parseList(search.kind), parseList(search.service)];
  const inKind = ({ kind }: BoardRow) => kinds.length === 0 || kinds.includes(kind.id);
  const inService = ({ service }: BoardRow) => services.length === 0 || services.includes(service);
  const inView = ({ group }: BoardRow) => search.view === undefined || group === search.view;

  const found = all.filter((row) => matchesText(row, search.q));
  const here = found.filter((row) => inKind(row) && inService(row));
  const viewCounts = { all: here.length, attention: 0, moving: 0, running: 0, stopped: 0 };
  for (const { group } of here) if (group) viewCounts[group] += 1;
  const viewed = found.filter(inView);
  return {
    rows: orderRows(here.filter(inView), columns, search.sort, attentionOf),
    viewCounts,
    kindCounts: countBy(all, viewed.filter(inService), ({ kind: { id, label } }) => ({ id, label })),
    serviceCounts: countBy(all, viewed.filter(inKind), ({ service, serviceName }) => ({
      id: service,
      label: serviceName,
    })),
  };
}

/** All there are, by label, each with how many of `shown` are its own. */
function countBy(
  all: readonly BoardRow[],
  shown: readonly BoardRow[],
  of: (row: BoardRow) => { id: string; label: string },
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
