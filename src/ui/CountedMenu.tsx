import { Button } from '@mantine/core';
import { IconFilter } from '@tabler/icons-react';
import type { CountedItem } from './CountedItems';
import { LazyMenu } from './LazyMenu';

interface CountedMenuProps {
  /** What there is to choose, in the plural: `kinds`. */
  many: string;
  counts: readonly CountedItem[];
  /** By id; none means all. */
  chosen: readonly string[];
  onChoose: (chosen: readonly string[]) => void;
}

/** A filter with many choices, of which several may be ticked. Its button names up to two. */
export function CountedMenu({ many, counts, chosen, onChoose }: CountedMenuProps) {
  const toggle = (id: string) =>
    onChoose(chosen.includes(id) ? chosen.filter((each) => each !== id) : [...chosen, id]);
  const names = counts.filter(({ id }) => chosen.includes(id)).map(({ label }) => label);
  return (
    <LazyMenu
      target={
        <Button variant="default" leftSection={<IconFilter size={16} aria-hidden="true" />}>
          {names.length === 0
            ? `All ${many}`
            : names.length < 3
              ? names.join(', ')
              : `${names.length} ${many}`}
        </Button>
      }
      load={() => import('./CountedItems').then((module) => module.CountedItems)}
      items={{ counts, chosen, onToggle: toggle }}
    />
  );
}
