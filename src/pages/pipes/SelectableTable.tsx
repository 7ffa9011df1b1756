import { Suspense, useMemo, useReducer, type ReactNode } from 'react';
import type { PipeView } from '../../pipes/view';
import { PipeTable, type PipeTableProps } from './PipeTable';
import { SELECT_ALL } from './SelectBox';
import { nothingSelected, select, type Selection, type SelectionChange } from './selection';
import { part } from '../../ui/part';

const BulkBar = part(() => import('./BulkBar').then((m) => m.BulkBar));

interface SelectableTableProps extends Omit<PipeTableProps, 'selected' | 'onSelect'> {
  /** All pipes of the service; `rows` are those of the filter. */
  views: readonly PipeView[];
  /** In place of the table where the filter leaves no row. */
  empty: ReactNode;
}

/** The table, what is selected in it, and the bar of what can be done with that. One service has one selection. */
export function SelectableTable({ views, empty, ...table }: SelectableTableProps) {
  const { rows, service } = table;
  const [{ ids }, change] = useReducer(
    (before: Selection, what: SelectionChange) => select(before, what, rows),
    nothingSelected,
  );
  const selected = useMemo(() => views.filter(({ id }) => ids.has(id)), [views, ids]);
  const hidden = useMemo(
    () => selected.length - rows.filter(({ id }) => ids.has(id)).length,
    [selected, rows, ids],
  );
  const clear = () => {
    change({ do: 'clear' });
    document.querySelector<HTMLElement>(`#${SELECT_ALL}`)?.focus({ preventScroll: true });
  };
  return (
    <>
      {rows.length === 0 ? empty : <PipeTable {...table} selected={ids} onSelect={change} />}
      {selected.length === 0 ? null : (
        <Suspense fallback={null}>
          <BulkBar selected={selected} hidden={hidden} service={service} onClear={clear} />
        </Suspense>
      )}
    </>
  );
}
