import { useNavigate } from '@tanstack/react-router';
import { describeError } from '../../api/errors';
import { count } from '../../lib/format';
import { PlanList } from '../../operations/PlanList';
import type { Operation } from '../../operations/record';
import { retryFailed } from '../../operations/start';
import { kindWords } from '../../operations/words';
import { Dialog } from '../../ui/Dialog';

/** Asks before the failed and cancelled pipes of a run are tried again, in a run of their own. */
export function RetryDialog({ operation, onClose }: { operation: Operation; onClose: () => void }) {
  const navigate = useNavigate();
  const items = operation.items.filter(({ outcome }) => outcome === 'failed' || outcome === 'cancelled');
  const uncertain = operation.items.filter(({ outcome }) => outcome === 'unknown').length;
  const { verb } = kindWords[operation.kind];
  return (
    <Dialog
      size="lg"
      title={`Try ${count(items.length, 'pipe')} again?`}
      confirmLabel={`${verb} again`}
      danger={operation.kind === 'delete'}
      explain={describeError}
      onClose={onClose}
      onConfirm={async () => {
        const next = await retryFailed(operation.id);
        await navigate({ to: '/operations/$operation', params: { operation: next } });
      }}
    >
      <p>
        A new run of the same kind retries those that failed or were cancelled.
        {uncertain > 0
          ? ` ${count(uncertain, 'pipe is', 'pipes are')} left out because the outcome is not confirmed: check there first.`
          : ''}
      </p>
      <PlanList label={count(items.length, 'pipe')} items={items} />
    </Dialog>
  );
}
