import { useVirtualizer } from '@tanstack/react-virtual';
import { useRef } from 'react';
import { meaningOf } from '../pipes/states';
import classes from './PlanList.module.css';
import type { Item } from './record';

/** What a line is taken for until it was measured: a reason may take more. */
const LINE_HEIGHT = 54;
const FRAME_HEIGHT = 4.5 * LINE_HEIGHT;

interface PlanListProps {
  /** Above the list, and its name: "5 pipes are stopped". */
  label: string;
  items: readonly Item[];
  /** With it each line has a checkbox, which leaves the pipe out or takes it in again. */
  onToggle?: (item: Item) => void;
  /** IDs of those left out. */
  dropped?: ReadonlySet<string>;
}

/** Names of pipes, with their state or why they are left out, in a frame that scrolls. */
export function PlanList({ label, items, onToggle, dropped }: PlanListProps) {
  const frame = useRef<HTMLDivElement>(null);
  const virtual = useVirtualizer({
    count: items.length,
    getScrollElement: () => frame.current,
    estimateSize: () => LINE_HEIGHT,
    overscan: 6,
    // How high the frame becomes at most is known, so that the first lines need not wait for the dialog to open.
    observeElementRect: (_, tell) => tell({ width: 0, height: FRAME_HEIGHT }),
  });
  if (items.length === 0) return null;
  return (
    <div>
      <p className={classes.head}>{label}</p>
      <div
        ref={frame}
        className={classes.frame}
        style={{ maxHeight: FRAME_HEIGHT }}
        role="region"
        aria-label={label}
        tabIndex={0}
      >
        <ul className={classes.list} style={{ height: virtual.getTotalSize() }}>
          {virtual.getVirtualItems().map(({ index, start }) => {
            const item = items[index];
            return item ? (
              <li
                key={index}
                ref={virtual.measureElement}
                data-index={index}
                className={classes.line}
                style={{ top: start }}
                aria-setsize={items.length}
                aria-posinset={index + 1}
              >
                {onToggle ? (
                  <label className={classes.pick}>
                    <input
                      type="checkbox"
                      checked={!dropped?.has(item.pipe)}
                      onChange={() => onToggle(item)}
                    />
                    <Line item={item} />
                  </label>
                ) : (
                  <Line item={item} />
                )}
              </li>
            ) : null;
          })}
        </ul>
      </div>
    </div>
  );
}

function Line({ item }: { item: Item }) {
  const { name, source, message, state = item.stateBefore } = item;
  return (
    <span className={classes.text}>
      <span className={classes.name} title={name}>
        {name}
      </span>
      <span className={classes.note}>{message ?? `${source}, ${meaningOf(state).label}`}</span>
    </span>
  );
}
