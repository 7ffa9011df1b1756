import { Menu } from '@mantine/core';
import type { Column } from './column';

export interface ColumnItemsProps {
  columns: readonly Pick<Column<never>, 'key' | 'label' | 'priority'>[];
  /** Keys of those that are left out. */
  hidden: readonly string[];
  onHide: (hidden: readonly string[]) => void;
}

/** The columns that may be left out, to tick. */
export function ColumnItems({ columns, hidden, onHide }: ColumnItemsProps) {
  const optional = columns.filter(({ priority }) => priority !== undefined);
  return (
    <>
      {optional.map(({ key, label }) => (
        <Menu.CheckboxItem
          key={key}
          checked={!hidden.includes(key)}
          onChange={(shown) => onHide(shown ? hidden.filter((each) => each !== key) : [...hidden, key])}
        >
          {label}
        </Menu.CheckboxItem>
      ))}
      <Menu.Label>Columns that do not fit are hidden. Untick others to make room.</Menu.Label>
    </>
  );
}
