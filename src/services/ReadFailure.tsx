import { Button } from '@mantine/core';
import { IconAlertTriangle, IconMapSearch } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { asleep, describeError, isRefusal } from '../api/errors';
import { MANAGE_CLICKPIPES } from '../session/rights';
import { CopyButton } from '../ui/CopyButton';
import { Message } from '../ui/Message';
import { MissingRight } from './MissingRight';
import { useServices } from './queries';
import { WakeCard } from './WakeCard';
import { serviceName } from './words';

interface ReadFailureProps {
  error: unknown;
  serviceId: string;
  /** What could not be read: "pipes". */
  what: string;
  onRetry: () => void;
}

/** In place of a page's content when its first read failed: asleep, not allowed, not there, or anything else. */
export function ReadFailure({ error, serviceId, what, onRetry }: ReadFailureProps) {
  const { services } = useServices();
  const service = services?.find(({ id }) => id === serviceId);
  const name = serviceName(service, serviceId);
  const sleeping = asleep(error);
  if (sleeping) {
    return <WakeCard serviceId={serviceId} refusedState={sleeping.state} what={what} onAwake={onRetry} />;
  }
  const { title, detail, requestId } = describeError(error);
  const retry = (
    <Button variant="default" onClick={onRetry}>
      Try again
    </Button>
  );
  if (isRefusal(error, 403)) {
    return (
      <MissingRight
        title={`This API key may not see the ${what} of ${name}`}
        right={MANAGE_CLICKPIPES}
        on={`service ${name} (${serviceId})`}
        sentences={(right) => (
          <>
            Ask an administrator of the organization for the right {right} on this service. Other services are
            not affected.
          </>
        )}
        actions={retry}
      >
        <ServerWords detail={detail} requestId={requestId} />
      </MissingRight>
    );
  }
  if (isRefusal(error, 404) && services && !service) {
    return (
      <Message
        role="alert"
        icon={<IconMapSearch size={26} />}
        title="No such service"
        actions={
          <>
            <Button renderRoot={(props) => <Link to="/" {...props} />}>Go to the fleet</Button>
            {retry}
          </>
        }
      >
        <p>
          This organization has no service {serviceId}. It was deleted, or the address belongs to another
          organization.
        </p>
        <ServerWords detail={detail} requestId={requestId} />
      </Message>
    );
  }
  return (
    <Message role="alert" tone="bad" icon={<IconAlertTriangle size={26} />} title={title} actions={retry}>
      <ServerWords detail={detail} requestId={requestId} />
    </Message>
  );
}

/** What the server said, and the request to name to its support. */
export function ServerWords({ detail, requestId }: { detail: string; requestId: string | undefined }) {
  return (
    <>
      <p>{detail}</p>
      {requestId ? (
        <p>
          Request {requestId} <CopyButton text={requestId} label="Copy request ID" />
        </p>
      ) : null}
    </>
  );
}
