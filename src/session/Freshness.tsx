import { ActionIcon } from '@mantine/core';
import { IconRefresh } from '@tabler/icons-react';
import { ApiError, describeError } from '../api/errors';
import { formatAge, formatClock } from '../lib/format';
import { useNow } from '../lib/useNow';
import { useOnline } from '../lib/useOnline';
import { Banner } from '../ui/Banner';
import classes from './Freshness.module.css';
import { useShowsData } from './shownData';

/** What a page needs of a query to say how old its data is. */
interface Freshable {
  dataUpdatedAt: number;
  isFetching: boolean;
  error: unknown;
  data: unknown;
  refetch: () => unknown;
}

/** "Updated 12 s ago", with a button to look again. */
export function Freshness({ query }: { query: Freshable }) {
  const now = useNow();
  useShowsData(query.dataUpdatedAt);
  if (query.dataUpdatedAt === 0) return null;
  return (
    <span className={classes.freshness}>
      <span>Updated {formatAge(now - query.dataUpdatedAt)}</span>
      <ActionIcon
        variant="subtle"
        color="gray"
        size="sm"
        aria-label="Refresh now"
        data-busy={query.isFetching}
        className={classes.refresh}
        onClick={() => query.refetch()}
      >
        <IconRefresh size={15} />
      </ActionIcon>
    </span>
  );
}

/** Says that what is on the page is old, and why. Nothing is removed or zeroed meanwhile. */
export function StaleBanner({ query }: { query: Freshable }) {
  const online = useOnline();
  if (!online) {
    return (
      <Banner tone="warning" role="status" title="You are offline.">
        Nothing is refreshed or sent until the connection is back.
      </Banner>
    );
  }
  if (!query.error || query.data === undefined) return null;
  const { title, detail } = describeError(query.error);
  // What is shown meanwhile may be of another read, which says no time.
  const since = query.dataUpdatedAt > 0 ? ` since ${formatClock(query.dataUpdatedAt)}` : '';
  const rested = query.error instanceof ApiError && query.error.status === 429;
  return (
    <Banner tone="warning" role="status" title={`Not refreshed${since}.`}>
      {rested ? 'The request budget is used up; the app looks again by itself.' : `${title}: ${detail}`}
    </Banner>
  );
}
