import { Skeleton } from '../Skeleton';
import classes from './DataTable.module.css';

const ROWS = ['34%', '26%', '39%', '30%', '36%', '24%', '32%', '28%'];

/** A table while its first answer is on the way: no numbers, and no zeroes either. */
export function TableSkeleton({ label, rowHeight }: { label: string; rowHeight: number }) {
  return (
    <div role="status" aria-label={label} className={classes.skeleton}>
      {ROWS.map((width) => (
        <div key={width} style={{ height: rowHeight }}>
          <Skeleton width={width} />
          <Skeleton width={90} height={22} />
        </div>
      ))}
    </div>
  );
}
