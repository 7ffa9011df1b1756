import { ActionIcon } from '@mantine/core';
import { IconDots } from '@tabler/icons-react';
import { Suspense, useState } from 'react';
import type { PipeParams } from '../../pipes/commands';
import type { PipeView } from '../../pipes/view';
import { LazyMenu } from '../../ui/LazyMenu';
import { part } from '../../ui/part';

const DeleteDialog = part(() => import('../../pipes/DeleteDialog').then((m) => m.DeleteDialog));
const ResyncDialog = part(() => import('../../pipes/ResyncDialog').then((m) => m.ResyncDialog));

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
