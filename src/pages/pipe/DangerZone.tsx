import { Button } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useId, type ReactNode } from 'react';
import { actions, type Target } from '../../pipes/actions/actions';
import { useWhyNot, type ActionId } from '../../pipes/actions/availability';
import { useActions } from '../../pipes/actions/useActions';
import { operatingOf } from '../../sources/operating';
import { Panel } from '../../ui/Panel';
import classes from './pipe.module.css';

/** What cannot be taken back, or costs. */
export function DangerZone({ view, params }: Target) {
  const target = { view, params };
  const lost = operatingOf(view.source.id)?.changeLog?.lost;
  const [tables, them] =
    view.capabilities.family === 'database' ? ['tables stay', 'them'] : ['table stays', 'it'];
  return (
    <div className="stack">
      <Danger {...target} action="resync">
        All tables are loaded from the source again and then put in the place of the old ones.{' '}
        {lost === undefined ? null : `It is the only fix for ${lost}.`}
      </Danger>
      <Danger {...target} action="delete">
        Ingestion ends for good. The destination {tables} with all rows; drop {them} yourself if you want{' '}
        {them} gone.
      </Danger>
    </div>
  );
}

function Danger({ action: id, view, params, children }: Target & { action: ActionId; children: ReactNode }) {
  const navigate = useNavigate();
  const reasonId = useId();
  const why = useWhyNot(id, view, params.service);
  const { run, dialog } = useActions(
    { view, params },
    () => void navigate({ to: '/services/$service/pipes', params: { service: params.service } }),
  );
  const { label, isOffered } = actions[id];
  if (isOffered?.(view) === false) return null;
  return (
    <Panel title={`${label} this pipe`} tone="danger">
      <div className={classes.danger}>
        <div>
          <p>{children}</p>
          {why === undefined ? null : (
            <p id={reasonId} className="soft">
              {why}
            </p>
          )}
        </div>
        <Button
          color="danger"
          variant="outline"
          disabled={why !== undefined}
          aria-describedby={why === undefined ? undefined : reasonId}
          onClick={() => run(id)}
        >
          {label} pipe…
        </Button>
      </div>
      {dialog}
    </Panel>
  );
}
