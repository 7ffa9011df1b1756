import '@mantine/core/styles/Paper.layer.css';
import '@mantine/core/styles/Overlay.layer.css';
import '@mantine/core/styles/CloseButton.layer.css';
import '@mantine/core/styles/ModalBase.layer.css';
import '@mantine/core/styles/Drawer.layer.css';
import '@mantine/core/styles/VisuallyHidden.layer.css';
import { Drawer } from '@mantine/core';
import { useEffect, useRef, type ReactNode } from 'react';
import classes from './SidePanel.module.css';
import { useReturnFocus } from './useReturnFocus';

interface SidePanelProps {
  title: string;
  children: ReactNode;
  onClose: () => void;
}

/** A panel at the side, over a page that stays as it is. Focus goes to the title when that changes. */
export function SidePanel({ title, children, onClose }: SidePanelProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  const shown = useRef(title);
  useReturnFocus();
  useEffect(() => {
    if (shown.current !== title) heading.current?.focus();
    shown.current = title;
  }, [title]);
  return (
    <Drawer.Root
      opened
      onClose={onClose}
      position="right"
      size="min(600px, 100vw)"
      classNames={{ content: classes.content }}
    >
      <Drawer.Overlay />
      <Drawer.Content>
        <Drawer.Body className={classes.body}>
          {/* Not `Drawer.Header`: it is a <header>, and to assistive technology that is a second banner of the page. */}
          <div className={classes.head}>
            <Drawer.Title ref={heading} tabIndex={-1} className={classes.title}>
              {title}
            </Drawer.Title>
            <Drawer.CloseButton aria-label="Close" />
          </div>
          {children}
        </Drawer.Body>
      </Drawer.Content>
    </Drawer.Root>
  );
}
