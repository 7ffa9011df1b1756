import { describeError } from '../api/errors';
import { operatingOf } from '../sources/operating';
import { Dialog } from '../ui/Dialog';
import { commandPipe, type PipeParams } from './commands';
import type { PipeView } from './view';

interface StopDialogProps {
  view: PipeView;
  params: PipeParams;
  onClose: () => void;
}

/** Asks before stopping, with what it means for this kind of pipe. */
export function StopDialog({ view, params, onClose }: StopDialogProps) {
  const pauses = view.capabilities.family === 'database';
  return (
    <Dialog
      title={`${pauses ? 'Pause' : 'Stop'} ${view.name}?`}
      confirmLabel={pauses ? 'Pause pipe' : 'Stop pipe'}
      explain={describeError}
      onClose={onClose}
      onConfirm={async () => {
        // Its progress and failure are shown at the pipe; the dialog has done its part.
        void commandPipe(params, view.name, 'stop');
        await Promise.resolve();
      }}
    >
      <p>{consequence(view)}</p>
    </Dialog>
  );
}

function consequence({ pipe, source }: PipeView): string {
  if (pipe.state === 'Snapshot') {
    return 'The initial load is under way. It may begin again from the start when the pipe is resumed.';
  }
  return operatingOf(source.id)?.whileStopped ?? 'The pipe stops ingesting until it is started again.';
}
