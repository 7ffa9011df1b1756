import {
  Suspense,
  useCallback,
  useEffect,
  useLayoutEffect,
  useMemo,
  useRef,
  type CSSProperties,
  type RefObject,
} from 'react';
import { part } from '../part';
import { widthOf, widthsOf, withRoom, type Column } from './column';
import classes from './DataTable.module.css';
import { FrameBody, WindowBody } from './bodies';
import { Head } from './Head';
import { usePlace, type TablePlace } from './usePlace';
import type { DataTableProps } from './props';

const CARDS_BELOW = 700;
/** px of the checkboxes, and of both borders. */
const PICK_WIDTH = 42;
const BORDERS = 2;

/** A frame has all columns and does not ask where it begins: its rows are there at once, for a form to put the focus in. */
const ANYWHERE: TablePlace = { width: 0, top: 0 };

const RowKeys = part(() => import('./RowKeys').then((m) => m.RowKeys), { quiet: true });

/**
 * The one table: columns that have room, in order and under their headers; of many rows those in view; what can be
 * selected, walked with the keyboard and opened with a click; cards where it is narrow.
 */
export function DataTable<Row>(props: DataTableProps<Row>) {
  const box = useRef<HTMLDivElement>(null);
  const { frame, frameHeight, frameRef } = props;
  const measured = usePlace(box);
  const place = measured ?? (frame === undefined ? undefined : ANYWHERE);
  useLayoutEffect(() => {
    frameRef?.(box.current);
    return () => frameRef?.(null);
  }, [frameRef]);
  const region = frame === undefined ? {} : { role: 'region', 'aria-label': frame, tabIndex: 0 };
  return (
    <div
      ref={box}
      className={frame === undefined ? undefined : classes.frame}
      style={{ maxHeight: frameHeight }}
      {...region}
    >
      {place ? <PlacedTable {...props} place={place} box={box} /> : null}
    </div>
  );
}

interface PlacedTableProps<Row> extends DataTableProps<Row> {
  place: TablePlace;
  box: RefObject<HTMLDivElement | null>;
}

function PlacedTable<Row>({ place, box, ...table }: PlacedTableProps<Row>) {
  const { columns, hidden, items, selection, frame, opens, foot } = table;
  const element = useRef<HTMLTableElement>(null);
  const scroll = useRef<(index: number) => void>(() => undefined);
  const onScroller = useCallback((bringIntoView: (index: number) => void) => {
    scroll.current = bringIntoView;
  }, []);
  useEffect(() => {
    const table = element.current;
    if (!opens || !table) return undefined;
    table.addEventListener('click', openRow);
    return () => table.removeEventListener('click', openRow);
  }, [opens]);
  const { cardsBelow = frame === undefined ? CARDS_BELOW : 0 } = table;
  const isCard = place.width > 0 && place.width < cardsBelow;
  const picks = selection !== undefined;
  const room = place.width - (frame === undefined ? BORDERS : 0) - (picks ? PICK_WIDTH : 0);
  const fitting = withRoom(columns, frame === undefined && !isCard ? room : 0, hidden);
  const keys = fitting.map(({ key }) => key).join('\n');
  // Which columns there are changes less often than the width of the window.
  const shown = useMemo(() => columns.filter(({ key }) => keys.split('\n').includes(key)), [columns, keys]);
  const cells = useMemo(
    () => (isCard ? shown.filter(({ head, card }) => head || card === 'edge') : shown),
    [shown, isCard],
  );
  const widths = widthsOf(cells, room);
  const Body = frame === undefined ? WindowBody : FrameBody;
  return (
    <>
      <table
        ref={element}
        className={classes.table}
        data-cards={isCard || undefined}
        data-measured={table.measured}
        style={isCard ? aroundHead(cells, picks) : undefined}
        data-opens={opens}
        aria-rowcount={items.length + 1}
      >
        <caption className="visually-hidden">{table.caption}</caption>
        <colgroup>
          {picks ? <col style={{ width: PICK_WIDTH }} /> : null}
          {cells.map(({ key, head }, at) => (
            <col key={key} style={{ width: isCard && head ? undefined : widths[at] }} />
          ))}
        </colgroup>
        <Head
          columns={cells}
          sort={table.sort}
          onSort={table.onSort}
          selection={selection}
          many={table.many}
          unseen={isCard && table.onSort === undefined}
        />
        <Body
          {...table}
          shown={shown}
          cells={cells}
          isCard={isCard}
          top={place.top}
          box={box}
          onScroller={onScroller}
        />
        {foot ? (
          <tfoot>{foot({ index: items.length, columns: cells, picks, measure: undefined })}</tfoot>
        ) : null}
      </table>
      {opens ? (
        <Suspense fallback={null}>
          <RowKeys table={element} items={items} scroll={scroll} onSelect={selection?.change} />
        </Suspense>
      ) : null}
    </>
  );
}

/** px of the cells of a card before and after the one with the name, for the style sheet. The first cell is padded more. */
function aroundHead<Row>(cells: readonly Column<Row>[], picks: boolean): CSSProperties {
  const head = cells.findIndex((column) => column.head);
  const before = (picks ? PICK_WIDTH : 0) + widthOf(cells.slice(0, head));
  return {
    ['--before' as string]: `${Math.max(0, before - 6)}px`,
    ['--after' as string]: `${widthOf(cells.slice(head + 1))}px`,
  };
}

/** What does something of its own when it is clicked. */
const CONTROLS = 'a, button, input, label, select, textarea, summary';

/** A click on a row, but on none of its controls, is one on its link, with the same keys held. */
function openRow(event: MouseEvent): void {
  const { target, ctrlKey, metaKey, shiftKey } = event;
  if (!(target instanceof Element) || target.closest(CONTROLS)) return;
  // Who marks text wants to copy it.
  if (getSelection()?.isCollapsed === false) return;
  const link = target.closest('tr')?.querySelector('a.row-link');
  link?.dispatchEvent(
    new MouseEvent('click', { bubbles: true, cancelable: true, ctrlKey, metaKey, shiftKey }),
  );
}
