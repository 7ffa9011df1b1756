// Menus are in most rows and rarely opened: their library (positioning, focus, type-ahead) comes with the first click.
import { cloneElement, useState, type ComponentType, type ReactElement } from 'react';
import type { MenuBoxProps } from './MenuBox';

interface ButtonLike {
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
  if (loaded) {
    const { Box, Items } = loaded;
    return (
      <Box {...box} target={target}>
        <Items {...items} />
      </Box>
    );
  }
  const open = () => {
    void Promise.all([import('./MenuBox'), load()]).then(([{ MenuBox }, Items]) =>
      setLoaded({ Box: MenuBox, Items }),
    );
  };
  return cloneElement(target, { onClick: open, 'aria-haspopup': 'menu', 'aria-expanded': false });
}
