import { Button } from '@mantine/core';
import { IconDownload, IconTrash } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Suspense, useState } from 'react';
import { formatBytes } from '../../lib/units';
import { downloadText } from '../../lib/download';
import { count, formatDateTime } from '../../lib/format';
import type { Operation } from '../../operations/record';
import { useOperations } from '../../operations/useOperations';
import { useSession } from '../../session/cloud';
import { notify } from '../../ui/notify';
import { FactList } from '../../ui/FactList';
import { Panel } from '../../ui/Panel';
import { part } from '../../ui/part';
import { Skeleton } from '../../ui/Skeleton';
import { exportKept, measureKept, type Kept } from './kept';
import classes from './settings.module.css';

const EraseDialog = part(() => import('./EraseDialog').then((m) => m.EraseDialog));

const noOperations: readonly Operation[] = [];

/** What this browser keeps, to take along or to erase. */
export function DataPanel() {
  const { open } = useSession();
  const operations = useOperations() ?? noOperations;
  const [erasing, setErasing] = useState(false);
  const { data, refetch } = useQuery({
    queryKey: ['kept in this browser', open?.organizationId, operations] as const,
    queryFn: () => measureKept(operations),
    // It is no request, and old numbers are no use.
    networkMode: 'always',
    staleTime: 0,
    gcTime: 0,
  });
  const save = async () => {
    const now = Date.now();
    try {
      const day = new Date(now).toISOString().slice(0, 10);
      downloadText(`penstock-data-${day}.json`, await exportKept(operations, now));
    } catch {
      notify({
        tone: 'bad',
        title: 'Not exported',
        message: 'The storage of this browser could not be read. Reload the page and try again.',
      });
    }
  };
  return (
    <Panel title="Data in this browser">
      <div className="stack tight">
        <p className={classes.about}>
          Kept for {open?.organizationName ?? 'this organization'} in this browser only; nobody else has it.
          The API key and any passwords you type are not included.
        </p>
        {data ? <FactList facts={factsOf(data)} /> : <Skeleton height={130} />}
        <div className="actions">
          <Button
            variant="default"
            leftSection={<IconDownload size={16} aria-hidden="true" />}
            onClick={() => void save()}
          >
            Export all as JSON
          </Button>
          <Button
            variant="default"
            leftSection={<IconTrash size={16} aria-hidden="true" />}
            onClick={() => setErasing(true)}
          >
            Erase…
          </Button>
        </div>
      </div>
      {erasing ? (
        <Suspense fallback={null}>
          <EraseDialog
            operations={operations}
            onErased={() => void refetch()}
            onClose={() => setErasing(false)}
          />
        </Suspense>
      ) : null}
    </Panel>
  );
}

function factsOf({ operations, drafts, recordings }: Kept) {
  const sized = (number: number, noun: string, bytes: number) =>
    number === 0 ? 'None' : `${count(number, noun)}, ${formatBytes(bytes)}`;
  return [
    { label: 'Operations', value: sized(operations.count, 'record', operations.bytes) },
    { label: 'Recorded samples and events', value: recordedLine(recordings) },
    { label: 'Drafts of new pipes', value: sized(drafts.count, 'draft', drafts.bytes) },
    { label: 'Preferences', value: 'What is set on this page' },
  ];
}

function recordedLine(recordings: Kept['recordings']): string {
  if (!recordings) return 'The storage of this browser cannot be read';
  const { bytes, since } = recordings;
  return since === undefined ? 'None' : `${formatBytes(bytes)}, since ${formatDateTime(since)}`;
}
