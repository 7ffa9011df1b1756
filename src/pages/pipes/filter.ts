// Which rows the list shows, in which order, and what each filter would yield.
import { sortRows } from '../../lib/sorting';
import { severityOf, stateGroups, type StateGroup } from '../../pipes/states';
import type { PipeView } from '../../pipes/view';
import type { CountedItem } from '../../ui/CountedItems';
import { parseKinds, parseSort, type ListSearch, type SortColumn } from './listSearch';

export interface FilteredList {
  rows: readonly PipeView[];
  /** Per view: how many rows a click on it would show, with the other filters as they are. */
  viewCounts: Readonly<Record<StateGroup | 'all', number>>;
  /** Per kind, likewise. Every kind that occurs in the service is named, by label. */
  kindCounts: readonly CountedItem[];
}

export function filterList(pipes: readonly PipeView[], search: ListSearch): FilteredList {
  const found = pipes.filter((view) => matches(view, search.q));
  const kinds = parseKinds(search.kind);
  const inKind = (view: PipeView) => kinds.length === 0 || kinds.includes(view.source.id);
  const inView = (view: PipeView) => search.view === undefined || view.meaning.group === search.view;

  const ofKind = found.filter(inKind);
  const { column, descending } = parseSort(search.sort);
  const viewCounts = { all: ofKind.length, attention: 0, moving: 0, running: 0, stopped: 0 };
  for (const view of ofKind) viewCounts[view.meaning.group] += 1;

  return {
    rows: sortRows(ofKind.filter(inView), valueOf[column], descending),
    viewCounts,
    kindCounts: countKinds(pipes, found.filter(inView)),
  };
}

function countKinds(all: readonly PipeView[], shown: readonly PipeView[]): CountedItem[] {
  const counts = new Map<string, CountedItem>();
  for (const { source } of all) {
    counts.set(source.id, { id: source.id, label: source.kind?.label ?? source.id, count: 0 });
  }
  for (const { source } of shown) {
    const entry = counts.get(source.id);
    if (entry) entry.count += 1;
  }
  return [...counts.values()].toSorted((a, b) => a.label.localeCompare(b.label));
}

/** Every word of the text must occur somewhere in what a person would call the pipe by. */
function matches(view: PipeView, text: string | undefined): boolean {
  const words = text?.toLowerCase().split(/\s+/).filter(Boolean) ?? [];
  if (words.length === 0) return true;
  const haystack = haystackOf(view);
  return words.every((word) => haystack.includes(word));
}

const haystacks = new WeakMap<PipeView, string>();

function haystackOf(view: PipeView): string {
  const known = haystacks.get(view);
  if (known !== undefined) return known;
  const { source, meaning } = view;
  const tables = source.kind?.tables(source.arm).flatMap((table) => [table.source, table.target]) ?? [];
  const hosts = source.kind?.hosts(source.arm) ?? [];
  const parts = [view.name, view.id, source.label, source.kind?.label, source.headline, view.destination];
  const text = [...parts, meaning.label, ...hosts, ...tables].filter(Boolean).join('\n').toLowerCase();
  haystacks.set(view, text);
  return text;
}

const valueOf: Readonly<Record<SortColumn, (view: PipeView) => string | number | undefined>> = {
  attention: (view) => severityOf(view.pipe.state),
  name: (view) => view.name,
  source: (view) => view.source.label,
  state: (view) => stateGroups.indexOf(view.meaning.group) * 100 + severityOf(view.pipe.state),
  destination: (view) => view.destination,
  size: (view) =>
    view.size === undefined ? undefined : (view.scaling.replicas ?? 1) * (view.scaling.cpuMillicores ?? 1),
  created: (view) => view.createdAt,
  updated: (view) => view.updatedAt,
};
