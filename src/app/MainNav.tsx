import {
  IconCpu,
  IconDots,
  IconLayoutGrid,
  IconListCheck,
  IconPlugConnected,
  IconReceipt,
  IconRoute,
  IconSettings,
  type Icon,
} from '@tabler/icons-react';
import { Link, useLocation, useParams } from '@tanstack/react-router';

import { useServices } from '../services/queries';
import { useSession } from '../session/cloud';
import { WhenIdle } from './WhenIdle';
import classes from './Shell.module.css';
import { part } from '../ui/part';

const StatusBar = part(() => import('./status/StatusBar').then((m) => m.StatusBar), { quiet: true });
const RunningCount = part(() => import('./RunningCount').then((m) => m.RunningCount), { quiet: true });

/** The way to every page: at the side, or on a narrow screen below, where the last ones are behind "More". */
export function MainNav() {
  const { open } = useSession();
  const { services } = useServices();
  const { service: shown } = useParams({ strict: false });
  const path = useLocation({ select: ({ pathname }) => pathname });
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
        <Link
          to="/services/$service/pipes"
          params={{ service }}
          className={classes.place}
          activeProps={{ 'aria-current': 'page' }}
        >
          <PlaceIcon icon={IconRoute} /> Pipes
        </Link>
      )}
      <Link to="/operations" className={classes.place} activeProps={{ 'aria-current': 'page' }}>
        <PlaceIcon icon={IconListCheck} /> Operations
        <WhenIdle>
          <RunningCount />
        </WhenIdle>
      </Link>
      <Link to="/cost" className={classes.place} activeProps={{ 'aria-current': 'page' }}>
        <PlaceIcon icon={IconReceipt} /> Cost
      </Link>
      {/* Drawn anew, and so closed, on every page. */}
      <div key={path} id="more-places" className={classes.rest} popover="auto">
        {service === undefined ? null : (
          <>
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
        <Link to="/settings" className={classes.place} activeProps={{ 'aria-current': 'page' }}>
          <PlaceIcon icon={IconSettings} /> Settings
        </Link>
      </div>
      <button type="button" className={`${classes.place} ${classes.more}`} popoverTarget="more-places">
        <PlaceIcon icon={IconDots} /> More
      </button>
      <div className={classes.status}>
        <WhenIdle>
          <StatusBar />
        </WhenIdle>
      </div>
    </nav>
  );
}

function PlaceIcon({ icon: Glyph }: { icon: Icon }) {
  return <Glyph size={19} aria-hidden="true" />;
}
