// The lines of a table: all of them, or of many those in view of the window or of a frame.
import { useVirtualizer, useWindowVirtualizer, type Virtualizer } from '@tanstack/react-virtual';
import { useCallback, useEffect, type RefObject } from 'react';
import type { Column } from './column';
import { DataRow } from './DataRow';
import type { TableItem } from './items';
import type { DataTableProps } from './props';
import classes from './DataTable.module.css';

/** Up to so many lines are all in the document. */
export const ALL_DRAWN = 60;
/** px of a card until it was measured, and of what stays at the top of the window over the rows. */
const CARD_HEIGHT = 150;
const ABOVE = 110;

interface BodyProps<Row> extends DataTableProps<Row> {
  /** The columns that have room, and those of them that have a cell. */
  shown: readonly Column<Row>[];
  cells: readonly Column<Row>[];
  isCard: boolean;
  /** Where the table begins in the document, px. */
  top: number;
  box: RefObject<HTMLElement | null>;
  /** Is given what brings a line into view that may not be in the document. */
  onScroller: (bringIntoView: (index: number) => void) => void;
}

/** The window scrolls. */
export function WindowBody<Row>(props: BodyProps<Row>) {
  const virtual = useWindowVirtualizer<HTMLElement>({
    ...useLines(props),
    scrollMargin: props.top,
    scrollPaddingStart: ABOVE,
  });
  return <Lines {...props} virtual={virtual} above={props.top} />;
}

/** A frame around the table scrolls. */
export function FrameBody<Row>(props: BodyProps<Row>) {
  const { box } = props;
  const virtual = useVirtualizer<HTMLElement, HTMLElement>({
    ...useLines(props),
    getScrollElement: () => box.current,
  });
  return <Lines {...props} virtual={virtual} above={0} />;
}

/** Which lines there are and how high they are, as both virtualisers want to be told. */
function useLines<Row>(props: BodyProps<Row>) {
  const { items, rowHeight, isCard } = props;
  return {
    count: items.length,
    enabled: !isWhole(props),
    overscan: 8,
    estimateSize: (index: number) => {
      const item = items[index];
      return item && 'height' in item ? item.height : isCard ? CARD_HEIGHT : rowHeight;
    },
    // Anew only with other lines: all of them are placed again with it.
    // oxlint-disable-next-line react/exhaustive-deps -- cards have other heights
    getItemKey: useCallback((index: number) => items[index]?.key ?? index, [items, isCard]),
  };
}

function isWhole<Row>({ items, whole = false }: BodyProps<Row>): boolean {
  return whole || items.length <= ALL_DRAWN;
}

interface LinesProps<Row, Scroll extends Element | Window> extends BodyProps<Row> {
  virtual: Virtualizer<Scroll, HTMLElement>;
  above: number;
}

function Lines<Row, Scroll extends Element | Window>(props: LinesProps<Row, Scroll>) {
  const { items, shown, cells, isCard, selection, idOf, isOld, virtual, above, onScroller } = props;
  const hasAll = isWhole(props);
  const isMeasured = isCard || props.measured === true;
  const measure = isMeasured && !hasAll ? virtual.measureElement : undefined;
  useEffect(() => onScroller((index) => virtual.scrollToIndex(index)), [onScroller, virtual]);
  useEffect(() => virtual.measure(), [virtual, isCard]);
  const inView = virtual.getVirtualItems();
  const [first, last] = [inView[0], inView.at(-1)];
  const indices = hasAll ? items.keys() : inView.map(({ index }) => index);
  return (
    <tbody>
      <RowSpacer height={first ? first.start - above : 0} />
      {[...indices].map((index) => {
        const item = items[index];
        if (!item) return null;
        return 'row' in item ? (
          <DataRow
            key={item.key}
            row={item.row}
            id={idOf?.(item.row) ?? ''}
            index={index}
            columns={shown}
            isCard={isCard}
            isOld={isOld?.(item.row) ?? false}
            selected={selection?.ids.has(idOf?.(item.row) ?? '')}
            onSelect={selection?.change}
            height={isMeasured ? undefined : props.rowHeight}
            measure={measure}
          />
        ) : (
          <Line
            key={item.key}
            item={item}
            place={{ index, columns: cells, picks: selection !== undefined, measure }}
          />
        );
      })}
      <RowSpacer height={last ? virtual.getTotalSize() - (last.end - above) : 0} />
    </tbody>
  );
}

type LineItem<Row> = Exclude<TableItem<Row>, { row: Row }>;

function Line<Row>({ item, place }: { item: LineItem<Row>; place: Parameters<LineItem<Row>['line']>[0] }) {
  return item.line(place);
}

/** Stands in a table of which only a part is in the document for the rows above or below. `height` in px. */
function RowSpacer({ height }: { height: number }) {
  if (height <= 0) return null;
  return (
    <tr aria-hidden="true" className={classes.spacer}>
      <td style={{ height }} />
    </tr>
  );
}
