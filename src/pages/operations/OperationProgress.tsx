import { isRunning, type Operation } from '../../operations/record';
import { progressOf, tallyLine } from '../../operations/words';
import classes from './operations.module.css';

/** How far a run has come; said to assistive technology at every tenth, not at every pipe. One pipe has no measure. */
export function OperationProgress({ operation }: { operation: Operation }) {
  const { settled, total } = progressOf(operation);
  const said = (
    <p className="visually-hidden" role="status">
      {isRunning(operation) ? underWay(operation, settled, total) : `Ended: ${tallyLine(operation)}`}
    </p>
  );
  if (total <= 1) return said;
  const words = `${settled.toLocaleString('en-US')} of ${total.toLocaleString('en-US')}`;
  return (
    <div className={classes.progress}>
      <progress aria-label="Progress" max={Math.max(total, 1)} value={settled} />
      <span className={classes.far}>
        <strong>{words}</strong> {tallyLine(operation)}
      </span>
      {said}
    </div>
  );
}

/** Of one pipe the step that it is at; of many how many are through. */
function underWay({ items }: Operation, settled: number, total: number): string {
  const [only, ...others] = items;
  if (others.length === 0) return only?.steps.at(-1)?.label ?? 'Started';
  const step = Math.max(1, Math.ceil(total / 10));
  return `${Math.floor(settled / step) * step} of ${total} done`;
}
