import { Menu } from '@mantine/core';
import classes from './Choices.module.css';

export interface CountedItem {
  id: string;
  label: string;
  count: number;
}

interface CountedItemsProps {
  counts: readonly CountedItem[];
  chosen: readonly string[];
  onToggle: (id: string) => void;
}

/** Things to tick, each with how many rows it would show. */
export function CountedItems({ counts, chosen, onToggle }: CountedItemsProps) {
  return counts.map(({ id, label, count }) => (
    <Menu.CheckboxItem
      key={id}
      checked={chosen.includes(id)}
      onChange={() => onToggle(id)}
      rightSection={<span className={classes.n}>{count}</span>}
    >
      {label}
    </Menu.CheckboxItem>
  ));
}
