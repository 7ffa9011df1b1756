import { Button } from '@mantine/core';
import { IconServerOff } from '@tabler/icons-react';
import { Navigate } from '@tanstack/react-router';
import { describeError } from '../../api/errors';
import { useServices } from '../../services/queries';
import { Message } from '../../ui/Message';
import { Page } from '../../ui/Page';
import { Panel } from '../../ui/Panel';
import { Skeleton } from '../../ui/Skeleton';

/** Where one arrives: goes on to the pipes of the first service that runs. */
export function StartPage() {
  const { services, error, refetch } = useServices();
  const first = services?.find(({ state }) => state === 'running') ?? services?.[0];
  if (first) return <Navigate to="/services/$service/pipes" params={{ service: first.id }} replace />;
  return (
    <Page title="Services">
      {services ? (
        <Message icon={<IconServerOff size={26} />} title="No services in this organization">
          <p>
            Pipes belong to a service. Create one in the ClickHouse Cloud console, or sign in with another
            key.
          </p>
        </Message>
      ) : error ? (
        <Message
          role="alert"
          tone="bad"
          icon={<IconServerOff size={26} />}
          title={describeError(error).title}
          actions={
            <Button variant="default" onClick={() => void refetch()}>
              Try again
            </Button>
          }
        >
          <p>{describeError(error).detail}</p>
        </Message>
      ) : (
        <div role="status" aria-label="Loading services">
          <Panel>
            <Skeleton height={80} />
          </Panel>
        </div>
      )}
    </Page>
  );
}
