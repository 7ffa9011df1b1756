import { IconArrowDown, IconArrowUp } from '@tabler/icons-react';
import classes from './DataTable.module.css';

interface SortHeaderProps {
  label: string;
  /** What must be known of the order. */
  title: string | undefined;
  number: true | undefined;
  /** Undefined: the table is sorted by another column. */
  sorted: 'ascending' | 'descending' | undefined;
  onSort: () => void;
}

/** The header of a column that the table can be sorted by. */
export function SortHeader({ label, title, number, sorted, onSort }: SortHeaderProps) {
  const Arrow = sorted === 'descending' ? IconArrowDown : IconArrowUp;
  return (
    <th scope="col" aria-sort={sorted} data-number={number}>
      <button type="button" className={classes.sort} title={title} onClick={onSort}>
        {label}
        {sorted ? <Arrow size={14} aria-hidden="true" /> : null}
      </button>
    </th>
  );
}
