import { Menu } from '@mantine/core';
import type { KindCount } from './filter';
import classes from './Filters.module.css';

interface KindItemsProps {
  counts: readonly KindCount[];
  chosen: readonly string[];
  onToggle: (id: string) => void;
}

/** Kinds to tick, each with how many rows it would show. */
export function KindItems({ counts, chosen, onToggle }: KindItemsProps) {
  return counts.map(({ id, label, count }) => (
    <Menu.CheckboxItem
      key={id}
      checked={chosen.includes(id)}
      onChange={() => onToggle(id)}
      rightSection={<span className={classes.count}>{count}</span>}
    >
      {label}
    </Menu.CheckboxItem>
  ));
}
