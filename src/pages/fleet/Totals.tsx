import { Link } from '@tanstack/react-router';
import { useMemo } from 'react';
import { formatShortDay } from '../../lib/days';
import { formatClock } from '../../lib/format';
import { formatCredits } from '../../services/usage/words';
import { partOf, sumFigure, UNKNOWN, type SumColumn } from './figures';
import type { FleetRow } from './fleetRow';
import { stateWords, sumUp } from './fleetSums';
import type { Yesterday } from './useYesterday';
import classes from './fleet.module.css';

const parts: readonly { label: string; columns: readonly [SumColumn, SumColumn] }[] = [
  { label: 'Rows per second', columns: ['rowsIn', 'rowsOut'] },
  { label: 'Bytes per second', columns: ['bytesIn', 'bytesOut'] },
];

interface TotalsProps {
  rows: readonly FleetRow[];
  /** The rows are a part of the fleet that somebody has chosen. */
  filtered: boolean;
  yesterday: Yesterday;
}

/** The pipes that are shown, taken together; beside them what all pipes cost. */
export function Totals({ rows, filtered, yesterday }: TotalsProps) {
  const sums = useMemo(() => sumUp(rows), [rows]);
  const states = useMemo(() => stateWords(rows), [rows]);
  return (
    <dl className={classes.totals}>
      <div className={classes.total} data-wide="true">
        <dt>Pipes by state</dt>
        <dd>
          <b>{rows.length.toLocaleString('en-US')}</b>
          <span className={classes.small} title={states}>
            {states}
          </span>
        </dd>
      </div>
      {parts.map(({ label, columns: [into, out] }) => (
        <div key={label} className={classes.total}>
          <dt>{label}</dt>
          <dd>
            <span className={classes.pair}>
              <b>{sumFigure(sums, into)}</b> in
            </span>
            <span className={classes.pair}>
              <b>{sumFigure(sums, out)}</b> out
            </span>
            <Part in={partOf(sums[into], sums.pipes)} out={partOf(sums[out], sums.pipes)} />
          </dd>
        </div>
      ))}
      <div className={classes.total}>
        <dt>Errors in the last hour</dt>
        <dd>
          <b>{sumFigure(sums, 'errors')}</b>
          {sums.errorsSince === undefined ? (
            <span className={classes.small}>known after two looks</span>
          ) : (
            <span className={classes.small}>seen since {formatClock(sums.errorsSince)}</span>
          )}
        </dd>
      </div>
      <div className={classes.total}>
        <dt>Cost yesterday, all pipes</dt>
        <dd>
          <b>{yesterday.total === undefined ? UNKNOWN : formatCredits(yesterday.total)}</b> CHC
          {filtered && sums.cost.value !== undefined ? (
            <span className={classes.small}>{sumFigure(sums, 'cost')} of those shown</span>
          ) : null}
          <span className={classes.small} title={yesterday.failure?.detail}>
            {yesterday.failure ? (
              `Not known. ${yesterday.failure.title}`
            ) : (
              <>
                <Link to="/cost" search={{ from: yesterday.day, to: yesterday.day }}>
                  {formatShortDay(yesterday.day)}
                </Link>
                {yesterday.open ? ', may still change' : ''}
              </>
            )}
          </span>
        </dd>
      </div>
    </dl>
  );
}

/** Of how many pipes the sums are. Database pipes tell nothing of what they write, so it may be of fewer. */
function Part(part: { in: string | undefined; out: string | undefined }) {
  if (part.in === part.out) return part.in ? <span className={classes.small}>of {part.in}</span> : null;
  return (
    <>
      {part.in ? <span className={classes.small}>In: {part.in}</span> : null}
      {part.out ? <span className={classes.small}>Out: {part.out}</span> : null}
    </>
  );
}
