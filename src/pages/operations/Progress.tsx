import { isRunning, type Operation } from '../../operations/record';
import { progressOf, tallyLine } from '../../operations/words';
import classes from './operations.module.css';

/** How far a run has come; said to assistive technology at every tenth, not at every pipe. */
export function Progress({ operation }: { operation: Operation }) {
  const { settled, total } = progressOf(operation);
  const words = `${settled.toLocaleString('en-US')} of ${total.toLocaleString('en-US')}`;
  return (
    <div className={classes.progress}>
      <progress aria-label="Progress" max={Math.max(total, 1)} value={settled} />
      <span className={classes.far}>
        <strong>{words}</strong> {tallyLine(operation)}
      </span>
      <p className="visually-hidden" role="status">
        {isRunning(operation) ? tenthOf(settled, total) : `Ended: ${tallyLine(operation)}`}
      </p>
    </div>
  );
}

function tenthOf(settled: number, total: number): string {
  const step = Math.max(1, Math.ceil(total / 10));
  return `${Math.floor(settled / step) * step} of ${total} through`;
}
