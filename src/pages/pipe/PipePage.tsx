import '@mantine/core/styles/Tabs.layer.css';
import { Button, Tabs } from '@mantine/core';
import { IconHourglass, IconTrash, IconZoomQuestion } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { Suspense, useState } from 'react';
import { isRefusal } from '../../api/errors';
import { ActionButton } from '../../pipes/actions/ActionButton';
import { justCreated, type Created } from '../../pipes/created';
import { pipeQuery } from '../../pipes/queries';
import { viewPipe, type PipeView } from '../../pipes/view';
import { ReadFailure } from '../../services/ReadFailure';
import { useService } from '../../services/queries';
import { serviceName } from '../../services/words';
import { useOrganizationId } from '../../session/cloud';
import { Freshness, StaleBanner } from '../../session/Freshness';
import { useFailure } from '../../session/useFailure';
import { Ago } from '../../ui/Ago';
import { Message } from '../../ui/Message';
import { Page } from '../../ui/Page';
import { part } from '../../ui/part';
import { Configuration } from './Configuration';
import { DangerZone } from './DangerZone';
import classes from './pipe.module.css';
import { PipeHeader } from './PipeHeader';
import { Overview } from './Overview';
import { PipeSkeleton } from './PipeSkeleton';
import { RenameButton } from './RenameButton';
import { RenameField } from './RenameField';
import { pipeTabs, type PipeTab } from './pipeSearch';

const ScalingTab = part(() => import('./ScalingTab').then((m) => m.ScalingTab));

const Metrics = part(() => import('./metrics/Metrics').then((m) => m.Metrics));

const Errors = part(() => import('./metrics/Errors').then((m) => m.Errors));

const Settings = part(() => import('./Settings').then((m) => m.Settings));

const History = part(() => import('./history/History').then((m) => m.History));

const tabLabels: Readonly<Record<PipeTab, string>> = {
  overview: 'Overview',
  metrics: 'Metrics',
  errors: 'Errors',
  configuration: 'Configuration',
  scaling: 'Scaling',
  settings: 'Settings',
  history: 'History',
  danger: 'Danger zone',
};

/** One pipe: its state and switch on top, the rest in tabs. The tab is in the URL. */
export function PipePage() {
  const { service, pipe } = useParams({ from: '/app/services/$service/pipes/$pipe' });
  const org = useOrganizationId();
  const params = { org, service, pipe };
  const query = useQuery(pipeQuery(params));
  const failure = useFailure(query, `${service}/${pipe}`);
  const crumbs = <Crumbs service={service} />;
  const navigate = useNavigate({ from: '/services/$service/pipes/$pipe' });
  const { rename: renaming } = useSearch({ from: '/app/services/$service/pipes/$pipe' });
  /** The pipe whose name was a field a moment ago. */
  const [renamed, setRenamed] = useState<string>();

  if (query.data === undefined || isRefusal(query.error, 404)) {
    const created = justCreated(pipe);
    return (
      <Page title={created?.name ?? 'Pipe'} crumbs={crumbs}>
        {isRefusal(failure ?? query.error, 404) ? (
          created ? (
            <NotYet created={created} />
          ) : (
            <NoSuchPipe service={service} pipe={pipe} />
          )
        ) : failure ? (
          <ReadFailure error={failure} serviceId={service} what="pipe" onRetry={() => void query.refetch()} />
        ) : (
          <PipeSkeleton />
        )}
      </Page>
    );
  }
  const view = viewPipe(query.data);
  return (
    <Page
      title={view.name}
      crumbs={crumbs}
      titleAction={<RenameButton view={view} params={params} focused={renamed === pipe} />}
      titleField={
        renaming ? (
          <RenameField
            view={view}
            params={params}
            onClose={() => {
              setRenamed(pipe);
              void navigate({
                search: (shown) => ({ ...shown, rename: undefined }),
                replace: true,
                resetScroll: false,
              });
            }}
          />
        ) : undefined
      }
      meta={<PipeHeader view={view} params={params} />}
      actions={
        <>
          <Freshness query={query} />
          {(['edit', 'clone', 'export'] as const).map((action) => (
            <ActionButton key={action} action={action} view={view} params={params} />
          ))}
        </>
      }
    >
      <StaleBanner query={query} />
      <PipeTabs view={view} params={params} />
    </Page>
  );
}

function PipeTabs({
  view,
  params,
}: {
  view: PipeView;
  params: { org: string; service: string; pipe: string };
}) {
  const { tab = 'overview' } = useSearch({ from: '/app/services/$service/pipes/$pipe' });
  const navigate = useNavigate({ from: '/services/$service/pipes/$pipe' });
  return (
    <Tabs
      value={tab}
      onChange={(next) => {
        const chosen = pipeTabs.find((each) => each === next);
        void navigate({ search: chosen === 'overview' ? {} : { tab: chosen }, resetScroll: false });
      }}
      keepMounted={false}
    >
      <Tabs.List mb="md" className={classes.tabs}>
        {pipeTabs.map((each) => (
          <Tabs.Tab
            key={each}
            value={each}
            leftSection={each === 'danger' ? <IconTrash size={15} aria-hidden="true" /> : undefined}
          >
            {tabLabels[each]}
          </Tabs.Tab>
        ))}
      </Tabs.List>
      <Tabs.Panel value="overview">
        <Overview view={view} params={params} />
      </Tabs.Panel>
      <Tabs.Panel value="metrics">
        <Suspense fallback={<PipeSkeleton />}>
          <Metrics view={view} params={params} />
        </Suspense>
      </Tabs.Panel>
      <Tabs.Panel value="errors">
        <Suspense fallback={<PipeSkeleton />}>
          <Errors view={view} params={params} />
        </Suspense>
      </Tabs.Panel>
      <Tabs.Panel value="configuration">
        <Configuration view={view} />
      </Tabs.Panel>
      <Tabs.Panel value="scaling">
        <Suspense fallback={<PipeSkeleton />}>
          <ScalingTab view={view} params={params} />
        </Suspense>
      </Tabs.Panel>
      <Tabs.Panel value="settings">
        <Suspense fallback={<PipeSkeleton />}>
          <Settings view={view} params={params} />
        </Suspense>
      </Tabs.Panel>
      <Tabs.Panel value="history">
        <Suspense fallback={<PipeSkeleton />}>
          <History view={view} params={params} />
        </Suspense>
      </Tabs.Panel>
      <Tabs.Panel value="danger">
        <DangerZone view={view} params={params} />
      </Tabs.Panel>
    </Tabs>
  );
}

function Crumbs({ service }: { service: string }) {
  const name = serviceName(useService(service), service);
  return (
    <nav aria-label="Breadcrumb">
      <Link to="/services/$service/pipes" params={{ service }}>
        Pipes of {name}
      </Link>
    </nav>
  );
}

/** The API said that it made the pipe, and does not find it: what reads it may lag behind. The page goes on looking. */
function NotYet({ created: { id, service, at } }: { created: Created }) {
  return (
    <Message
      role="status"
      tone="busy"
      icon={<IconHourglass size={26} />}
      title="Created, not listed yet"
      actions={
        <Button
          renderRoot={(props) => <Link to="/services/$service/pipes" params={{ service }} {...props} />}
        >
          All pipes of this service
        </Button>
      }
    >
      <p>
        The API accepted it <Ago at={at} /> and does not report it yet. It appears here by itself; do not
        create it again. Its ID is <code>{id}</code>.
      </p>
    </Message>
  );
}

function NoSuchPipe({ service, pipe }: { service: string; pipe: string }) {
  return (
    <Message
      icon={<IconZoomQuestion size={26} />}
      title="No such pipe"
      actions={
        <Button
          renderRoot={(props) => <Link to="/services/$service/pipes" params={{ service }} {...props} />}
        >
          All pipes of this service
        </Button>
      }
    >
      <p>
        It was deleted, or belongs to another service. The ID in the address is <code>{pipe}</code>.
      </p>
    </Message>
  );
}
