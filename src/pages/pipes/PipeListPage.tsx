import { Button } from '@mantine/core';
import { IconFilterOff, IconInbox, IconPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { Suspense, useMemo } from 'react';
import { isRefusal } from '../../api/errors';
import { count } from '../../lib/format';
import { pipesQuery } from '../../pipes/queries';
import { viewPipe } from '../../pipes/view';
import { ReadFailure } from '../../services/ReadFailure';
import { useService } from '../../services/queries';
import { placeOf, serviceMeaning, serviceName, wayUp } from '../../services/words';
import { useOrganizationId } from '../../session/cloud';
import { Freshness, StaleBanner } from '../../session/Freshness';
import { useUnread } from '../../session/unread';
import { useFailure } from '../../session/useFailure';
import { Message } from '../../ui/Message';
import { Page } from '../../ui/Page';
import { part } from '../../ui/part';
import { Filters } from './Filters';
import { filterList } from './filter';
import type { ListSearch } from './listSearch';
import { NotListed } from './NotListed';
import { SelectableTable } from './SelectableTable';
import { TableSkeleton } from './TableSkeleton';

const BringUpButton = part(() => import('../../services/BringUpButton').then((m) => m.BringUpButton));

const UnreadNote = part(() => import('../../session/UnreadNote').then((m) => m.UnreadNote));

/** All pipes of a service. What it shows is in the URL. */
export function PipeListPage() {
  const { service } = useParams({ from: '/app/services/$service/pipes' });
  const search = useSearch({ from: '/app/services/$service/pipes' });
  const navigate = useNavigate({ from: '/services/$service/pipes' });
  const org = useOrganizationId();
  const query = useQuery(pipesQuery({ org, service }));
  const failure = useFailure(query, service);
  const { queryKey } = pipesQuery({ org, service });
  const isWhole = useUnread(queryKey).length === 0;
  const views = useMemo(() => query.data?.map(viewPipe), [query.data]);
  const list = useMemo(() => (views ? filterList(views, search) : undefined), [views, search]);

  /** Typing replaces the history entry, a choice adds one: Back undoes choices, not letters. */
  const show = (change: ListSearch, replace = false) => {
    void navigate({ search: (before) => ({ ...before, ...change }), replace, resetScroll: false });
  };

  return (
    <Page
      title="Pipes"
      meta={<ServiceLine serviceId={service} failed={failure !== undefined} />}
      actions={
        <>
          <Freshness query={query} />
          {/* Where the key may not see pipes, or there is no such service, none can be made. */}
          {isRefusal(failure, 403) || isRefusal(failure, 404) ? null : <NewPipeButton service={service} />}
        </>
      }
    >
      <StaleBanner query={query} />
      {isWhole || !views ? null : (
        <Suspense fallback={null}>
          <UnreadNote of={queryKey} read={views.length} one="pipe" />
        </Suspense>
      )}
      {views ? <NotListed service={service} views={views} /> : null}
      {failure ? (
        <ReadFailure error={failure} serviceId={service} what="pipes" onRetry={() => void query.refetch()} />
      ) : list === undefined ? (
        <TableSkeleton />
      ) : views?.length === 0 ? (
        isWhole ? (
          <NoPipes />
        ) : null
      ) : (
        <>
          <Filters search={search} list={list} onChange={show} />
          <p className="visually-hidden" role="status">
            {count(list.rows.length, 'pipe')} shown
          </p>
          <SelectableTable
            key={service}
            views={views ?? []}
            empty={<NothingFound onClear={() => void navigate({ search: {} })} />}
            rows={list.rows}
            service={service}
            sort={search.sort}
            onSort={(sort) => show({ sort })}
          />
        </>
      )}
    </Page>
  );
}

interface ServiceLineProps {
  serviceId: string;
  /** The list could not be read: what stands in its place has a button of its own. */
  failed: boolean;
}

function ServiceLine({ serviceId, failed }: ServiceLineProps) {
  const service = useService(serviceId);
  const place = service ? placeOf(service) : '';
  return (
    <>
      <span>{serviceName(service, serviceId)}</span>
      {service?.state ? <span>{serviceMeaning(service.state).label}</span> : null}
      {!failed && service && wayUp(service.state) ? (
        <Suspense fallback={null}>
          <BringUpButton service={service} />
        </Suspense>
      ) : null}
      {place === '' ? null : <span>{place}</span>}
    </>
  );
}

function NewPipeButton({ service }: { service: string }) {
  return (
    <Button
      leftSection={<IconPlus size={16} aria-hidden="true" />}
      renderRoot={(props) => <Link to="/services/$service/new" params={{ service }} {...props} />}
    >
      New pipe
    </Button>
  );
}

function NoPipes() {
  return (
    <Message
      icon={<IconInbox size={26} />}
      title="No pipes in this service yet"
      actions={
        <Button
          variant="default"
          component="a"
          href="https://clickhouse.com/docs/integrations/clickpipes"
          target="_blank"
          rel="noreferrer"
        >
          How ClickPipes work
        </Button>
      }
    >
      <p>
        A pipe brings rows from Kafka, Kinesis, Pub/Sub, object storage or a database into a table of this
        service.
      </p>
    </Message>
  );
}

function NothingFound({ onClear }: { onClear: () => void }) {
  return (
    <Message
      icon={<IconFilterOff size={26} />}
      title="No pipe matches these filters"
      actions={<Button onClick={onClear}>Clear filters</Button>}
    >
      <p>The service has pipes, but none with this text, state and kind together.</p>
    </Message>
  );
}
