import { describeError } from '../api/errors';
import { operatingOf } from '../sources/operating';
import { notify } from '../ui/notify';
import { TypedDialog } from '../ui/TypedDialog';
import type { PipeParams } from './commands';
import { deletePipe } from './deletePipe';
import type { PipeView } from './view';

interface DeleteDialogProps {
  view: PipeView;
  params: PipeParams;
  onClose: () => void;
  onDeleted?: (() => void) | undefined;
}

/** Asks for the name and says what stays. */
export function DeleteDialog({ view, params, onClose, onDeleted }: DeleteDialogProps) {
  const leftAtSource = operatingOf(view.source.id)?.leftAtSource;
  return (
    <TypedDialog
      title={`Delete ${view.name}?`}
      name={view.name}
      noun="pipe"
      confirmLabel="Delete pipe"
      danger
      explain={describeError}
      onClose={onClose}
      onConfirm={async () => {
        const outcome = await deletePipe(params);
        notify(
          outcome === 'gone'
            ? {
                tone: 'good',
                title: `${view.name} is deleted`,
                message: 'Its destination tables were kept.',
              }
            : {
                tone: 'busy',
                title: `Delete of ${view.name} requested`,
                message: 'The API took it and still lists the pipe. Penstock says when it is gone.',
              },
        );
        onDeleted?.();
      }}
    >
      <p>
        Ingestion ends and the pipe’s configuration is gone for good.{' '}
        <strong>Destination tables and their rows stay.</strong>
      </p>
      {leftAtSource === undefined ? null : <p>{leftAtSource}</p>}
    </TypedDialog>
  );
}
