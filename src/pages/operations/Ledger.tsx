import { useWindowVirtualizer } from '@tanstack/react-virtual';
import { useLayoutEffect, useReducer, useRef, useState } from 'react';
import { useMatches } from '../../lib/useMatches';
import type { Item, OperationKind } from '../../operations/record';
import { LedgerRow } from './LedgerRow';
import classes from './operations.module.css';
import { StepList } from './StepList';

/** What a row is taken for until it was measured. */
const ROW_HEIGHT = 56;
const STEP_HEIGHT = 64;

/** Agrees with operations.module.css. */
const NARROW = '(max-width: 760px)';

interface LedgerProps {
  items: readonly Item[];
  kind: OperationKind;
  /** A single change, of which no state was looked at. */
  single: boolean;
}

interface Line {
  key: string;
  item: Item;
  part: 'item' | 'steps';
}

/** One row per pipe, with its steps on demand. Only the rows in view are in the document; the window scrolls. */
export function Ledger({ items, kind, single }: LedgerProps) {
  const [open, toggle] = useReducer(toggled, items, (all) => new Set(all.length === 1 ? all.map(keyOf) : []));
  const table = useRef<HTMLTableElement>(null);
  const [top, setTop] = useState(0);
  useLayoutEffect(() => {
    setTop((table.current?.getBoundingClientRect().top ?? 0) + window.scrollY);
  }, []);
  // A cell that spans hidden columns would bring them back.
  const narrow = useMatches(NARROW);
  const lines = linesOf(items, open);
  const virtual = useWindowVirtualizer({
    count: lines.length,
    estimateSize: (index) => {
      const line = lines[index];
      return line?.part === 'steps' ? line.item.steps.length * STEP_HEIGHT : ROW_HEIGHT;
    },
    overscan: 10,
    scrollMargin: top,
    getItemKey: (index) => `${lines[index]?.key} ${lines[index]?.part}`,
  });
  const shown = virtual.getVirtualItems();
  const above = (shown[0]?.start ?? top) - top;
  const below = virtual.getTotalSize() - ((shown.at(-1)?.end ?? top) - top);
  return (
    <table ref={table} className={`data-table ${classes.table}`}>
      <caption className="visually-hidden">Pipes of this operation</caption>
      <thead>
        <tr>
          <th scope="col" className={classes.opener}>
            <span className="visually-hidden">Steps</span>
          </th>
          <th scope="col">Pipe</th>
          <th scope="col" className={`${classes.wide} ${classes.outcome}`}>
            Outcome
          </th>
          <th scope="col" className={`${classes.wide} ${classes.state}`}>
            Last seen
          </th>
          <th scope="col" className={`${classes.wide} ${classes.message}`}>
            What happened
          </th>
          <th scope="col" className={`${classes.wide} ${classes.time}`}>
            Time
          </th>
        </tr>
      </thead>
      <tbody>
        <Spacer height={above} />
        {shown.map(({ index, key }) => {
          const line = lines[index];
          if (!line) return null;
          const { item, part } = line;
          return part === 'item' ? (
            <LedgerRow
              key={key}
              item={item}
              kind={kind}
              single={single}
              open={open.has(line.key)}
              onToggle={toggle}
              itemKey={line.key}
              index={index}
              measure={virtual.measureElement}
            />
          ) : (
            <tr key={key} ref={virtual.measureElement} data-index={index}>
              <td colSpan={narrow ? 2 : 6} className={classes.steps}>
                <StepList steps={item.steps} name={item.name} />
              </td>
            </tr>
          );
        })}
        <Spacer height={below} />
      </tbody>
    </table>
  );
}

function keyOf({ service, pipe }: Item): string {
  return `${service}/${pipe}`;
}

function linesOf(items: readonly Item[], open: ReadonlySet<string>): Line[] {
  return items.flatMap((item) => {
    const key = keyOf(item);
    const line: Line = { key, item, part: 'item' };
    return open.has(key) && item.steps.length > 0 ? [line, { key, item, part: 'steps' }] : [line];
  });
}

function toggled(open: ReadonlySet<string>, key: string): ReadonlySet<string> {
  const next = new Set(open);
  if (!next.delete(key)) next.add(key);
  return next;
}

/** Stands in for the rows above or below the window. */
function Spacer({ height }: { height: number }) {
  if (height <= 0) return null;
  return (
    <tr aria-hidden="true" className={classes.spacer}>
      <td style={{ height }} />
    </tr>
  );
}
