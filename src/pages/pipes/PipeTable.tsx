import { useWindowVirtualizer } from '@tanstack/react-virtual';
import { useLayoutEffect, useMemo, useRef, useState } from 'react';
import { nextSorting } from '../../lib/sorting';
import { useMatches } from '../../lib/useMatches';
import type { PipeView } from '../../pipes/view';
import { RowSpacer } from '../../ui/RowSpacer';
import { SortHeader } from '../../ui/SortHeader';
import { parseSort, type SortColumn } from './listSearch';
import { PipeRow } from './PipeRow';
import classes from './PipeTable.module.css';
import { SelectAllBox } from './SelectBox';
import { shareOf, type SelectionChange } from './selection';

export interface PipeTableProps {
  rows: readonly PipeView[];
  service: string;
  sort: string | undefined;
  onSort: (sort: string | undefined) => void;
  /** By ID. */
  selected: ReadonlySet<string>;
  /** The same function at every rendering, so that a click renders only the rows it changes. */
  onSelect: (change: SelectionChange) => void;
}

/** Fixed heights let the virtualiser place rows without measuring each. They agree with PipeTable.module.css. */
const ROW_HEIGHT = { wide: 60, narrow: 92 } as const;
const NARROW = '(max-width: 760px)';

const columns: readonly { key: SortColumn; label: string; className?: string | undefined }[] = [
  { key: 'name', label: 'Name' },
  { key: 'source', label: 'Source', className: classes.wide },
  { key: 'state', label: 'State', className: classes.wide },
  { key: 'destination', label: 'Destination', className: classes.wide },
  { key: 'size', label: 'Size', className: classes.wider },
  { key: 'created', label: 'Created', className: classes.widest },
  { key: 'updated', label: 'Updated', className: classes.wider },
];

/** A real table of which only the rows in view are in the document; the window scrolls. */
export function PipeTable({ rows, service, sort, onSort, selected, onSelect }: PipeTableProps) {
  const share = useMemo(() => shareOf(selected, rows), [selected, rows]);
  const body = useRef<HTMLTableElement>(null);
  const [top, setTop] = useState(0);
  const narrow = useMatches(NARROW);
  const { column, descending } = parseSort(sort);
  useLayoutEffect(() => {
    setTop((body.current?.getBoundingClientRect().top ?? 0) + window.scrollY);
  }, []);
  const virtual = useWindowVirtualizer({
    count: rows.length,
    estimateSize: () => (narrow ? ROW_HEIGHT.narrow : ROW_HEIGHT.wide),
    overscan: 8,
    scrollMargin: top,
    getItemKey: (index) => rows[index]?.id || index,
  });
  const items = virtual.getVirtualItems();
  const first = items[0];
  const last = items.at(-1);
  const above = first ? first.start - top : 0;
  const below = last ? virtual.getTotalSize() - (last.end - top) : 0;
  return (
    <table ref={body} className={`data-table ${classes.table}`} data-sticky aria-rowcount={rows.length + 1}>
      <caption className="visually-hidden">Pipes</caption>
      <thead>
        <tr aria-rowindex={1}>
          <th scope="col" className={classes.pick}>
            <SelectAllBox share={share} onSelect={onSelect} />
          </th>
          <th scope="col" className={classes.switch}>
            <span className="visually-hidden">Running</span>
          </th>
          {columns.map(({ key, label, className }) => (
            <SortHeader
              key={key}
              label={label}
              className={className}
              sorted={key === column ? (descending ? 'descending' : 'ascending') : undefined}
              onSort={() => onSort(nextSorting(sort, key))}
            />
          ))}
          <th scope="col" className={classes.menu}>
            <span className="visually-hidden">Actions</span>
          </th>
        </tr>
      </thead>
      <tbody>
        <RowSpacer height={above} className={classes.spacer} />
        {items.map((item) => {
          const view = rows[item.index];
          return view ? (
            <PipeRow
              key={item.key}
              view={view}
              service={service}
              index={item.index}
              selected={selected.has(view.id)}
              onSelect={onSelect}
            />
          ) : null;
        })}
        <RowSpacer height={below} className={classes.spacer} />
      </tbody>
    </table>
  );
}
