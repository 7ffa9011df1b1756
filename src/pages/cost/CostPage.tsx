import { Button } from '@mantine/core';
import { IconReceipt } from '@tabler/icons-react';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { dayOf, formatDay, type DayRange } from '../../lib/days';
import { describeError } from '../../api/errors';
import { useNow } from '../../lib/useNow';
import { isPipeLine } from '../../services/usage/lines';
import { useBilledUsage, type BilledUsage } from '../../services/usage/ledger';
import { UsageFailure } from '../../services/usage/UsageFailure';
import { Freshness } from '../../session/Freshness';
import { useFailure } from '../../session/useFailure';
import { Banner } from '../../ui/Banner';
import { Message } from '../../ui/Message';
import { Page } from '../../ui/Page';
import { Panel } from '../../ui/Panel';
import { Skeleton } from '../../ui/Skeleton';
import { UnreadBanner } from '../../ui/UnreadBanner';
import { Breakdown } from './Breakdown';
import classes from './cost.module.css';
import { DEFAULT_DAYS, rangeOf } from './choices';
import { readCostSearch, type CostSearch } from './costSearch';
import { lastDays } from '../../services/usage/windows';
import { RangePicker } from './RangePicker';
import { Summary } from './Summary';

/** What pipes cost, as the API bills it. Days, grouping, search and order are in the URL. */
export function CostPage() {
  const search = useSearch({ from: '/app/cost' });
  const navigate = useNavigate({ from: '/cost' });
  const today = dayOf(useNow(60_000));
  const range = rangeOf(search, today);
  const usage = useBilledUsage(range);
  const change = (part: CostSearch, replace = false) =>
    void navigate({
      search: (before) => readCostSearch({ ...before, ...part }),
      replace,
      resetScroll: false,
    });
  const data = usage.read > 0 ? usage.lines : undefined;
  const failure = useFailure({ data, error: usage.failures[0]?.error ?? null }, `${range.from}/${range.to}`);
  return (
    <Page
      title="Cost"
      meta={<span>What pipes were billed, in ClickHouse Credits (CHC)</span>}
      actions={data ? <Freshness query={{ ...usage, data, error: null }} /> : undefined}
    >
      <RangePicker
        range={range}
        today={today}
        onChange={(next) => change(isDefault(next, today) ? { from: undefined, to: undefined } : next)}
      />
      {data ? (
        <>
          <Progress usage={usage} />
          <Failures usage={usage} />
          {usage.unread > 0 ? (
            <UnreadBanner
              unread={usage.unread}
              of={usage.unread + data.length}
              one="record"
              hint="The totals below leave them out."
            />
          ) : null}
          {data.some(isPipeLine) ? (
            <>
              <Summary range={range} lines={data} partial={usage.read < usage.windows} />
              <Breakdown range={range} lines={data} search={search} onChange={change} />
            </>
          ) : usage.read === usage.windows ? (
            <Nothing range={range} />
          ) : null}
        </>
      ) : failure ? (
        <UsageFailure error={failure} onRetry={usage.refetch} />
      ) : (
        <Loading usage={usage} />
      )}
    </Page>
  );
}

function isDefault({ from, to }: DayRange, today: string): boolean {
  const usual = lastDays(DEFAULT_DAYS, today);
  return from === usual.from && to === usual.to;
}

/** Said while a part is there and another is on its way. */
function Progress({ usage: { read, windows, isFetching } }: { usage: BilledUsage }) {
  return (
    <p role="status" className={read < windows && isFetching ? classes.progress : 'visually-hidden'}>
      {read < windows && isFetching
        ? `Reading period ${read + 1} of ${windows} (up to 31 days each). The totals below grow as it reads.`
        : ''}
    </p>
  );
}

/** Parts that could not be read, beside those that could. */
function Failures({ usage: { failures, isFetching, refetch } }: { usage: BilledUsage }) {
  const [first] = failures;
  if (!first) return null;
  const { title, detail } = describeError(first.error);
  const lost = failures.filter(({ known }) => !known);
  return (
    <Banner
      tone="warning"
      role="status"
      title={lost.length > 0 ? `Not read: ${rangesOf(lost)}.` : `Not refreshed: ${rangesOf(failures)}.`}
      actions={
        <Button variant="default" size="xs" loading={isFetching} onClick={refetch}>
          Try again
        </Button>
      }
    >
      {lost.length > 0
        ? 'The totals below leave these days out.'
        : 'These days may be older than the others.'}{' '}
      {title}: {detail}
    </Banner>
  );
}

function rangesOf(failures: BilledUsage['failures']): string {
  return failures.map(({ window }) => `${formatDay(window.from)} to ${formatDay(window.to)}`).join(', ');
}

function Loading({ usage: { windows } }: { usage: BilledUsage }) {
  return (
    <div role="status" aria-label="Loading costs">
      <Panel>
        {windows > 1 ? (
          <p className={classes.progress}>Reading 1 of {windows} windows of at most 31 days.</p>
        ) : null}
        <Skeleton height={280} />
      </Panel>
    </div>
  );
}

function Nothing({ range }: { range: DayRange }) {
  return (
    <Message icon={<IconReceipt size={26} />} title="No pipe was billed in these days">
      <p>
        Nothing is listed for pipes from {formatDay(range.from)} to {formatDay(range.to)}. Choose other days,
        or come back when a pipe has run for a day.
      </p>
    </Message>
  );
}
