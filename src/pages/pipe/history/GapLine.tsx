import { IconEyeOff } from '@tabler/icons-react';
import { formatClock, formatDateTime, formatDuration } from '../../../lib/format';
import type { Gap } from './entries';
import classes from './history.module.css';

/** A time in which no tab was open, or none was visible. */
export function GapLine({ gap: { from, to } }: { gap: Gap }) {
  const sameDay = new Date(from).toDateString() === new Date(to).toDateString();
  return (
    <li className={classes.gap}>
      <IconEyeOff size={16} aria-hidden="true" className={classes.icon} />
      <span>
        Not observed {formatDateTime(from)} – {sameDay ? formatClock(to) : formatDateTime(to)} (
        {formatDuration(to - from)})
      </span>
    </li>
  );
}
