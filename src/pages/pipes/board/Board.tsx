import { Suspense, useMemo } from 'react';
import type { PipeView } from '../../../pipes/view';
import { DataTable } from '../../../ui/DataTable/DataTable';
import type { Column } from '../../../ui/DataTable/column';
import type { TableItem } from '../../../ui/DataTable/items';
import { focusSelectAll } from '../../../ui/DataTable/SelectBox';
import { useSelection } from '../../../ui/DataTable/useSelection';
import { part } from '../../../ui/part';
import type { BoardRow } from './row';

const BulkBar = part(() => import('../BulkBar').then((m) => m.BulkBar));

/** px of a row of two lines, as the skeleton has them, too. */
export const ROW_HEIGHT = 60;

interface BoardProps {
  /** What the table is called. */
  caption: string;
  /** All there are; `rows` are those of the filter, in order. */
  all: readonly BoardRow[];
  rows: readonly BoardRow[];
  /** The rows with what stands between them. */
  items: readonly TableItem<BoardRow>[];
  columns: readonly Column<BoardRow>[];
  hidden: readonly string[];
  sort: string | undefined;
  onSort: (sort: string | undefined) => void;
  isOld?: ((row: BoardRow) => boolean) | undefined;
}

/** Pipes in a table, what is selected of them, and the bar of what can be done with that. */
export function Board({ caption, all, rows, items, ...table }: BoardProps) {
  const able = useMemo(() => rows.filter(isListed), [rows]);
  const selection = useSelection(able);
  const { ids, change } = selection;
  const selected = useMemo(
    () => all.flatMap((row) => (ids.has(idOf(row)) && row.pipe.view ? [row.pipe.view] : [])),
    [all, ids],
  );
  const serviceOf = useMemo(() => {
    const services = new Map(all.map(({ id, service }) => [id, service]));
    return ({ id }: PipeView) => services.get(id) ?? '';
  }, [all]);
  const hidden = useMemo(
    () => selected.length - able.filter(({ id }) => ids.has(id)).length,
    [selected, able, ids],
  );
  const clear = () => {
    change({ do: 'clear' });
    focusSelectAll();
  };
  return (
    <>
      {items.length === 0 ? null : (
        <DataTable
          {...table}
          caption={caption}
          many="pipes"
          items={items}
          selection={selection}
          idOf={idOf}
          rowHeight={ROW_HEIGHT}
          opens
        />
      )}
      {selected.length === 0 ? null : (
        <Suspense fallback={null}>
          <BulkBar selected={selected} serviceOf={serviceOf} hidden={hidden} onClear={clear} />
        </Suspense>
      )}
    </>
  );
}

const isListed = ({ pipe }: BoardRow) => pipe.view !== undefined;
/** Nothing can be done with a pipe that was not listed yet, so it is not selected either. */
const idOf = (row: BoardRow) => (isListed(row) ? row.id : '');
