import { Button } from '@mantine/core';
import { IconPlugConnected, IconPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { Suspense, useMemo, useRef, useState } from 'react';
import { isRouteMissing } from '../../api/errors';
import { pipesQuery } from '../../pipes/queries';
import { viewPipe } from '../../pipes/view';
import { privateEndpointsQuery } from '../../services/privateEndpoints/queries';
import type { EndpointValues } from '../../services/privateEndpoints/values';
import { useService } from '../../services/queries';
import { ReadFailure } from '../../services/ReadFailure';
import { serviceName } from '../../services/words';
import { useOrganizationId } from '../../session/cloud';
import { Freshness, StaleBanner } from '../../session/Freshness';
import { UnreadNote } from '../../session/UnreadNote';
import { useFailure } from '../../session/useFailure';
import { Banner } from '../../ui/Banner';
import { Message } from '../../ui/Message';
import { Page } from '../../ui/Page';
import { Panel } from '../../ui/Panel';
import { part } from '../../ui/part';
import { Skeleton } from '../../ui/Skeleton';
import { EndpointTable } from './EndpointTable';
import { usersOf } from './users';

const EndpointPanel = part(() =>
  import('../../services/privateEndpoints/EndpointPanel').then((m) => m.EndpointPanel),
);

const DOCS = 'https://clickhouse.com/docs/integrations/clickpipes/aws-privatelink';

/** The reverse private endpoints of a service: how far they are, what comes next, and which pipes use them. */
export function EndpointsPage() {
  const { service } = useParams({ from: '/app/services/$service/endpoints' });
  const org = useOrganizationId();
  const { queryKey } = privateEndpointsQuery({ org, service });
  const query = useQuery(privateEndpointsQuery({ org, service }));
  const failure = useFailure(query, service);
  const absent = isRouteMissing(failure ?? query.error);
  const name = serviceName(useService(service), service);
  const [making, setMaking] = useState<{ initial: EndpointValues | undefined }>();
  const stash = useRef<EndpointValues>(undefined);
  const create = () => setMaking({ initial: undefined });
  return (
    <Page
      title="Private endpoints"
      meta={<span>How {name} reaches sources without a public address</span>}
      actions={
        query.data && !absent ? (
          <>
            <Freshness query={query} />
            <Button leftSection={<IconPlus size={16} aria-hidden="true" />} onClick={create}>
              New endpoint
            </Button>
          </>
        ) : undefined
      }
    >
      {absent ? (
        <Absent />
      ) : (
        <>
          <StaleBanner query={query} />
          {query.data ? <UnreadNote of={queryKey} read={query.data.length} one="private endpoint" /> : null}
          {query.data?.length === 0 ? (
            <NoEndpoints />
          ) : query.data ? (
            <Endpoints
              key={service}
              service={service}
              endpoints={query.data}
              onAgain={(initial) => setMaking({ initial })}
            />
          ) : failure ? (
            <ReadFailure
              error={failure}
              serviceId={service}
              what="private endpoints"
              onRetry={() => void query.refetch()}
            />
          ) : (
            <div role="status" aria-label="Loading private endpoints">
              <Panel>
                <Skeleton height={160} />
              </Panel>
            </div>
          )}
        </>
      )}
      {making ? (
        <Suspense fallback={null}>
          <EndpointPanel
            service={service}
            initial={making.initial}
            stash={stash}
            onClose={() => setMaking(undefined)}
          />
        </Suspense>
      ) : null}
    </Page>
  );
}

interface EndpointsProps extends Pick<
  Parameters<typeof EndpointTable>[0],
  'service' | 'endpoints' | 'onAgain'
> {}

/** The table, with what is known of the pipes. */
function Endpoints({ service, endpoints, onAgain }: EndpointsProps) {
  const org = useOrganizationId();
  const { data, error, refetch } = useQuery(pipesQuery({ org, service }));
  const views = useMemo(() => data?.map(viewPipe), [data]);
  return (
    <>
      {error ? (
        <Banner
          tone="warning"
          role="status"
          title="The pipes of this service could not be read."
          actions={
            <Button variant="default" size="xs" onClick={() => void refetch()}>
              Try again
            </Button>
          }
        >
          So Penstock cannot tell which of them use an endpoint.
        </Banner>
      ) : null}
      <EndpointTable
        service={service}
        endpoints={endpoints}
        usersOf={(endpoint) => usersOf(endpoint, views, error !== null)}
        onAgain={onAgain}
      />
    </>
  );
}

function NoEndpoints() {
  return (
    <Message
      icon={<IconPlugConnected size={26} />}
      title="No private endpoints in this service yet"
      actions={
        <Button variant="default" component="a" href={DOCS} target="_blank" rel="noreferrer">
          How private endpoints work
        </Button>
      }
    >
      <p>
        A private endpoint lets pipes reach a source that has no public address: a database or Kafka cluster
        in AWS, or a service attachment in Google Cloud.
      </p>
    </Message>
  );
}

function Absent() {
  return (
    <Message icon={<IconPlugConnected size={26} />} title="This server has no private endpoints">
      <p>It has no such list for this service. Pipes and everything else work as usual.</p>
    </Message>
  );
}
