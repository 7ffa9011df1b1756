import { Button } from '@mantine/core';
import { IconServerOff } from '@tabler/icons-react';
import { Suspense } from 'react';
import { describeError } from '../../api/errors';
import { useFleet } from '../../monitor/useFleet';
import { useServices } from '../../services/queries';
import { useOrganizationId } from '../../session/cloud';
import { Message } from '../../ui/Message';
import { Page } from '../../ui/Page';
import { part } from '../../ui/part';
import { TableSkeleton } from '../../ui/DataTable/TableSkeleton';
import { ROW_HEIGHT } from './board/Board';
import { FleetBoard } from './FleetBoard';
import { FleetProgress } from './FleetProgress';

const UnreadNotes = part(() => import('./UnreadNotes').then((m) => m.UnreadNotes), { quiet: true });

/** Every pipe of every service of the organization. What it shows is in the URL. */
export function FleetPage() {
  const { services, error, refetch } = useServices();
  const fleet = useFleet();
  const org = useOrganizationId();
  const watched =
    services !== undefined && fleet !== undefined && fleet.services.length > 0 ? fleet : undefined;
  return (
    <Page title="Fleet" meta={watched ? <FleetProgress services={watched.services} /> : null}>
      <Suspense fallback={null}>
        <UnreadNotes org={org} services={services?.length ?? 0} watched={watched?.services ?? []} />
      </Suspense>
      {services?.length === 0 ? (
        <NoServices />
      ) : watched ? (
        <FleetBoard fleet={watched} />
      ) : services === undefined && error ? (
        <Message
          role="alert"
          tone="bad"
          icon={<IconServerOff size={26} />}
          title={describeError(error).title}
          actions={
            <Button variant="default" onClick={() => void refetch()}>
              Try again
            </Button>
          }
        >
          <p>{describeError(error).detail}</p>
        </Message>
      ) : (
        <TableSkeleton label="Loading services" rowHeight={ROW_HEIGHT} />
      )}
    </Page>
  );
}

function NoServices() {
  return (
    <Message icon={<IconServerOff size={26} />} title="No services in this organization">
      <p>
        Pipes belong to a service. Create one in the ClickHouse Cloud console, or sign in with another key.
      </p>
    </Message>
  );
}
