// Menus are in most rows and rarely opened: their library (positioning, focus, type-ahead) comes with the first click.
import { cloneElement, useState, type ComponentType, type ReactElement, type Ref } from 'react';
import { loadPart } from './loadPart';
import type { MenuBoxProps } from './MenuBox';
import { MissingPart } from './MissingPart';

interface ButtonLike {
  ref?: Ref<HTMLButtonElement>;
  onClick?: () => void;
  'aria-haspopup'?: 'menu';
  'aria-expanded'?: boolean;
}

interface LazyMenuProps<ItemProps extends object> extends Omit<MenuBoxProps, 'target' | 'children'> {
  /** The button. */
  target: ReactElement<ButtonLike>;
  /** Loads what is in the menu. */
  load: () => Promise<ComponentType<ItemProps>>;
  items: ItemProps;
}

interface Loaded<ItemProps> {
  Box: ComponentType<MenuBoxProps>;
  Items: ComponentType<ItemProps>;
}

/** A button with a menu of actions or choices. */
export function LazyMenu<ItemProps extends object>({
  target,
  load,
  items,
  ...box
}: LazyMenuProps<ItemProps>) {
  const [loaded, setLoaded] = useState<Loaded<ItemProps>>();
  const [missing, setMissing] = useState<string>();
  if (loaded) {
    const { Box, Items } = loaded;
    return (
      <Box {...box} target={target}>
        <Items {...items} />
      </Box>
    );
  }
  const open = () => {
    setMissing(undefined);
    loadPart(() => Promise.all([import('./MenuBox'), load()])).then(
      ([{ MenuBox }, Items]) => setLoaded({ Box: MenuBox, Items }),
      (error: unknown) => setMissing(error instanceof Error ? error.message : ''),
    );
  };
  return (
    <>
      {cloneElement(target, { onClick: open, 'aria-haspopup': 'menu', 'aria-expanded': false })}
      {missing === undefined ? null : (
        <MissingPart why={missing} onRetry={open} onClose={() => setMissing(undefined)} />
      )}
    </>
  );
}
