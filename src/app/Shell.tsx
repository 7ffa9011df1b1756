import { ActionIcon } from '@mantine/core';
import {
  IconReceipt,
  IconCpu,
  IconLayoutGrid,
  IconListCheck,
  IconLock,
  IconPlugConnected,
  IconRoute,
  IconSettings,
  type Icon,
} from '@tabler/icons-react';
import { Link, Outlet, useParams, useRouter } from '@tanstack/react-router';
import { lazy, useEffect } from 'react';
import { useServices } from '../services/queries';
import { useSession } from '../session/cloud';
import { lock } from '../session/store';
import { NoticeOutlet } from '../ui/notify';
import { Wordmark } from '../ui/Wordmark';
import { Later } from './Later';
import { SchemeButton } from './SchemeButton';
import { ServiceSwitcher } from './ServiceSwitcher';
import classes from './Shell.module.css';

const OperationsBanner = lazy(() =>
  import('./OperationsBanner').then((m) => ({ default: m.OperationsBanner })),
);
const RequestGauge = lazy(() => import('./status/RequestGauge').then((m) => ({ default: m.RequestGauge })));
const StatusBar = lazy(() => import('./status/StatusBar').then((m) => ({ default: m.StatusBar })));
const Watcher = lazy(() => import('./watch/Watcher').then((m) => ({ default: m.Watcher })));
const Watching = lazy(() => import('../monitor/Watching').then((m) => ({ default: m.Watching })));
const RunningCount = lazy(() => import('./RunningCount').then((m) => ({ default: m.RunningCount })));

/** The frame of all signed-in pages: services above, places at the side, the status below. */
export function Shell() {
  const { open } = useSession();
  useGateWhenLocked(open !== undefined);
  if (!open) return null;
  return (
    <div className={classes.shell}>
      <a className={classes.skip} href="#content">
        Skip to content
      </a>
      <header className={classes.header}>
        <Link to="/" className={classes.home} aria-label="Penstock, to the fleet">
          <Wordmark />
        </Link>
        <ServiceSwitcher />
        {open.demo ? <span className={classes.demo}>Demo data</span> : null}
        <div className={classes.tools}>
          <span className={classes.organization} title={`Organization ${open.organizationId}`}>
            {open.organizationName}
          </span>
          <Later>
            <RequestGauge compact />
          </Later>
          <SchemeButton />
          <ActionIcon
            variant="subtle"
            color="gray"
            size="lg"
            aria-label="Lock"
            title="Lock: forget the key"
            onClick={() => lock('locked')}
          >
            <IconLock size={19} />
          </ActionIcon>
        </div>
      </header>
      <Places />
      <main id="content" className={classes.main}>
        <Later>
          <OperationsBanner />
        </Later>
        <Outlet />
      </main>
      <NoticeOutlet />
      <Later>
        <Watcher />
        <Watching />
      </Later>
    </div>
  );
}

function Places() {
  const { open } = useSession();
  const { services } = useServices();
  const { service: shown } = useParams({ strict: false });
  const service = shown ?? services?.find(({ state }) => state === 'running')?.id ?? services?.[0]?.id;
  return (
    <nav className={classes.nav} aria-label="Main">
      {open?.serviceId === undefined ? (
        <Link
          to="/"
          className={classes.place}
          activeOptions={{ exact: true, includeSearch: false }}
          activeProps={{ 'aria-current': 'page' }}
        >
          <PlaceIcon icon={IconLayoutGrid} /> Fleet
        </Link>
      ) : null}
      {service === undefined ? null : (
        <>
          <Link
            to="/services/$service/pipes"
            params={{ service }}
            className={classes.place}
            activeProps={{ 'aria-current': 'page' }}
          >
            <PlaceIcon icon={IconRoute} /> Pipes
          </Link>
          <Link
            to="/services/$service/endpoints"
            params={{ service }}
            className={classes.place}
            activeProps={{ 'aria-current': 'page' }}
          >
            <PlaceIcon icon={IconPlugConnected} /> Endpoints
          </Link>
          <Link
            to="/services/$service/cdc-compute"
            params={{ service }}
            className={classes.place}
            activeProps={{ 'aria-current': 'page' }}
          >
            <PlaceIcon icon={IconCpu} /> CDC compute
          </Link>
        </>
      )}
      <Link to="/operations" className={classes.place} activeProps={{ 'aria-current': 'page' }}>
        <PlaceIcon icon={IconListCheck} /> Operations
        <Later>
          <RunningCount />
        </Later>
      </Link>
      <Link to="/cost" className={classes.place} activeProps={{ 'aria-current': 'page' }}>
        <PlaceIcon icon={IconReceipt} /> Cost
      </Link>
      <Link to="/settings" className={classes.place} activeProps={{ 'aria-current': 'page' }}>
        <PlaceIcon icon={IconSettings} /> Settings
      </Link>
      <div className={classes.status}>
        <Later>
          <StatusBar />
        </Later>
      </div>
    </nav>
  );
}

function PlaceIcon({ icon: Glyph }: { icon: Icon }) {
  return <Glyph size={19} aria-hidden="true" />;
}

/** When the key goes, by hand, by time or by the server, the route's own gate leads to the sign-in page and back. */
function useGateWhenLocked(open: boolean): void {
  const router = useRouter();
  useEffect(() => {
    if (!open) void router.invalidate();
  }, [open, router]);
}
