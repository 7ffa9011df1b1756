import { formatClock, formatDateTime, formatDuration } from '../../lib/format';
import type { Step } from '../../operations/record';
import { CopyButton } from '../../ui/CopyButton';
import { JsonBlock } from './JsonBlock';
import classes from './operations.module.css';
import { StepPill } from './OutcomePill';

/** Every request that was sent for a pipe, and every wait for its effect. */
export function StepList({ steps, name }: { steps: readonly Step[]; name: string }) {
  return (
    <ol className={classes.stepList} aria-label={`Steps of ${name}`}>
      {steps.map((step) => (
        <li key={step.key}>
          <StepLine step={step} name={name} />
        </li>
      ))}
    </ol>
  );
}

function StepLine({ step, name }: { step: Step; name: string }) {
  const { label, status, startedAt, endedAt, request, requestId, message } = step;
  return (
    <>
      <div className={classes.stepHead}>
        <StepPill status={status} />
        <strong>{label}</strong>
        <time className="soft" dateTime={new Date(startedAt).toISOString()} title={formatDateTime(startedAt)}>
          {formatClock(startedAt)}
          {endedAt === undefined ? '' : `, took ${formatDuration(endedAt - startedAt)}`}
        </time>
      </div>
      {message === undefined ? null : <p>{message}</p>}
      {request === undefined ? null : (
        <>
          <code className={classes.call}>
            {request.method} {request.path}
          </code>
          {request.body === undefined ? null : (
            <JsonBlock value={request.body} label={`Body of ${name}: ${label}`} />
          )}
        </>
      )}
      {requestId === undefined ? null : (
        <span className={classes.id}>
          Request <code>{requestId}</code>
          <CopyButton text={requestId} label="Copy request ID" />
        </span>
      )}
    </>
  );
}
