// Lines of a table that are no rows.
import type { ReactNode } from 'react';
import classes from './DataTable.module.css';
import type { LinePlace } from './items';
import { beforeSums, SumCells } from './SumCells';

interface LineProps<Row> extends LinePlace<Row> {
  className?: string | undefined;
  children: ReactNode;
}

/** A line across all columns. */
export function AcrossLine<Row>({ index, columns, picks, measure, className, children }: LineProps<Row>) {
  return (
    <tr ref={measure} data-index={index} aria-rowindex={index + 2} className={classes.across}>
      <td colSpan={columns.length + Number(picks)}>
        <div className={className}>{children}</div>
      </td>
    </tr>
  );
}

interface GroupLineProps<Row> extends LineProps<Row> {
  rows: readonly Row[];
}

/** Above the rows of a group, or at the end of all: what they are, with their sums under the columns that have one. */
export function GroupLine<Row>({ index, columns, picks, measure, rows, children }: GroupLineProps<Row>) {
  const span = beforeSums(columns);
  return (
    <tr ref={measure} data-index={index} aria-rowindex={index + 2} className={classes.group}>
      <th scope="row" colSpan={span + Number(picks)}>
        {children}
      </th>
      <SumCells columns={columns.slice(span)} rows={rows} />
    </tr>
  );
}
