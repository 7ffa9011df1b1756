import { Button } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { lazy, Suspense, useState } from 'react';
import type { PipeParams } from '../../pipes/commands';
import type { PipeView } from '../../pipes/view';
import { Panel } from '../../ui/Panel';
import classes from './pipe.module.css';

const DeleteDialog = lazy(() =>
  import('../../pipes/DeleteDialog').then((m) => ({ default: m.DeleteDialog })),
);

/** What cannot be taken back. */
export function DangerZone({ view, params }: { view: PipeView; params: PipeParams }) {
  const navigate = useNavigate();
  const [deleting, setDeleting] = useState(false);
  return (
    <Panel title="Delete this pipe" tone="danger">
      <div className={classes.danger}>
        <p>
          Ingestion ends for good. The destination{' '}
          {view.traits.family === 'database' ? 'tables stay' : 'table stays'} with all rows; drop{' '}
          {view.traits.family === 'database' ? 'them' : 'it'} yourself if you want{' '}
          {view.traits.family === 'database' ? 'them' : 'it'} gone.
        </p>
        <Button color="danger" variant="outline" onClick={() => setDeleting(true)}>
          Delete pipe…
        </Button>
      </div>
      {deleting ? (
        <Suspense fallback={null}>
          <DeleteDialog
            view={view}
            params={params}
            onClose={() => setDeleting(false)}
            onDeleted={() =>
              void navigate({ to: '/services/$service/pipes', params: { service: params.service } })
            }
          />
        </Suspense>
      ) : null}
    </Panel>
  );
}
