import { IconActivity, IconWifiOff } from '@tabler/icons-react';
import { Suspense, useState } from 'react';
import type { Traffic } from '../../api/scheduler';
import { useOnline } from '../../lib/useOnline';
import { useTraffic } from '../../session/cloud';
import classes from './status.module.css';
import { part } from '../../ui/part';

const RequestLogPanel = part(() => import('../requests/RequestLogPanel').then((m) => m.RequestLogPanel));

/** How much of the API's request budget is used (10 requests in 10 seconds per key), and the way to the requests. */
export function RequestGauge({ compact = false }: { compact?: boolean }) {
  const [opened, setOpened] = useState(false);
  return (
    <>
      <button
        type="button"
        className={compact ? classes.compact : classes.gauge}
        aria-haspopup="dialog"
        title="Show the requests. The API allows 10 requests in 10 seconds per key."
        onClick={() => setOpened(true)}
      >
        {compact ? <Short /> : <Long />}
      </button>
      {opened ? (
        <Suspense fallback={null}>
          <RequestLogPanel onClose={() => setOpened(false)} />
        </Suspense>
      ) : null}
    </>
  );
}

function Long() {
  const traffic = useTraffic();
  return (
    <>
      <IconActivity size={15} aria-hidden="true" />
      <span>
        <Budget {...traffic} />
      </span>
    </>
  );
}

/** For narrow screens. Whether there is a connection stands here, too. */
function Short() {
  const traffic = useTraffic();
  const online = useOnline();
  const Icon = online ? IconActivity : IconWifiOff;
  return (
    <>
      <Icon size={17} aria-hidden="true" />
      <span className="visually-hidden">
        {online ? '' : 'Offline. '}Status and requests: <Budget {...traffic} />
      </span>
      <span aria-hidden="true">{online ? `${traffic.sent}/${traffic.limit}` : 'Offline'}</span>
    </>
  );
}

function Budget({ sent, limit, waiting }: Traffic) {
  return (
    <>
      API budget {sent}/{limit}
      {waiting > 0 ? `, ${waiting} waiting` : ''}
    </>
  );
}
