import { ActionIcon } from '@mantine/core';
import { IconColumns } from '@tabler/icons-react';
import { LazyMenu } from '../LazyMenu';
import type { ColumnItemsProps } from './ColumnItems';

/** Which columns a table has, as far as there is room for them. Whoever shows the table keeps what was left out. */
export function ColumnChooser(items: ColumnItemsProps) {
  return (
    <LazyMenu
      width={240}
      target={
        <ActionIcon variant="default" size={36} aria-label="Columns" title="Columns">
          <IconColumns size={18} />
        </ActionIcon>
      }
      load={() => import('./ColumnItems').then((module) => module.ColumnItems)}
      items={items}
    />
  );
}
