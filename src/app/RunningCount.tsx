import { isBeingSent, isRunning } from '../operations/record';
import { useOperations } from '../operations/useOperations';
import classes from './Shell.module.css';

/** How many operations run, beside the name of their place. */
export function RunningCount() {
  const running = useOperations()?.filter((each) => isRunning(each) && !isBeingSent(each)).length ?? 0;
  if (running === 0) return null;
  return (
    <span className={classes.running}>
      {running}
      <span className="visually-hidden"> running</span>
    </span>
  );
}
