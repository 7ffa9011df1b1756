import type { ReactNode } from 'react';
import { shownText } from '../lib/shownText';
import type { Column } from './DataTable/column';
import { DataTable } from './DataTable/DataTable';
import classes from './GridTable.module.css';

interface GridTableProps<Row> {
  /** Names the scrolling frame, which the keyboard can reach. */
  label: string;
  rows: readonly Row[];
  keyOf: (row: Row) => string;
  /** The first says what the row is about. */
  columns: readonly { label: string; cell: (row: Row) => ReactNode; code?: boolean }[];
}

/** px of a column, at least, and of a row until it was measured. */
const COLUMN_WIDTH = 130;
const ROW_HEIGHT = 40;

/** Rows of a server may be alike: the second of a name gets a number. */
function numbered<Row>(rows: readonly Row[], keyOf: (row: Row) => string): { key: string; row: Row }[] {
  const seen = new Map<string, number>();
  return rows.map((row) => {
    const name = keyOf(row);
    const n = seen.get(name) ?? 0;
    seen.set(name, n + 1);
    return { key: n === 0 ? name : `${name} #${n}`, row };
  });
}

function drawn(cell: ReactNode): ReactNode {
  return typeof cell === 'string' ? shownText(cell) : cell;
}

/** A plain table of texts, in a frame that scrolls. */
export function GridTable<Row>({ label, rows, keyOf, columns }: GridTableProps<Row>) {
  const described = columns.map((column, at): Column<Row> => ({
    key: column.label,
    label: column.label,
    ...(at === 0 ? { head: true } : {}),
    text: () => column.label,
    cell: (row) => <span className={column.code ? classes.code : undefined}>{drawn(column.cell(row))}</span>,
    width: COLUMN_WIDTH,
    grow: 1,
  }));
  return (
    <DataTable
      frame={label}
      caption={label}
      many="rows"
      columns={described}
      items={numbered(rows, keyOf)}
      rowHeight={ROW_HEIGHT}
      measured
    />
  );
}
