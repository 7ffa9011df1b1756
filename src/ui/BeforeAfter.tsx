import type { ReactNode } from 'react';
import classes from './BeforeAfter.module.css';
import { UNKNOWN, type Column } from './DataTable/column';
import { DataTable } from './DataTable/DataTable';
import { rowItems } from './DataTable/items';

interface Compared {
  readonly label: string;
  readonly now: string | undefined;
  readonly after: string | undefined;
}

interface BeforeAfterProps {
  /** What the numbers are worth: estimate, prices of when. */
  caption: ReactNode;
  rows: readonly Compared[];
}

/** px of a row that has one line. */
const ROW_HEIGHT = 42;

const columns: readonly Column<Compared>[] = [
  {
    key: 'label',
    label: 'What changes',
    quiet: true,
    head: true,
    text: ({ label }) => label,
    width: 110,
    grow: 2,
  },
  { key: 'now', label: 'Now', text: ({ now }) => now ?? UNKNOWN, width: 80, grow: 1 },
  {
    key: 'after',
    label: 'After',
    text: ({ after }) => after ?? UNKNOWN,
    cell: ({ after }) => <b>{after ?? UNKNOWN}</b>,
    width: 80,
    grow: 1,
  },
];

/** What a change does, side by side; a dash for what is not known. */
export function BeforeAfter({ caption, rows }: BeforeAfterProps) {
  return (
    <div className={classes.box}>
      <DataTable
        caption="Now and after the change"
        many="changes"
        columns={columns}
        items={rowItems(rows, ({ label }) => label)}
        rowHeight={ROW_HEIGHT}
        cardsBelow={0}
        measured
      />
      <p className={classes.caption}>{caption}</p>
    </div>
  );
}
