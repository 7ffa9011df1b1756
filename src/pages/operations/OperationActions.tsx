import { Button } from '@mantine/core';
import { IconBan, IconDownload, IconRefresh } from '@tabler/icons-react';
import { lazy, Suspense, useState } from 'react';
import { downloadText } from '../../lib/download';
import { MaintenanceActions } from '../../operations/MaintenanceActions';
import { isOpenMaintenance, isRunning, tally, type Operation } from '../../operations/record';
import { fileOf } from '../../operations/recordFile';
import { cancelOperation } from '../../operations/start';

const RetryDialog = lazy(() => import('./RetryDialog').then((m) => ({ default: m.RetryDialog })));

/** What can be done with a run: while it runs, afterwards, and always. */
export function OperationActions({ operation }: { operation: Operation }) {
  const [retrying, setRetrying] = useState(false);
  const running = isRunning(operation);
  const { failed, cancelled } = tally(operation);
  return (
    <>
      {!running && isOpenMaintenance(operation) ? <MaintenanceActions maintenance={operation} /> : null}
      {running ? (
        <Button
          variant="default"
          leftSection={<IconBan size={16} aria-hidden="true" />}
          disabled={operation.cancelled ?? false}
          title="Nothing further is begun; what is on its way is finished."
          onClick={() => cancelOperation(operation.id)}
        >
          {operation.cancelled ? 'Being cancelled' : 'Cancel the rest'}
        </Button>
      ) : null}
      {!running && failed + cancelled > 0 ? (
        <Button
          variant="default"
          leftSection={<IconRefresh size={16} aria-hidden="true" />}
          onClick={() => setRetrying(true)}
        >
          Try {(failed + cancelled).toLocaleString('en-US')} again…
        </Button>
      ) : null}
      <Button
        variant="default"
        leftSection={<IconDownload size={16} aria-hidden="true" />}
        onClick={() => {
          const { name, text } = fileOf(operation);
          downloadText(name, text);
        }}
      >
        Export
      </Button>
      {retrying ? (
        <Suspense fallback={null}>
          <RetryDialog operation={operation} onClose={() => setRetrying(false)} />
        </Suspense>
      ) : null}
    </>
  );
}
