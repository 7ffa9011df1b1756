import { Link } from '@tanstack/react-router';
import { formatDuration } from '../../lib/format';
import { useNow } from '../../lib/useNow';
import { isOpenMaintenance, isRunning, type Operation } from '../../operations/record';
import { outcomesOf, titleOf } from '../../operations/words';
import { Ago } from '../../ui/Ago';
import { KindIcon } from './KindIcon';
import classes from './operations.module.css';
import { OutcomeCount, StatusPill } from './OutcomePill';

/** One row per run. */
export function OperationTable({ operations }: { operations: readonly Operation[] }) {
  return (
    <table className={`data-table ${classes.table}`}>
      <caption className="visually-hidden">Operations, newest first</caption>
      <thead>
        <tr>
          <th scope="col">Operation</th>
          <th scope="col" className={`${classes.wide} ${classes.status}`}>
            Status
          </th>
          <th scope="col" className={classes.wide}>
            Pipes
          </th>
          <th scope="col" className={`${classes.wide} ${classes.begun}`}>
            Begun
          </th>
          <th scope="col" className={`${classes.wide} ${classes.took}`}>
            Took
          </th>
        </tr>
      </thead>
      <tbody>
        {operations.map((operation) => (
          <Row key={operation.id} operation={operation} />
        ))}
      </tbody>
    </table>
  );
}

function Row({ operation }: { operation: Operation }) {
  const counts = (
    <span className={classes.counts}>
      {outcomesOf(operation).map((each) => (
        <OutcomeCount key={each.outcome} {...each} />
      ))}
    </span>
  );
  return (
    <tr>
      <th scope="row">
        <span className={classes.named}>
          <KindIcon kind={operation.kind} />
          <Link
            to="/operations/$operation"
            params={{ operation: operation.id }}
            className="row-link"
            title={titleOf(operation)}
          >
            {titleOf(operation)}
          </Link>
        </span>
        {isOpenMaintenance(operation) ? <span className={classes.sub}>Not restored yet</span> : null}
        <span className={classes.narrow}>
          <StatusPill operation={operation} />
          <Ago at={operation.createdAt} />
        </span>
        <span className={classes.narrow}>{counts}</span>
      </th>
      <td className={classes.wide}>
        <StatusPill operation={operation} />
      </td>
      <td className={classes.wide}>{counts}</td>
      <td className={classes.wide}>
        <Ago at={operation.createdAt} />
      </td>
      <td className={classes.wide}>
        <Took operation={operation} />
      </td>
    </tr>
  );
}

/** How long it took, or takes so far. */
export function Took({ operation }: { operation: Operation }) {
  return isRunning(operation) ? (
    <Since at={operation.createdAt} />
  ) : (
    <>{formatDuration((operation.endedAt ?? operation.createdAt) - operation.createdAt)}</>
  );
}

function Since({ at }: { at: number }) {
  return <>{formatDuration(useNow() - at)} so far</>;
}
