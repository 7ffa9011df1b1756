import { Link } from '@tanstack/react-router';
import { useMemo } from 'react';
import { formatShortDay } from '../../lib/days';
import { formatClock } from '../../lib/format';
import { partOf, sumFigure, type SumColumn } from './figures';
import type { FleetRow } from './fleetRow';
import { stateWords, sumUp } from './fleetSums';
import type { Yesterday } from './useYesterday';
import classes from './fleet.module.css';

const parts: readonly { label: string; columns: readonly [SumColumn, SumColumn] }[] = [
  { label: 'Rows per second', columns: ['rowsIn', 'rowsOut'] },
  { label: 'Bytes per second', columns: ['bytesIn', 'bytesOut'] },
];

/** The pipes that are shown, taken together. */
export function Totals({ rows, yesterday }: { rows: readonly FleetRow[]; yesterday: Yesterday }) {
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
            <Part text={partOf(sums[into], sums.pipes)} />
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
        <dt>Cost yesterday</dt>
        <dd>
          <b>{sumFigure(sums, 'cost')}</b> CHC
          <span className={classes.small} title={yesterday.failure?.detail}>
            {yesterday.failure ? (
              `Not known. ${yesterday.failure.title}`
            ) : (
              <>
                <Link to="/cost">{formatShortDay(yesterday.day)}</Link>
                {yesterday.open ? ', may still change' : ''}
              </>
            )}
          </span>
        </dd>
      </div>
    </dl>
  );
}

function Part({ text }: { text: string | undefined }) {
  return text === undefined ? null : <span className={classes.small}>{text}</span>;
}
