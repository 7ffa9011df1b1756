import { nextSorting } from '../../lib/sorting';
import type { Column } from './column';
import classes from './DataTable.module.css';
import { sortingOf } from './order';
import { SelectAllBox } from './SelectBox';
import { SortHeader } from './SortHeader';
import type { TableSelection } from './useSelection';

interface HeadProps<Row> {
  columns: readonly Column<Row>[];
  sort: string | undefined;
  /** Without it the order is the page's. */
  onSort: ((sort: string | undefined) => void) | undefined;
  selection: TableSelection | undefined;
  /** What rows are, in the plural. */
  many: string;
  /** Nothing to read or press above cards that have no order. */
  unseen: boolean;
}

/** The headers of the columns that are there. */
export function Head<Row>({ columns, sort, onSort, selection, many, unseen }: HeadProps<Row>) {
  const sorting = sortingOf(columns, sort);
  return (
    <thead className={unseen ? 'visually-hidden' : undefined}>
      <tr aria-rowindex={1}>
        {selection ? (
          <th scope="col" className={classes.pick}>
            <SelectAllBox {...selection} many={many} />
          </th>
        ) : null}
        {columns.map((column) => {
          const { key, label, about, number, quiet, value } = column;
          const direction = sorting?.descending ? 'descending' : 'ascending';
          return onSort && value ? (
            <SortHeader
              key={key}
              label={label}
              title={about}
              number={number}
              sorted={column === sorting?.column ? direction : undefined}
              onSort={() => onSort(nextSorting(sort, key, number ? 'descending' : 'ascending'))}
            />
          ) : (
            <th key={key} scope="col" data-number={number} title={about}>
              {quiet ? <span className="visually-hidden">{label}</span> : label}
            </th>
          );
        })}
      </tr>
    </thead>
  );
}
