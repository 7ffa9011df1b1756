import { Button } from '@mantine/core';
import { IconBan, IconDownload, IconPencil, IconRefresh } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { Suspense, useState } from 'react';
import { downloadText } from '../../lib/download';
import { MaintenanceActions } from '../../operations/MaintenanceActions';
import { isOpenMaintenance, isRunning, tally, type Item, type Operation } from '../../operations/record';
import { fileOf } from '../../operations/recordFile';
import { cancelOperation } from '../../operations/start';
import { part } from '../../ui/part';

const RetryDialog = part(() => import('./RetryDialog').then((m) => m.RetryDialog));

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
          title="Nothing new is started; what is under way is finished."
          onClick={() => cancelOperation(operation.id)}
        >
          {operation.cancelled ? 'Cancelling' : 'Cancel the rest'}
        </Button>
      ) : null}
      {!running && operation.kind === 'edit' && tally(operation).done === 0 ? (
        <EditAgain item={operation.items[0]} />
      ) : null}
      {!running && !operation.change && operation.kind !== 'edit' && failed + cancelled > 0 ? (
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

/** What was typed is still there while the tab is open: it is mended and reviewed, not sent a second time as it is. */
function EditAgain({ item }: { item: Item | undefined }) {
  if (!item) return null;
  const { service, pipe } = item;
  return (
    <Button
      leftSection={<IconPencil size={16} aria-hidden="true" />}
      renderRoot={(props) => (
        <Link to="/services/$service/pipes/$pipe/edit" params={{ service, pipe }} {...props} />
      )}
    >
      Edit again
    </Button>
  );
}
