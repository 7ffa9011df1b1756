import { useMemo, useReducer } from 'react';
import {
  nothingSelected,
  select,
  selectedShare,
  type Identified,
  type Selection,
  type SelectionChange,
} from './selection';

export interface TableSelection {
  /** Also of rows that the filter leaves out. */
  readonly ids: ReadonlySet<string>;
  /** Of the rows of the filter. */
  readonly share: ReturnType<typeof selectedShare>;
  /** The same function at every rendering, so that a click draws only the rows it changes. */
  readonly change: (change: SelectionChange) => void;
}

/** What is selected of the rows of the filter, which are given in the order in which they stand. */
export function useSelection(rows: readonly Identified[]): TableSelection {
  const [{ ids }, change] = useReducer(
    (before: Selection, what: SelectionChange) => select(before, what, rows),
    nothingSelected,
  );
  const share = useMemo(() => selectedShare(ids, rows), [ids, rows]);
  return useMemo(() => ({ ids, share, change }), [ids, share, change]);
}
