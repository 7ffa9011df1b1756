// Which rows of a table are selected. A selection is kept by ID, so that refreshes, sorting and filters leave it alone.

export interface Identified {
  /** Empty: the API did not tell, and such a row cannot be selected. */
  id: string;
}

export interface Selection {
  ids: ReadonlySet<string>;
  /** The row touched last: where a range begins. */
  anchor: string | undefined;
}

export type SelectionChange =
  | { do: 'toggle'; id: string }
  /** From the anchor to here: all become what this one becomes. */
  | { do: 'range'; id: string }
  /** The rows of the filter: all of them, or none if all were selected. Others stay as they are. */
  | { do: 'all' }
  | { do: 'clear' };

export const nothingSelected: Selection = { ids: new Set(), anchor: undefined };

/** `rows` are those of the filter, in the order in which they stand. */
export function select(before: Selection, change: SelectionChange, rows: readonly Identified[]): Selection {
  switch (change.do) {
    case 'toggle':
      return put(before, [change.id], !before.ids.has(change.id), change.id);
    case 'range':
      return put(before, between(rows, before.anchor, change.id), !before.ids.has(change.id), change.id);
    case 'all': {
      const ids = rows.map(({ id }) => id).filter(Boolean);
      return put(before, ids, selectedShare(before.ids, rows) !== 'all', undefined);
    }
    case 'clear':
      return nothingSelected;
  }
}

function put(
  before: Selection,
  ids: readonly string[],
  selected: boolean,
  anchor: string | undefined,
): Selection {
  const next = new Set(before.ids);
  for (const id of ids) {
    if (selected) next.add(id);
    else next.delete(id);
  }
  return { ids: next, anchor };
}

/** The rows from one to the other, in either direction; only the second where the first is not in the filter. */
function between(rows: readonly Identified[], from: string | undefined, to: string): readonly string[] {
  const ends = [rows.findIndex(({ id }) => id === from), rows.findIndex(({ id }) => id === to)];
  if (ends.includes(-1)) return [to];
  const ids = rows.slice(Math.min(...ends), Math.max(...ends) + 1).map(({ id }) => id);
  return ids.filter(Boolean);
}

/** How much of the rows is selected: what the checkbox above them shows. */
export function selectedShare(
  ids: ReadonlySet<string>,
  rows: readonly Identified[],
): 'none' | 'some' | 'all' {
  const able = rows.filter(({ id }) => id !== '');
  const selected = able.filter(({ id }) => ids.has(id)).length;
  if (selected === 0) return 'none';
  return selected === able.length ? 'all' : 'some';
}
