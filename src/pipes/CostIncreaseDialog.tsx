import { describeError } from '../api/errors';
import { Dialog } from '../ui/Dialog';
import type { CostIncrease } from './prices';

interface CostIncreaseDialogProps {
  rise: CostIncrease;
  /** The new size in words. */
  size: string;
  onConfirm: () => Promise<void>;
  onClose: () => void;
}

/** Asks before a size that multiplies the bill. */
export function CostIncreaseDialog({ rise, size, onConfirm, onClose }: CostIncreaseDialogProps) {
  return (
    <Dialog
      title={`Scale to ${size}?`}
      confirmLabel={`Scale for ${rise.more} more a month`}
      explain={describeError}
      onConfirm={onConfirm}
      onClose={onClose}
    >
      <p>{rise.sentence}</p>
    </Dialog>
  );
}
