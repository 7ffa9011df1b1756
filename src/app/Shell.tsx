import { ActionIcon, useComputedColorScheme, useMantineColorScheme } from '@mantine/core';
import { IconLock, IconMoon, IconSun } from '@tabler/icons-react';
import { Link, Outlet, useRouter } from '@tanstack/react-router';
import { useEffect } from 'react';
import { useSession } from '../session/cloud';
import { lock } from '../session/store';
import { NoticeOutlet } from '../ui/notify';
import { Wordmark } from '../ui/Wordmark';
import { WhenIdle } from './WhenIdle';
import { MainNav } from './MainNav';
import { ServiceSwitcher } from './ServiceSwitcher';
import classes from './Shell.module.css';
import { part } from '../ui/part';

const OperationsBanner = part(() => import('./OperationsBanner').then((m) => m.OperationsBanner), {
  quiet: true,
});
const RequestGauge = part(() => import('./status/RequestGauge').then((m) => m.RequestGauge), { quiet: true });
const Watcher = part(() => import('./watch/Watcher').then((m) => m.Watcher), { quiet: true });
const Watching = part(() => import('../monitor/Watching').then((m) => m.Watching), { quiet: true });

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
          <WhenIdle>
            <RequestGauge compact />
          </WhenIdle>
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
      <MainNav />
      <main id="content" className={classes.main}>
        <WhenIdle>
          <OperationsBanner />
        </WhenIdle>
        <Outlet />
      </main>
      <NoticeOutlet />
      <WhenIdle>
        <Watcher />
        <Watching />
      </WhenIdle>
    </div>
  );
}

/** When the key goes, by hand, by time or by the server, the route's own gate leads to the sign-in page and back. */
function useGateWhenLocked(open: boolean): void {
  const router = useRouter();
  useEffect(() => {
    if (!open) void router.invalidate();
  }, [open, router]);
}

/** From the light scheme to the dark one, and back. */
function SchemeButton() {
  const scheme = useComputedColorScheme('light');
  const { setColorScheme } = useMantineColorScheme();
  const other = scheme === 'dark' ? 'light' : 'dark';
  return (
    <ActionIcon
      variant="subtle"
      color="gray"
      size="lg"
      aria-label={`Switch to the ${other} scheme`}
      onClick={() => setColorScheme(other)}
    >
      {scheme === 'dark' ? <IconSun size={19} /> : <IconMoon size={19} />}
    </ActionIcon>
  );
}
