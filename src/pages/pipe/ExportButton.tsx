import { Button } from '@mantine/core';
import { IconFileExport } from '@tabler/icons-react';
import { Suspense, useState } from 'react';
import type { PipeView } from '../../pipes/view';
import { part } from '../../ui/part';

const ExportDialog = part(() => import('../../pipes/exports/ExportDialog').then((m) => m.ExportDialog));

/** The pipe for other tools. */
export function ExportButton({ view, service }: { view: PipeView; service: string }) {
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button
        variant="default"
        leftSection={<IconFileExport size={16} aria-hidden="true" />}
        onClick={() => setOpen(true)}
      >
        Export
      </Button>
      {open ? (
        <Suspense fallback={null}>
          <ExportDialog views={[view]} service={service} onClose={() => setOpen(false)} />
        </Suspense>
      ) : null}
    </>
  );
}
