import { useMantineColorScheme } from '@mantine/core';
import { describeError } from '../../api/errors';
import { count } from '../../lib/format';
import type { Operation } from '../../operations/record';
import { useSession } from '../../session/cloud';
import { notify } from '../../ui/notify';
import { TypedDialog } from '../../ui/TypedDialog';
import { eraseKept, isErasable } from './kept';

interface EraseDialogProps {
  operations: readonly Operation[];
  onErased: () => void;
  onClose: () => void;
}

/** Asks before everything that this browser keeps is gone. */
export function EraseDialog({ operations, onErased, onClose }: EraseDialogProps) {
  const { open } = useSession();
  const { clearColorScheme } = useMantineColorScheme();
  const staying = operations.filter((each) => !isErasable(each)).length;
  const erase = async () => {
    await eraseKept(operations);
    clearColorScheme();
    onErased();
    notify({ tone: 'good', title: 'The data in this browser is erased' });
  };
  return (
    <TypedDialog
      title="Erase the data in this browser?"
      name={open?.organizationName ?? open?.organizationId ?? ''}
      noun="organization"
      confirmLabel="Erase"
      danger
      explain={describeError}
      onConfirm={erase}
      onClose={onClose}
    >
      <p>
        Records of operations, recorded samples and events, drafts and preferences are removed, and nobody
        else has them: export them first if you may need them. Nothing changes in ClickHouse Cloud.
      </p>
      {staying > 0 ? (
        <p>
          {count(staying, 'operation')} that {staying === 1 ? 'is' : 'are'} under way or{' '}
          {staying === 1 ? 'waits' : 'wait'} for a restore
          {staying === 1 ? ' stays' : ' stay'}.
        </p>
      ) : null}
    </TypedDialog>
  );
}
