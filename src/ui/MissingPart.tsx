import { Button } from '@mantine/core';
import { Banner } from './Banner';
import classes from './MissingPart.module.css';

interface MissingPartProps {
  /** The text of a `PartMissing`. */
  why: string;
  onRetry: () => void;
  /** Of what lies over the page: gives it up. */
  onClose?: (() => void) | undefined;
}

/** Says that a part of the page did not come: in its place, or over the page for a dialog. */
export function MissingPart({ why, onRetry, onClose }: MissingPartProps) {
  return (
    <div className={onClose ? classes.over : undefined}>
      <Banner
        tone="bad"
        role="alert"
        title="This part of the page could not be loaded."
        actions={
          <>
            <Button size="xs" variant="default" onClick={onRetry}>
              Try again
            </Button>
            {onClose ? (
              <Button size="xs" variant="subtle" onClick={onClose}>
                Close
              </Button>
            ) : null}
          </>
        }
      >
        {why}
      </Banner>
    </div>
  );
}
