import { useNavigate, useSearch } from '@tanstack/react-router';
import { useOperations } from '../../operations/useOperations';
import { Page } from '../../ui/Page';
import { Skeleton } from '../../ui/Skeleton';
import { OperationList } from './OperationList';
import { OperationListActions } from './OperationListActions';
import { Unreadable } from './Unreadable';

/** Every run of work over several pipes or in several steps. The filter is in the URL. */
export function OperationsPage() {
  const operations = useOperations();
  const { show } = useSearch({ from: '/app/operations' });
  const navigate = useNavigate({ from: '/operations' });
  return (
    <Page
      title="Operations"
      meta={<span>Kept in this browser, without secrets</span>}
      actions={operations && operations.length > 0 ? <OperationListActions operations={operations} /> : null}
    >
      <Unreadable />
      {operations === undefined ? (
        <div role="status" aria-label="Loading operations">
          <Skeleton height={160} />
        </div>
      ) : (
        <OperationList
          operations={operations}
          show={show}
          onShow={(next) => void navigate({ search: next === undefined ? {} : { show: next } })}
        />
      )}
    </Page>
  );
}
