import { Button } from '@mantine/core';
import { Banner } from './Banner';
import classes from './MissingPart.module.css';

interface MissingPartProps {
  title?: string;
  /** The text of a `PartMissing`. */
  why: string | undefined;
  onRetry?: () => void;
  /** Of what lies over the page: gives it up. */
  onClose?: (() => void) | undefined;
}

/** Says that a part of the page did not come: in its place, or over the page for a dialog or a notice. */
export function MissingPart({
  title = 'This part of the page could not be loaded.',
  why,
  onRetry,
  onClose,
}: MissingPartProps) {
  const button = (word: string, onClick: (() => void) | undefined) =>
    onClick ? (
      <Button size="xs" variant="default" onClick={onClick}>
        {word}
      </Button>
    ) : null;
  return (
    <div className={onClose ? classes.over : undefined}>
      <Banner
        tone="bad"
        role="alert"
        title={title}
        actions={
          <>
            {button('Try again', onRetry)}
            {button('Close', onClose)}
          </>
        }
      >
        {why}
      </Banner>
    </div>
  );
}
