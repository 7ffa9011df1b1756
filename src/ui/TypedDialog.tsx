import { TextInput } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { Dialog } from './Dialog';

interface TypedDialogProps {
  title: string;
  /** What has to be typed. */
  name: string;
  /** What kind of thing it names: "pipe". */
  noun: string;
  confirmLabel: string;
  danger?: boolean;
  children: ReactNode;
  onConfirm: () => Promise<void>;
  onClose: () => void;
  explain: (error: unknown) => { title: string; detail: string; requestId?: string | undefined };
}

/** Asks for the name of the thing before something that cannot be taken back, or costs. */
export function TypedDialog({ name, noun, children, danger = false, ...dialog }: TypedDialogProps) {
  const [typed, setTyped] = useState('');
  return (
    <Dialog {...dialog} danger={danger} disabled={typed.trim() !== name.trim()}>
      <div>{children}</div>
      <TextInput
        label={`Type the name of the ${noun} to confirm`}
        description={name}
        value={typed}
        onChange={(event) => setTyped(event.currentTarget.value)}
        autoComplete="off"
        spellCheck={false}
        data-autofocus
      />
    </Dialog>
  );
}
