import { ActionIcon } from '@mantine/core';
import { IconDots } from '@tabler/icons-react';
import { lazy, Suspense, useState } from 'react';
import type { PipeParams } from '../../pipes/commands';
import type { PipeView } from '../../pipes/view';
import { LazyMenu } from '../../ui/LazyMenu';

const DeleteDialog = lazy(() =>
  import('../../pipes/DeleteDialog').then((m) => ({ default: m.DeleteDialog })),
);
const ResyncDialog = lazy(() =>
  import('../../pipes/ResyncDialog').then((m) => ({ default: m.ResyncDialog })),
);

/** What else can be done with a row. */
export function RowMenu({ view, params }: { view: PipeView; params: PipeParams }) {
  const [asking, setAsking] = useState<'resync' | 'delete'>();
  const close = () => setAsking(undefined);
  const Asking = asking === 'resync' ? ResyncDialog : DeleteDialog;
  if (view.id === '') return null;
  return (
    <>
      <LazyMenu
        position="bottom-end"
        width={240}
        target={
          <ActionIcon variant="subtle" color="gray" aria-label={`Actions for ${view.name}`}>
            <IconDots size={18} />
          </ActionIcon>
        }
        load={() => import('./RowMenuItems').then((module) => module.RowMenuItems)}
        items={{ view, params, onAsk: setAsking }}
      />
      {asking ? (
        <Suspense fallback={null}>
          <Asking view={view} params={params} onClose={close} />
        </Suspense>
      ) : null}
    </>
  );
}
