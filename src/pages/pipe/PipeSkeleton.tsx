import { Panel } from '../../ui/Panel';
import { Skeleton } from '../../ui/Skeleton';
import classes from './pipe.module.css';

/** A pipe while its first answer is on the way. */
export function PipeSkeleton() {
  return (
    <div className={classes.stack} role="status" aria-label="Loading pipe">
      <Panel>
        <div className={classes.lines}>
          <Skeleton width="40%" height={18} />
          <Skeleton width="70%" />
          <Skeleton width="55%" />
          <Skeleton width="62%" />
        </div>
      </Panel>
    </div>
  );
}
