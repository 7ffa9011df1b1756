import { count, formatDuration } from '../../lib/format';
import { useNow } from '../../lib/useNow';
import { useTraffic } from '../../session/cloud';
import classes from './status.module.css';

/** Says that the server asked for silence, and for how long. */
export function PausedLine() {
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
