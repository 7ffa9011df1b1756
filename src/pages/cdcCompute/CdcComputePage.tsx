import { IconCpu } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { isRefusal } from '../../api/errors';
import { cdcScalingQuery, useService } from '../../services/queries';
import { ReadFailure } from '../../services/ReadFailure';
import { serviceName } from '../../services/words';
import { useOrganizationId } from '../../session/cloud';
import { Freshness, StaleBanner } from '../../session/Freshness';
import { useFailure } from '../../session/useFailure';
import { labelsOf } from '../../sources/registry';
import { Message } from '../../ui/Message';
import { Page } from '../../ui/Page';
import { Panel } from '../../ui/Panel';
import { Skeleton } from '../../ui/Skeleton';
import { CdcForm } from './CdcForm';
import { SharedBy } from './SharedBy';

/** The compute that all database pipes of a service share. */
export function CdcComputePage() {
  const { service } = useParams({ from: '/app/services/$service/cdc-compute' });
  const org = useOrganizationId();
  const query = useQuery(cdcScalingQuery(org, service));
  const name = serviceName(useService(service), service);
  const failure = useFailure(query, service);
  const absent = isRefusal(failure ?? query.error, 404);
  return (
    <Page
      title="CDC compute"
      meta={<span>Shared by all database pipes of {name}</span>}
      actions={absent ? undefined : <Freshness query={query} />}
    >
      {absent ? (
        <Absent />
      ) : (
        <>
          <StaleBanner query={query} />
          {query.data ? (
            <div className="stack">
              <CdcForm key={service} service={service} scaling={query.data} />
              <SharedBy service={service} />
            </div>
          ) : failure ? (
            <ReadFailure
              error={failure}
              serviceId={service}
              what="CDC compute"
              onRetry={() => void query.refetch()}
            />
          ) : (
            <div role="status" aria-label="Loading CDC compute">
              <Panel>
                <Skeleton height={120} />
              </Panel>
            </div>
          )}
        </>
      )}
    </Page>
  );
}

function Absent() {
  const databases = labelsOf(({ family }) => family === 'database', 'disjunction');
  return (
    <Message icon={<IconCpu size={26} />} title="No CDC compute yet">
      <p>
        It is created with the first database pipe of the service ({databases}) and then shared by all of
        them. Come back when that pipe has been provisioned.
      </p>
    </Message>
  );
}
