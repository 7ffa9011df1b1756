import { describeError } from '../api/errors';
import { formatUsd } from '../lib/format';
import { TypedDialog } from '../ui/TypedDialog';
import { commandPipe, type PipeParams } from './commands';
import { initialLoadUsdPerGb, PRICES_AS_OF } from './prices';
import type { PipeView } from './view';

interface ResyncDialogProps {
  view: PipeView;
  params: PipeParams;
  onClose: () => void;
}

/** Asks for the name before everything is loaded again, and says what that does and costs. */
export function ResyncDialog({ view, params, onClose }: ResyncDialogProps) {
  return (
    <TypedDialog
      title={`Resync ${view.name}?`}
      name={view.name}
      noun="pipe"
      confirmLabel="Resync pipe"
      danger
      explain={describeError}
      onClose={onClose}
      onConfirm={async () => {
        // Its progress and failure are shown at the pipe; the dialog has done its part.
        void commandPipe(params, view.name, 'resync');
        await Promise.resolve();
      }}
    >
      <p>
        Everything is loaded from the source again, into tables called <code>…_resync</code>.{' '}
        <strong>When they are complete they take the place of the target tables in one step;</strong> until
        then the old rows stay readable. Rows that were only marked as deleted are carried over.
      </p>
      <p>{costOf(view.source.id)}</p>
      <p>
        The pipe starts anew with the same configuration, and its statistics begin at zero. The load also
        weighs on the source and on the CDC compute that other pipes of the service share.
      </p>
    </TypedDialog>
  );
}

function costOf(kind: string): string {
  const usd = initialLoadUsdPerGb(kind);
  return usd === undefined
    ? `It is billed as an initial load. No price per GB was published for this kind of source in ${PRICES_AS_OF}.`
    : `It is billed as an initial load: about ${formatUsd(usd)} per GB of uncompressed rows (list price of ${PRICES_AS_OF}), in addition to compute.`;
}
