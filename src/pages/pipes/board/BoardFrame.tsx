import { Suspense, type ReactNode } from 'react';
import { count } from '../../../lib/format';
import { useHiddenColumns } from '../../../session/hiddenColumns';
import type { Column } from '../../../ui/DataTable/column';
import { ColumnChooser } from '../../../ui/DataTable/ColumnChooser';
import type { TableItem } from '../../../ui/DataTable/items';
import { part } from '../../../ui/part';
import { Board } from './Board';
import { Filters } from './Filters';
import type { FilteredRows } from './filterRows';
import type { BoardRow } from './row';
import { isFiltered, type BoardSearch } from './search';

const NothingFound = part(() => import('../EmptyList').then((m) => m.NothingFound));

interface BoardFrameProps {
  /** What the table is called, its search field, and what may be typed into that. */
  caption: string;
  label: string;
  placeholder: string;
  search: BoardSearch;
  onChange: (change: BoardSearch, replace?: boolean) => void;
  onClear: () => void;
  /** All pipes there are, those of the filter, and these with what stands between them. */
  all: readonly BoardRow[];
  found: FilteredRows;
  items: readonly TableItem<BoardRow>[];
  columns: readonly Column<BoardRow>[];
  isOld: (row: BoardRow) => boolean;
  /** In place of the rows where there are none, and no filter hides them. */
  empty?: ReactNode;
  /** What else there is to filter by. */
  filters?: ReactNode;
}

/** The board with its filters, how many pipes it shows, and what it says when there are none. */
export function BoardFrame(props: BoardFrameProps) {
  const { caption, label, placeholder, search, onChange, onClear, all, found, items, columns, isOld } = props;
  const { empty = null, filters } = props;
  const [hidden, hide] = useHiddenColumns('pipes');
  const none = found.rows.length === 0;
  return (
    <>
      {none && !isFiltered(search) ? null : (
        <>
          <Filters {...{ label, placeholder, search, found, onChange }}>
            {filters}
            <ColumnChooser columns={columns} hidden={hidden} onHide={hide} />
          </Filters>
          <p className="visually-hidden" role="status">
            {count(found.rows.length, 'pipe')} shown
          </p>
        </>
      )}
      <Board
        caption={caption}
        all={all}
        rows={found.rows}
        items={items}
        columns={columns}
        hidden={hidden}
        sort={search.sort}
        onSort={(sort) => onChange({ sort })}
        isOld={isOld}
      />
      {!none ? null : isFiltered(search) ? (
        <Suspense fallback={null}>
          <NothingFound onClear={onClear} />
        </Suspense>
      ) : (
        empty
      )}
    </>
  );
}
