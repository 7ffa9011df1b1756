// The lazy half of LazyMenu.tsx: opens as soon as it is there, because it was asked for by a click.
import '@mantine/core/styles/Popover.layer.css';
import '@mantine/core/styles/Menu.layer.css';
import '@mantine/core/styles/VisuallyHidden.layer.css';
import { Menu } from '@mantine/core';
import { cloneElement, useRef, type ReactElement, type ReactNode, type Ref } from 'react';

export interface MenuBoxProps {
  target: ReactElement<{ ref?: Ref<HTMLButtonElement> }>;
  children: ReactNode;
  width?: number;
  position?: 'bottom-start' | 'bottom-end';
  onClose?: () => void;
}

export function MenuBox({ target, children, position = 'bottom-start', onClose, ...menu }: MenuBoxProps) {
  const button = useRef<HTMLButtonElement>(null);
  // Mantine gives the focus back to what had it when the menu opened. The first time that was a button which is gone:
  // this one took its place.
  const returnFocus = () =>
    requestAnimationFrame(() => {
      const active = document.activeElement;
      if (active === document.body || active?.closest('[role="menu"]')) button.current?.focus();
    });
  return (
    <Menu
      {...menu}
      position={position}
      onClose={() => {
        returnFocus();
        onClose?.();
      }}
      defaultOpened
      withInitialFocusPlaceholder={false}
      withinPortal
    >
      <Menu.Target>{cloneElement(target, { ref: button })}</Menu.Target>
      <Menu.Dropdown mah="70vh" style={{ overflowY: 'auto' }}>
        {children}
      </Menu.Dropdown>
    </Menu>
  );
}
