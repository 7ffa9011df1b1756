import { Button } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { Suspense, useState } from 'react';
import type { PipeParams } from '../../pipes/commands';
import { useAllowed } from '../../pipes/held';
import { useRequest } from '../../pipes/requests';
import type { PipeView } from '../../pipes/view';
import { Panel } from '../../ui/Panel';
import { part } from '../../ui/part';
import classes from './pipe.module.css';

const DeleteDialog = part(() => import('../../pipes/DeleteDialog').then((m) => m.DeleteDialog));
const ResyncDialog = part(() => import('../../pipes/ResyncDialog').then((m) => m.ResyncDialog));

interface DangerZoneProps {
  view: PipeView;
  params: PipeParams;
}

/** What cannot be taken back, or costs. */
export function DangerZone({ view, params }: DangerZoneProps) {
  return (
    <div className={classes.stack}>
      {view.traits.resyncs ? <Resync view={view} params={params} /> : null}
      <Delete view={view} params={params} />
    </div>
  );
}

function Resync({ view, params }: DangerZoneProps) {
  const [asking, setAsking] = useState(false);
  const request = useRequest(view.id);
  const decision = useAllowed('resync', view);
  const why =
    request && decision.allowed
      ? 'A command is on its way. Wait until the API reports it.'
      : decision.allowed
        ? undefined
        : decision.why;
  return (
    <Panel title="Resync this pipe" tone="danger">
      <div className={classes.danger}>
        <div>
          <p>
            All tables are loaded from the source again and then put in the place of the old ones. It is the
            only cure for a lost replication slot, binlog position or oplog.
          </p>
          {why === undefined ? null : (
            <p id="resync-why" className={classes.soft}>
              {why}
            </p>
          )}
        </div>
        <Button
          color="danger"
          variant="outline"
          disabled={why !== undefined}
          aria-describedby={why === undefined ? undefined : 'resync-why'}
          onClick={() => setAsking(true)}
        >
          Resync pipe…
        </Button>
      </div>
      {asking ? (
        <Suspense fallback={null}>
          <ResyncDialog view={view} params={params} onClose={() => setAsking(false)} />
        </Suspense>
      ) : null}
    </Panel>
  );
}

function Delete({ view, params }: DangerZoneProps) {
  const navigate = useNavigate();
  const [deleting, setDeleting] = useState(false);
  const decision = useAllowed('delete', view);
  const several = view.traits.family === 'database';
  return (
    <Panel title="Delete this pipe" tone="danger">
      <div className={classes.danger}>
        <div>
          <p>
            Ingestion ends for good. The destination {several ? 'tables stay' : 'table stays'} with all rows;
            drop {several ? 'them' : 'it'} yourself if you want {several ? 'them' : 'it'} gone.
          </p>
          {decision.allowed ? null : (
            <p id="delete-why" className={classes.soft}>
              {decision.why}
            </p>
          )}
        </div>
        <Button
          color="danger"
          variant="outline"
          disabled={!decision.allowed}
          aria-describedby={decision.allowed ? undefined : 'delete-why'}
          onClick={() => setDeleting(true)}
        >
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
