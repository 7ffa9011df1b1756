import { useQueries } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { describeError } from '../api/errors';
import { count } from '../lib/format';
import { pipesQuery } from '../pipes/queries';
import { viewPipe, type PipeView } from '../pipes/view';
import { Banner } from '../ui/Banner';
import { Dialog } from '../ui/Dialog';
import { leastTime } from './caution';
import { PlanList } from './PlanList';
import type { Operation } from './record';
import { planRestore } from './restorePlan';
import { startRestore } from './start';

interface RestoreDialogProps {
  maintenance: Operation;
  onClose: () => void;
}

/** Names exactly those that are started and those that are not, as the API shows them now. */
export function RestoreDialog({ maintenance, onClose }: RestoreDialogProps) {
  const navigate = useNavigate();
  const { views, reading } = useViews(maintenance);
  const { items } = planRestore(maintenance, views);
  const taking = items.filter(({ outcome }) => outcome === 'waiting');
  const left = items.filter(({ outcome }) => outcome === 'skipped');
  return (
    <Dialog
      size="lg"
      title={taking.length > 0 ? `Start ${count(taking.length, 'pipe')} again?` : 'Nothing to start again'}
      confirmLabel={`Start ${count(taking.length, 'pipe')}`}
      disabled={reading || taking.length === 0}
      explain={describeError}
      onClose={onClose}
      onConfirm={async () => {
        const operation = await startRestore(maintenance.id);
        await navigate({ to: '/operations/$operation', params: { operation } });
      }}
    >
      <p>Restoring starts the pipes that this maintenance stopped, and no others.</p>
      {reading ? (
        <p role="status">Looking at what state they are in…</p>
      ) : views === undefined ? (
        <Banner tone="warning">
          Their present state could not be read. What follows is what the maintenance wrote down.
        </Banner>
      ) : null}
      <PlanList label={`${count(taking.length, 'pipe is', 'pipes are')} started`} items={taking} />
      <PlanList label={`${count(left.length, 'pipe is', 'pipes are')} not started`} items={left} />
      {taking.length > 0 ? <p className="small">{leastTime(taking.length)}</p> : null}
      {taking.length === 0 && !reading ? (
        <p>Close this and choose “End without starting” to end the maintenance.</p>
      ) : null}
    </Dialog>
  );
}

/** The pipes of the services concerned, by ID; no views if one of the services could not be read. */
function useViews({ org, items }: Operation) {
  const services = [...new Set(items.map(({ service }) => service))];
  const queries = useQueries({ queries: services.map((service) => pipesQuery({ org, service })) });
  const lists = queries.flatMap(({ data }) => (data ? [data] : []));
  const views =
    lists.length === services.length
      ? new Map<string, PipeView>(lists.flat().map((pipe) => [pipe.id, viewPipe(pipe)]))
      : undefined;
  return { views, reading: views === undefined && queries.some(({ isLoading }) => isLoading) };
}
