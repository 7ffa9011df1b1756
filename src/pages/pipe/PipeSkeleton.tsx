import { Panel } from '../../ui/Panel';
import { Skeleton } from '../../ui/Skeleton';

/** A pipe while its first answer is on the way. */
export function PipeSkeleton() {
  return (
    <div className="stack" role="status" aria-label="Loading pipe">
      <Panel>
        <div className="stack tight">
          <Skeleton width="40%" height={18} />
          <Skeleton width="70%" />
          <Skeleton width="55%" />
          <Skeleton width="62%" />
        </div>
      </Panel>
    </div>
  );
}
