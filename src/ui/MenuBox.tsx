// The lazy half of LazyMenu.tsx: opens as soon as it is there, because it was asked for by a click.
import '@mantine/core/styles/Popover.layer.css';
import '@mantine/core/styles/Menu.layer.css';
import '@mantine/core/styles/VisuallyHidden.layer.css';
import { Menu } from '@mantine/core';
import type { ReactElement, ReactNode } from 'react';

export interface MenuBoxProps {
  target: ReactElement;
  children: ReactNode;
  width?: number;
  position?: 'bottom-start' | 'bottom-end';
  onClose?: () => void;
}

export function MenuBox({ target, children, position = 'bottom-start', ...menu }: MenuBoxProps) {
  return (
    <Menu {...menu} position={position} defaultOpened withInitialFocusPlaceholder={false} withinPortal>
      <Menu.Target>{target}</Menu.Target>
      <Menu.Dropdown mah="70vh" style={{ overflowY: 'auto' }}>
        {children}
      </Menu.Dropdown>
    </Menu>
  );
}
