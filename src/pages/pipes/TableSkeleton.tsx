import { Skeleton } from '../../ui/Skeleton';
import classes from './PipeTable.module.css';

const ROWS = ['62%', '48%', '71%', '55%', '66%', '44%', '58%', '51%'];

/** The list while its first answer is on the way. */
export function TableSkeleton() {
  return (
    <div role="status" aria-label="Loading pipes">
      <table className={`data-table ${classes.table}`} data-sticky aria-hidden="true">
        <tbody>
          {ROWS.map((width) => (
            <tr key={width} className={classes.row}>
              <td className={classes.pick} />
              <td className={classes.switch}>
                <Skeleton width={30} height={16} />
              </td>
              <td>
                <Skeleton width={width} />
              </td>
              <td className={classes.wide}>
                <Skeleton width="60%" />
              </td>
              <td className={classes.wide}>
                <Skeleton width={90} height={22} />
              </td>
              <td className={classes.wide}>
                <Skeleton width="70%" />
              </td>
              <td className={classes.menu} />
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
