import { count, formatDuration } from '../../lib/format';
import { useNow } from '../../lib/useNow';
import { useTraffic } from '../../session/cloud';
import { DataAge } from './DataAge';
import { RefreshPicker } from './RefreshPicker';
import { RequestGauge } from './RequestGauge';
import classes from './status.module.css';

/** How old the page's data is, how often it is read again, and how much of the request budget that takes. */
export function StatusBar() {
  return (
    <>
      <PausedLine />
      <div className={classes.bar} role="group" aria-label="Status">
        <DataAge />
        <RefreshPicker />
        <RequestGauge />
      </div>
    </>
  );
}

/** Says that the server asked for silence, and for how long. */
function PausedLine() {
  const { waiting, pausedUntil } = useTraffic();
  const now = useNow();
  if (pausedUntil === undefined || pausedUntil <= now) return null;
  return (
    <p className={classes.paused} role="status">
      Rate limit reached: waiting {formatDuration(pausedUntil - now)}
      {waiting > 0 ? `, ${count(waiting, 'request')} queued` : ''}
    </p>
  );
}
