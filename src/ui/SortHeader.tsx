import { IconArrowDown, IconArrowUp } from '@tabler/icons-react';
import classes from './SortHeader.module.css';

interface SortHeaderProps {
  label: string;
  /** What must be known of the order. */
  title?: string | undefined;
  className?: string | undefined;
  /** Undefined: the table is sorted by another column. */
  sorted: 'ascending' | 'descending' | undefined;
  onSort: () => void;
}

/** The header of a column that the table can be sorted by. */
export function SortHeader({ label, title, className, sorted, onSort }: SortHeaderProps) {
  const Arrow = sorted === 'descending' ? IconArrowDown : IconArrowUp;
  return (
    <th scope="col" className={className} aria-sort={sorted}>
      <button type="button" className={classes.sort} title={title} onClick={onSort}>
        {label}
        {sorted ? <Arrow size={14} aria-hidden="true" /> : null}
      </button>
    </th>
  );
}
