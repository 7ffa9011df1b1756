import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { count } from '../../lib/format';
import { PipeStatePill } from '../../pipes/PipeStatePill';
import { pipesQuery } from '../../pipes/queries';
import { viewPipe } from '../../pipes/view';
import { useOrganizationId } from '../../session/cloud';
import { Panel } from '../../ui/Panel';
import { Skeleton } from '../../ui/Skeleton';
import classes from './cdcCompute.module.css';

/** The database pipes that run on this compute, with their state. */
export function SharedBy({ service }: { service: string }) {
  const org = useOrganizationId();
  const query = useQuery(pipesQuery({ org, service }));
  const views = query.data?.map(viewPipe).filter((view) => view.capabilities.family === 'database');
  return (
    <Panel
      title="Shared by"
      aside={views ? <span className={classes.soft}>{count(views.length, 'pipe')}</span> : null}
    >
      {views === undefined ? (
        query.error ? (
          <p>The pipes of this service could not be read.</p>
        ) : (
          <Skeleton height={60} />
        )
      ) : views.length === 0 ? (
        <p>No database pipe is left in this service. The compute is released when the last one is deleted.</p>
      ) : (
        <ul className={classes.pipes}>
          {views.map((view) => (
            <li key={view.id} className={classes.pipe}>
              <Link to="/services/$service/pipes/$pipe" params={{ service, pipe: view.id }}>
                {view.name}
              </Link>
              <span className={classes.soft}>{view.source.label}</span>
              <PipeStatePill pipe={view.pipe} />
            </li>
          ))}
        </ul>
      )}
    </Panel>
  );
}
