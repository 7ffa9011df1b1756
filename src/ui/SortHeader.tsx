import { IconArrowDown, IconArrowUp } from '@tabler/icons-react';
import classes from './SortHeader.module.css';

interface SortHeaderProps {
  label: string;
  className?: string | undefined;
  /** Undefined: the table is sorted by another column. */
  sorted: 'ascending' | 'descending' | undefined;
  onSort: () => void;
}

/** The header of a column that the table can be sorted by. */
export function SortHeader({ label, className, sorted, onSort }: SortHeaderProps) {
  const Arrow = sorted === 'descending' ? IconArrowDown : IconArrowUp;
  return (
    <th scope="col" className={className} aria-sort={sorted}>
      <button type="button" className={classes.sort} onClick={onSort}>
        {label}
        {sorted ? <Arrow size={14} aria-hidden="true" /> : null}
      </button>
    </th>
  );
}
