import { IconLock } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { CopyButton } from '../ui/CopyButton';
import { Message } from '../ui/Message';

interface MissingRightProps {
  /** What the key may not do. */
  title: string;
  right: string;
  /** What the right is wanted on, with its name and ID. */
  on: string;
  /** Who gives it, on what, and what is not affected. */
  sentences: (right: ReactNode) => ReactNode;
  actions: ReactNode;
  /** The server's own words. */
  children: ReactNode;
}

/** In place of what a key may not see: which right it lacks, ready to be asked for. */
export function MissingRight({ title, right, on, sentences, actions, children }: MissingRightProps) {
  return (
    <Message role="alert" tone="warning" icon={<IconLock size={26} />} title={title} actions={actions}>
      <p>
        {sentences(
          <>
            <code>{right}</code> <CopyButton text={`${right} on ${on}`} label="Copy what to ask for" />
          </>,
        )}
      </p>
      {children}
    </Message>
  );
}
