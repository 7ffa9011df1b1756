import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { Suspense, useMemo, useState } from 'react';
import { isRefusal } from '../../api/errors';
import { pipesQuery } from '../../pipes/queries';
import { viewPipe } from '../../pipes/view';
import { useService } from '../../services/queries';
import { placeOf, serviceMeaning, serviceName, startCommandFor } from '../../services/words';
import { useOrganizationId } from '../../session/cloud';
import { Freshness, StaleBanner } from '../../session/Freshness';
import { useUnread } from '../../session/unread';
import { useFailure } from '../../session/useFailure';
import { Page } from '../../ui/Page';
import { part } from '../../ui/part';
import { rowItems } from '../../ui/DataTable/items';
import { TableSkeleton } from '../../ui/DataTable/TableSkeleton';
import { ROW_HEIGHT } from './board/Board';
import { BoardFrame } from './board/BoardFrame';
import { filterRows } from './board/filterRows';
import { listedRows } from './board/listed';
import { boardColumns } from './board/pipeColumns';
import type { BoardRow } from './board/row';
import type { BoardSearch } from './board/search';
import type { ListNumbers } from './Numbers';

// They come while the list is on its way; the watching behind them begins when its rows stand.
const Numbers = part(() => import('./Numbers').then((m) => m.Numbers), { quiet: true });
void Numbers.preload();

const BringUpButton = part(() => import('../../services/BringUpButton').then((m) => m.BringUpButton));

const NoPipes = part(() => import('./EmptyList').then((m) => m.NoPipes));
const NotListed = part(() => import('./NotListed').then((m) => m.NotListed), { quiet: true });
const ReadFailure = part(() => import('../../services/ReadFailure').then((m) => m.ReadFailure));
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
  const name = serviceName(useService(service), service);
  const [numbers, setNumbers] = useState<ListNumbers>();
  const columns = useMemo(() => boardColumns(numbers?.columns ?? [], true), [numbers?.columns]);
  const rows = useMemo(
    () => (views ? listedRows(views, service, name, numbers?.known) : []),
    [views, service, name, numbers?.known],
  );
  const found = useMemo(() => filterRows(rows, search, columns), [rows, search, columns]);
  const items = useMemo(() => rowItems(found.rows, ({ id }) => id), [found.rows]);

  /** Typing replaces the history entry, a choice adds one: Back undoes choices, not letters. */
  const show = (change: BoardSearch, replace = false) => {
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
      {views ? (
        <Suspense fallback={null}>
          <NotListed service={service} views={views} />
        </Suspense>
      ) : null}
      {failure ? (
        <Suspense fallback={<TableSkeleton label="Loading pipes" rowHeight={ROW_HEIGHT} />}>
          <ReadFailure
            error={failure}
            serviceId={service}
            what="pipes"
            onRetry={() => void query.refetch()}
          />
        </Suspense>
      ) : views === undefined ? (
        <TableSkeleton label="Loading pipes" rowHeight={ROW_HEIGHT} />
      ) : views.length === 0 ? (
        isWhole ? (
          <Suspense fallback={<TableSkeleton label="Loading pipes" rowHeight={ROW_HEIGHT} />}>
            <NoPipes />
          </Suspense>
        ) : null
      ) : (
        <>
          <BoardFrame
            key={service}
            caption="Pipes"
            label="Search pipes"
            placeholder="Name, topic, bucket, host, table, ID"
            search={search}
            onChange={show}
            onClear={() => void navigate({ search: {} })}
            all={rows}
            found={found}
            items={items}
            columns={columns}
            isOld={isOld}
          />
          <Suspense fallback={null}>
            <Numbers key={service} service={service} onNumbers={setNumbers} />
          </Suspense>
        </>
      )}
    </Page>
  );
}

const isOld = ({ left }: BoardRow) => left;

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
      {!failed && service && startCommandFor(service.state) ? (
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
