import { Button } from '@mantine/core';
import { Suspense, useState } from 'react';
import type { Operation } from './record';
import { part } from '../ui/part';

const RestoreDialog = part(() => import('./RestoreDialog').then((m) => m.RestoreDialog));
const CloseDialog = part(() => import('./CloseDialog').then((m) => m.CloseDialog));

interface MaintenanceActionsProps {
  maintenance: Operation;
  size?: 'xs' | 'sm';
}

/** The two ways out of a maintenance: starting again what it stopped, or leaving it. */
export function MaintenanceActions({ maintenance, size = 'sm' }: MaintenanceActionsProps) {
  const [asked, setAsked] = useState<'restore' | 'close'>();
  const Asked = asked === 'restore' ? RestoreDialog : CloseDialog;
  return (
    <>
      <Button size={size} onClick={() => setAsked('restore')}>
        Restore…
      </Button>
      <Button size={size} variant="default" onClick={() => setAsked('close')}>
        End without starting…
      </Button>
      {asked === undefined ? null : (
        <Suspense fallback={null}>
          <Asked maintenance={maintenance} onClose={() => setAsked(undefined)} />
        </Suspense>
      )}
    </>
  );
}
