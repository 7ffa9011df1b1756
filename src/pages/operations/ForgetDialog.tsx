import { describeError } from '../../api/errors';
import { count } from '../../lib/format';
import type { Operation } from '../../operations/record';
import { forgetOperations } from '../../operations/start';
import { Dialog } from '../../ui/Dialog';

/** Asks before records are removed from this browser. */
export function ForgetDialog({
  operations,
  onClose,
}: {
  operations: readonly Operation[];
  onClose: () => void;
}) {
  return (
    <Dialog
      title={`Remove ${count(operations.length, 'ended operation')}?`}
      confirmLabel={`Remove ${count(operations.length, 'record')}`}
      danger
      explain={describeError}
      onClose={onClose}
      onConfirm={async () => forgetOperations(operations.map(({ id }) => id))}
    >
      <p>
        Their records are removed from this browser, and nobody else has them: export them first if you may
        need them. The pipes are not touched. Running operations and open maintenance stay.
      </p>
    </Dialog>
  );
}
