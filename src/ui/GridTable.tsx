import type { ReactNode } from 'react';
import { shownText } from '../lib/shownText';
import classes from './GridTable.module.css';

interface GridTableProps<Row> {
  /** Names the scrolling frame, which the keyboard can reach. */
  label: string;
  rows: readonly Row[];
  keyOf: (row: Row) => string;
  columns: readonly { label: string; cell: (row: Row) => ReactNode; code?: boolean }[];
}

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

/** A plain table for a few hundred rows, in a frame that scrolls. */
export function GridTable<Row>({ label, rows, keyOf, columns }: GridTableProps<Row>) {
  return (
    <div className={classes.scroll} role="region" aria-label={label} tabIndex={0}>
      <table className={classes.grid}>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column.label} scope="col">
                {column.label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {numbered(rows, keyOf).map(({ key, row }) => (
            <tr key={key}>
              {columns.map((column) => (
                <td key={column.label} data-code={column.code}>
                  {drawn(column.cell(row))}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
