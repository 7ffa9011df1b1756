import { Button } from '@mantine/core';
import { IconZoomQuestion } from '@tabler/icons-react';
import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { useOperation } from '../../operations/useOperations';
import { Message } from '../../ui/Message';
import { Page } from '../../ui/Page';
import { Skeleton } from '../../ui/Skeleton';
import { Crumbs } from './Crumbs';
import { OperationDetail } from './OperationDetail';

/** One run: where it stands and what happened to each pipe. The filter is in the URL. */
export function OperationPage() {
  const { operation: id } = useParams({ from: '/app/operations/$operation' });
  const { outcome } = useSearch({ from: '/app/operations/$operation' });
  const navigate = useNavigate({ from: '/operations/$operation' });
  const operation = useOperation(id);
  if (operation) {
    return (
      <OperationDetail
        key={operation.id}
        operation={operation}
        shown={outcome}
        onShow={(next) =>
          void navigate({ search: next === undefined ? {} : { outcome: next }, resetScroll: false })
        }
      />
    );
  }
  return (
    <Page title="Operation" crumbs={<Crumbs />}>
      {operation === undefined ? (
        <div role="status" aria-label="Loading the operation">
          <Skeleton height={160} />
        </div>
      ) : (
        <Message
          icon={<IconZoomQuestion size={26} />}
          title="No such operation"
          actions={
            <Button renderRoot={(props) => <Link to="/operations" {...props} />}>All operations</Button>
          }
        >
          <p>
            Operations are kept in the browser that ran them. This one was run elsewhere, with the key of
            another organization, or was removed.
          </p>
        </Message>
      )}
    </Page>
  );
}
