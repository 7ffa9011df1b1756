import { TextInput } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { drawn } from '../lib/drawn';
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

/**
 * Asks for the name of the thing before something that cannot be taken back, or costs. What is shown and typed as it is shown is
 * enough, whatever white space the name has.
 */
export function TypedDialog({ name, noun, children, danger = false, ...dialog }: TypedDialogProps) {
  const [typed, setTyped] = useState('');
  // Of a name without a visible character nothing could be typed, and nothing must not be enough.
  const nameless = drawn(name) === '';
  const asked = nameless ? noun : drawn(name);
  return (
    <Dialog {...dialog} danger={danger} disabled={drawn(typed) !== asked}>
      <div>{children}</div>
      <TextInput
        label={nameless ? `Type “${noun}” to confirm` : `Type the name of the ${noun} to confirm`}
        description={asked}
        value={typed}
        onChange={(event) => setTyped(event.currentTarget.value)}
        spellCheck={false}
        data-autofocus
      />
    </Dialog>
  );
}
