import { describeError } from '../api/errors';
import { Dialog } from '../ui/Dialog';
import type { Operation } from './record';
import { closeMaintenance } from './start';
import { stoppedLine } from './words';

interface CloseDialogProps {
  maintenance: Operation;
  onClose: () => void;
}

/** Asks before a maintenance is ended with its pipes left as they are. */
export function CloseDialog({ maintenance, onClose }: CloseDialogProps) {
  return (
    <Dialog
      title="End the maintenance without starting anything?"
      confirmLabel="End maintenance"
      explain={describeError}
      onClose={onClose}
      onConfirm={async () => closeMaintenance(maintenance.id)}
    >
      <p>
        The banner goes, and the pipes stay as they are ({stoppedLine(maintenance)} by this maintenance).
        Those that should run again you then start yourself; the record keeps their names.
      </p>
    </Dialog>
  );
}
