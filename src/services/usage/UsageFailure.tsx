import { Button } from '@mantine/core';
import { IconAlertTriangle, IconReceipt } from '@tabler/icons-react';
import { describeError, isRefusal } from '../../api/errors';
import { useOrganizationId } from '../../session/cloud';
import { Message } from '../../ui/Message';
import { MissingRight } from '../MissingRight';
import { ServerWords } from '../ReadFailure';

/** What a key needs to read what was billed; unlike pipes, that is a right on the organization. */
const RIGHT = 'control-plane:organization:view';

/** In place of costs when they could not be read at all: not allowed, not told by this server, or anything else. */
export function UsageFailure({ error, onRetry }: { error: unknown; onRetry: () => void }) {
  const org = useOrganizationId();
  const { title, detail, requestId } = describeError(error);
  const retry = (
    <Button variant="default" onClick={onRetry}>
      Try again
    </Button>
  );
  if (isRefusal(error, 403)) {
    return (
      <MissingRight
        title="This API key may not see costs"
        right={RIGHT}
        on={`organization ${org}`}
        sentences={(right) => (
          <>Ask an administrator for the right {right} on the organization. Pipes are not affected.</>
        )}
        actions={retry}
      >
        <ServerWords detail={detail} requestId={requestId} />
      </MissingRight>
    );
  }
  if (isRefusal(error, 404)) {
    return (
      <Message icon={<IconReceipt size={26} />} title="This server does not tell costs" actions={retry}>
        <p>It answers that there is no such list. Pipes and everything else work as before.</p>
      </Message>
    );
  }
  return (
    <Message role="alert" tone="bad" icon={<IconAlertTriangle size={26} />} title={title} actions={retry}>
      <ServerWords detail={detail} requestId={requestId} />
    </Message>
  );
}
