import { Button } from '@mantine/core';
import { IconBug, IconMapSearch } from '@tabler/icons-react';
import { Link, type ErrorComponentProps } from '@tanstack/react-router';
import { Message } from '../ui/Message';
import { Page } from '../ui/Page';
import { Skeleton } from '../ui/Skeleton';

export function NotFoundScreen() {
  return (
    <Page title="Not found">
      <Message
        icon={<IconMapSearch size={26} />}
        title="There is no such page"
        actions={<Button renderRoot={(props) => <Link to="/" {...props} />}>Go to the fleet</Button>}
      >
        <p>The address may be cut off or mistyped.</p>
      </Message>
    </Page>
  );
}

/** A panel instead of a screen that broke; the frame around it goes on working. */
export function CrashScreen({ error, reset }: ErrorComponentProps) {
  return (
    <Page title="Something broke">
      <Message
        role="alert"
        tone="bad"
        icon={<IconBug size={26} />}
        title="This page crashed"
        actions={
          <>
            <Button onClick={reset}>Try again</Button>
            <Button variant="default" onClick={() => window.location.reload()}>
              Reload
            </Button>
          </>
        }
      >
        <p>Nothing was sent or changed. If it happens again, report what you did and this text:</p>
        <p>
          <code>{error instanceof Error ? error.message : String(error)}</code>
        </p>
      </Message>
    </Page>
  );
}

export function PendingScreen() {
  return (
    <Page title="Loading">
      <Skeleton height={120} />
    </Page>
  );
}
