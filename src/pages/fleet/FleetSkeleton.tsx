import { Skeleton } from '../../ui/Skeleton';
import classes from './fleet.module.css';

const ROWS = ['62%', '48%', '71%', '55%', '66%', '44%', '58%', '51%'];

/** The fleet while nothing of it is known: no numbers, and no zeroes either. */
export function FleetSkeleton({ label }: { label: string }) {
  return (
    <div role="status" aria-label={label} className={classes.skeleton}>
      {ROWS.map((width) => (
        <Skeleton key={width} width={width} height={18} />
      ))}
    </div>
  );
}
