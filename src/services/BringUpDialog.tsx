import { describeError } from '../api/errors';
import { Dialog } from '../ui/Dialog';
import { TypedDialog } from '../ui/TypedDialog';
import type { StartCommand } from './words';

interface BringUpDialogProps {
  name: string;
  way: StartCommand;
  /** A rejection keeps the dialog open, with its words. */
  onConfirm: () => Promise<void>;
  onClose: () => void;
}

/** Asks before a service is woken, and for its name before one is started that somebody stopped. */
export function BringUpDialog({ name, way, onConfirm, onClose }: BringUpDialogProps) {
  const dialog = {
    title: `${way.verb} ${name}?`,
    confirmLabel: `${way.verb} service`,
    explain: describeError,
    onConfirm,
    onClose,
  };
  if (way.command !== 'start') {
    return (
      <Dialog {...dialog}>
        <p>{way.cost}</p>
      </Dialog>
    );
  }
  return (
    <TypedDialog {...dialog} name={name} noun="service">
      <p>Somebody stopped this service on purpose. {way.cost}</p>
    </TypedDialog>
  );
}
