import { formatDuration, count } from '../lib/format';
import { useNow } from '../lib/useNow';
import { useTraffic } from '../session/cloud';
import classes from './Shell.module.css';

/** How much of the API's request budget is used. The API allows 10 requests in 10 seconds per key. */
export function RequestGauge() {
  const { sent, limit, waiting, pausedUntil } = useTraffic();
  const now = useNow();
  if (pausedUntil !== undefined && pausedUntil > now) {
    return (
      <span className={classes.paused} role="status">
        Rate limit reached: waiting {formatDuration(pausedUntil - now)}
        {waiting > 0 ? `, ${count(waiting, 'request')} queued` : ''}
      </span>
    );
  }
  return (
    <span title="The API allows 10 requests in 10 seconds per key">
      {sent} of {limit} requests{waiting > 0 ? `, ${waiting} waiting` : ''}
    </span>
  );
}
