import { IconWifiOff } from '@tabler/icons-react';
import { formatAge, formatDuration } from '../../lib/format';
import { useNow } from '../../lib/useNow';
import { useOnline } from '../../lib/useOnline';
import { usePreferences } from '../../session/preferences';
import { useShownData } from '../../session/shownData';
import classes from './status.module.css';

/** Reads may be slow, and one may fail; after so many intervals the data is old. */
const OLD_AFTER_INTERVALS = 3;

/** How old the data on the page is, and whether there is a connection to read it anew. */
export function DataAge() {
  const now = useNow();
  const online = useOnline();
  const shownAt = useShownData();
  const { refreshSeconds } = usePreferences();
  if (!online) {
    return (
      <span className={classes.offline}>
        <IconWifiOff size={15} aria-hidden="true" /> Offline
      </span>
    );
  }
  if (shownAt === undefined) return null;
  const ageMs = Math.max(0, now - shownAt);
  const isOld = refreshSeconds > 0 && ageMs > OLD_AFTER_INTERVALS * refreshSeconds * 1000;
  return isOld ? (
    <span className={classes.old}>Not refreshed for {formatDuration(ageMs)}</span>
  ) : (
    <span>Read {formatAge(ageMs)}</span>
  );
}
