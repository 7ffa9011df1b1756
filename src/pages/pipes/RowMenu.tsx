import { ActionIcon } from '@mantine/core';
import { IconDots } from '@tabler/icons-react';
import { lazy, Suspense, useState } from 'react';
import type { PipeParams } from '../../pipes/commands';
import type { PipeView } from '../../pipes/view';
import { LazyMenu } from '../../ui/LazyMenu';

const DeleteDialog = lazy(() =>
  import('../../pipes/DeleteDialog').then((m) => ({ default: m.DeleteDialog })),
);

/** What else can be done with a row. */
export function RowMenu({ view, params }: { view: PipeView; params: PipeParams }) {
  const [deleting, setDeleting] = useState(false);
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
        items={{ view, params, onDelete: () => setDeleting(true) }}
      />
      {deleting ? (
        <Suspense fallback={null}>
          <DeleteDialog view={view} params={params} onClose={() => setDeleting(false)} />
        </Suspense>
      ) : null}
    </>
  );
}
