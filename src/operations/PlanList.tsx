import { useMemo } from 'react';
import { meaningOf } from '../pipes/states';
import type { Column } from '../ui/DataTable/column';
import { DataTable } from '../ui/DataTable/DataTable';
import { rowItems } from '../ui/DataTable/items';
import classes from './PlanList.module.css';
import type { Item } from './record';

/** px: of a line until it was measured, and of the frame. */
const ROW_HEIGHT = 42;
const FRAME_HEIGHT = 244;
const CARDS_BELOW = 440;

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
  const lines = useMemo(() => rowItems(items, ({ service, pipe }) => `${service}/${pipe}`), [items]);
  if (items.length === 0) return null;
  const name: Column<Item> = {
    key: 'name',
    label: 'Pipe',
    head: true,
    text: (item) => item.name,
    cell: (item) =>
      onToggle ? (
        <label className={classes.pick}>
          <input
            className="tick"
            type="checkbox"
            checked={!dropped?.has(item.pipe)}
            onChange={() => onToggle(item)}
          />
          {item.name}
        </label>
      ) : (
        item.name
      ),
    width: 150,
    grow: 1,
  };
  return (
    <div>
      <p className={classes.head}>{label}</p>
      <DataTable
        caption="Names and reasons"
        many="pipes"
        columns={[name, items.some(({ message }) => message !== undefined) ? reason : state]}
        items={lines}
        rowHeight={ROW_HEIGHT}
        frame={label}
        frameHeight={FRAME_HEIGHT}
        cardsBelow={CARDS_BELOW}
        measured
      />
    </div>
  );
}

const state: Column<Item> = {
  key: 'state',
  label: 'Source and state',
  text: ({ source, stateBefore, state: now = stateBefore }) => `${source}, ${meaningOf(now).label}`,
  width: 150,
  grow: 1,
  card: 'line',
};

const reason: Column<Item> = {
  ...state,
  key: 'reason',
  label: 'Reason',
  text: (item) => item.message ?? state.text(item),
};
