import { describeError } from '../api/errors';
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
  const pauses = view.traits.family === 'database';
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

function consequence({ traits, pipe, source }: PipeView): string {
  if (pipe.state === 'Snapshot') {
    return 'The initial load is under way. It may begin again from the start when the pipe is resumed.';
  }
  switch (traits.family) {
    case 'database':
      return source.id === 'postgres'
        ? 'Replication pauses, and the replication slot keeps the source’s WAL until it is resumed: watch the disk of the source. The shared CDC compute stays billed.'
        : 'Replication pauses. Resume it before the source’s change log expires, or the pipe needs a resync. The shared CDC compute stays billed.';
    case 'stream':
      return 'No more messages are read. The pipe goes on from the same position when it is started, as long as the source still retains it.';
    case 'files':
      return 'No more files are read. Started again, the pipe goes on where it stopped.';
    default:
      return 'The pipe stops ingesting until it is started again.';
  }
}
