import '@mantine/core/styles/Paper.layer.css';
import '@mantine/core/styles/Overlay.layer.css';
import '@mantine/core/styles/CloseButton.layer.css';
import '@mantine/core/styles/ModalBase.layer.css';
import '@mantine/core/styles/Modal.layer.css';
import '@mantine/core/styles/ScrollArea.layer.css';
import '@mantine/core/styles/VisuallyHidden.layer.css';
import { Modal } from '@mantine/core';
import type { ReactNode } from 'react';
import classes from './Dialog.module.css';
import { useReturnFocus } from './useReturnFocus';

interface DialogFrameProps {
  title: string;
  children: ReactNode;
  onClose: () => void;
  /** A click beside it does not close it. */
  held?: boolean;
  /** `lg` has room for lists, `wide` for code. */
  size?: 'md' | 'lg' | 'wide' | undefined;
}

/** The box of every dialog: title, close button, and what is in it. */
export function DialogFrame({ title, children, onClose, held = false, size = 'md' }: DialogFrameProps) {
  useReturnFocus();
  return (
    <Modal.Root
      opened
      onClose={onClose}
      centered
      size={size === 'wide' ? 860 : size}
      closeOnClickOutside={!held}
      // It is removed, not closed: `useReturnFocus` does it.
      returnFocus={false}
      classNames={{ content: classes.content }}
    >
      <Modal.Overlay />
      <Modal.Content>
        <Modal.Body>
          {/* Not `Modal.Header`: it is a <header>, and to assistive technology that is a second banner of the page. */}
          <div className={classes.head}>
            <Modal.Title className={classes.title}>{title}</Modal.Title>
            <Modal.CloseButton aria-label="Close" />
          </div>
          {children}
        </Modal.Body>
      </Modal.Content>
    </Modal.Root>
  );
}
