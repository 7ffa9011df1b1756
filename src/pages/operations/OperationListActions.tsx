import { Button } from '@mantine/core';
import { IconDownload, IconTrash } from '@tabler/icons-react';
import { Suspense, useState } from 'react';
import { downloadText } from '../../lib/download';
import { isOpenMaintenance, isRunning, type Operation } from '../../operations/record';
import { fileOfAll } from '../../operations/recordFile';
import { part } from '../../ui/part';

const ForgetDialog = part(() => import('./ForgetDialog').then((m) => m.ForgetDialog));

/** Keeping the records elsewhere, and removing them here. */
export function OperationListActions({ operations }: { operations: readonly Operation[] }) {
  const [forgetting, setForgetting] = useState<readonly Operation[]>();
  // An open maintenance is needed for its restore.
  const over = operations.filter((each) => !isRunning(each) && !isOpenMaintenance(each));
  return (
    <>
      <Button
        variant="default"
        leftSection={<IconDownload size={16} aria-hidden="true" />}
        onClick={() => {
          const { name, text } = fileOfAll(operations, Date.now());
          downloadText(name, text);
        }}
      >
        Export all
      </Button>
      {over.length > 0 ? (
        <Button
          variant="default"
          leftSection={<IconTrash size={16} aria-hidden="true" />}
          onClick={() => setForgetting(over)}
        >
          Remove ended…
        </Button>
      ) : null}
      {forgetting ? (
        <Suspense fallback={null}>
          <ForgetDialog operations={forgetting} onClose={() => setForgetting(undefined)} />
        </Suspense>
      ) : null}
    </>
  );
}
