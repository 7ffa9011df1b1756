import { Button } from '@mantine/core';
import { IconLock } from '@tabler/icons-react';
import { useContext, type ReactNode } from 'react';
import { EditingContext } from './editing';
import classes from './field.module.css';

interface StoredSecretsProps {
  /** What is stored, in a few words: "User name and password". */
  what: string;
  children: ReactNode;
}

/**
 * Fields of credentials. Where a pipe is edited the API keeps some and does not tell them: then a line stands in their
 * place until they are to be replaced, all of them at once.
 */
export function StoredSecrets({ what, children }: StoredSecretsProps) {
  const editing = useContext(EditingContext);
  if (!editing) return children;
  const { stored, onReplace, onKeep } = editing;
  if (stored.is === 'kept') {
    return (
      <div className={classes.stored}>
        <IconLock size={16} aria-hidden="true" />
        <span>{what}: stored, not shown</span>
        <Button variant="default" size="xs" onClick={onReplace}>
          Replace…
        </Button>
      </div>
    );
  }
  return (
    <>
      <div className={classes.stored}>
        <span>{stored.is === 'forced' ? stored.why : 'The stored ones are replaced when you save.'}</span>
        {stored.is === 'forced' ? null : (
          <Button variant="default" size="xs" onClick={onKeep}>
            Keep the stored ones
          </Button>
        )}
      </div>
      {children}
    </>
  );
}
