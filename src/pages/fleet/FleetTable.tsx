import { useWindowVirtualizer } from '@tanstack/react-virtual';
import { useLayoutEffect, useRef, useState, type RefObject } from 'react';
import { nextSorting } from '../../lib/sorting';
import { RowSpacer } from '../../ui/RowSpacer';
import { SortHeader } from '../../ui/SortHeader';
import { columnLabels, useRoom, type Room } from './columns';
import type { FleetItem } from './fleetItems';
import { parseFleetSort } from './fleetSearch';
import { LAG_ORDER } from './figures';
import classes from './FleetTable.module.css';
import { GroupLine } from './GroupLine';
import { PipeLine } from './PipeLine';
import { QuietLine, UnreadLine } from './ServiceLine';

interface FleetTableProps {
  items: readonly FleetItem[];
  /** Pipes stand under the names of their services. */
  byService: boolean;
  /** Services whose numbers are old, by id. */
  stale: ReadonlySet<string>;
  sort: string | undefined;
  onSort: (sort: string | undefined) => void;
  onFold: (group: string) => void;
}

/** Fixed heights let the virtualiser place lines without measuring each. They agree with FleetTable.module.css. */
const WIDE: Readonly<Record<FleetItem['type'], number>> = { pipe: 58, group: 44, quiet: 48, unread: 48 };
const CARDS: Readonly<Record<FleetItem['type'], number>> = { pipe: 158, group: 48, quiet: 84, unread: 84 };

/** A real table of which only the lines in view are in the document; the window scrolls. */
export function FleetTable({ items, byService, stale, sort, onSort, onFold }: FleetTableProps) {
  const table = useRef<HTMLTableElement>(null);
  const top = useTopOf(table);
  const room = useRoom();
  const heights = room.cards ? CARDS : WIDE;
  const virtual = useWindowVirtualizer({
    count: items.length,
    estimateSize: (index) => heights[items[index]?.type ?? 'pipe'],
    overscan: 8,
    scrollMargin: top,
    getItemKey: (index) => items[index]?.key ?? index,
  });
  const shown = virtual.getVirtualItems();
  const [first, last] = [shown[0], shown.at(-1)];
  return (
    <table ref={table} className={`data-table ${classes.table}`} data-sticky aria-rowcount={items.length + 1}>
      <caption className="visually-hidden">Fleet</caption>
      <Head room={room} sort={sort} onSort={onSort} />
      <tbody>
        <RowSpacer height={first ? first.start - top : 0} className={classes.spacer} />
        {shown.map(({ key, index }) => {
          const item = items[index];
          if (!item) return null;
          const place = { index, room };
          switch (item.type) {
            case 'group':
              return <GroupLine key={key} {...place} group={item.group} onFold={onFold} />;
            case 'pipe':
              return (
                <PipeLine
                  key={key}
                  {...place}
                  row={item.row}
                  underService={byService}
                  stale={stale.has(item.row.service)}
                />
              );
            case 'quiet':
              return <QuietLine key={key} {...place} service={item.service} />;
            case 'unread':
              return <UnreadLine key={key} {...place} service={item.service} />;
          }
        })}
        <RowSpacer height={last ? virtual.getTotalSize() - (last.end - top) : 0} className={classes.spacer} />
      </tbody>
    </table>
  );
}

/** Where an element begins in the document, px. What stands above it comes and goes: banners, more lines of filters. */
function useTopOf(element: RefObject<HTMLElement | null>): number {
  const [top, setTop] = useState(0);
  useLayoutEffect(() => {
    const measure = () =>
      setTop(Math.round((element.current?.getBoundingClientRect().top ?? 0) + window.scrollY));
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(document.body);
    return () => observer.disconnect();
  }, [element]);
  return top;
}

const isText = (key: string) => key === 'name' || key === 'state';

interface HeadProps {
  room: Room;
  sort: string | undefined;
  onSort: (sort: string | undefined) => void;
}

function Head({ room, sort, onSort }: HeadProps) {
  const { column, descending } = parseFleetSort(sort);
  const direction = descending ? 'descending' : 'ascending';
  const shown = [
    { key: 'name', className: undefined },
    ...(room.cards ? [] : [{ key: 'state', className: classes.state } as const]),
    ...room.numbers.map((key) => ({ key, className: classes[key] ?? classes.number })),
  ] as const;
  return (
    <thead>
      <tr aria-rowindex={1}>
        {shown.map(({ key, className }) => (
          <SortHeader
            key={key}
            label={columnLabels[key]}
            title={key === 'lag' ? LAG_ORDER : undefined}
            className={className}
            sorted={key === column ? direction : undefined}
            onSort={() => onSort(nextSorting(sort, key, isText(key) ? 'ascending' : 'descending'))}
          />
        ))}
      </tr>
    </thead>
  );
}
