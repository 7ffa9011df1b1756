import { Button } from '@mantine/core';
import { Banner } from './Banner';
import classes from './MissingPart.module.css';
import type { Notice } from './notices';

/** A notice without the library of notices, for when that cannot be loaded. */
export function PlainNotice({ notice, onDismiss }: { notice: Notice; onDismiss: () => void }) {
  return (
    <div className={classes.over}>
      <Banner
        tone={notice.tone === 'good' ? 'quiet' : notice.tone}
        role="alert"
        title={`${notice.title}.`}
        actions={
          <Button size="xs" variant="default" onClick={onDismiss}>
            Dismiss
          </Button>
        }
      >
        {notice.message}
      </Banner>
    </div>
  );
}
