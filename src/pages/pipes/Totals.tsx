import { Link } from '@tanstack/react-router';
import { useMemo } from 'react';
import { formatShortDay } from '../../lib/days';
import { formatClock } from '../../lib/format';
import { formatCredits } from '../../services/usage/words';
import { UNKNOWN, columnSum, type Column, type Sum } from '../../ui/DataTable/column';
import { bytesIn, bytesOut, cost, lastErrors, rowsIn, rowsOut } from './board/numberColumns';
import type { BoardRow } from './board/row';
import { stateWords } from './stateWords';
import type { Yesterday } from './useYesterday';
import classes from './fleet.module.css';

const parts: readonly { label: string; columns: readonly [Column<BoardRow>, Column<BoardRow>] }[] = [
  { label: 'Rows per second', columns: [rowsIn, rowsOut] },
  { label: 'Bytes per second', columns: [bytesIn, bytesOut] },
];

interface TotalsProps {
  rows: readonly BoardRow[];
  /** The rows are a part of the fleet that somebody has chosen. */
  filtered: boolean;
  yesterday: Yesterday;
}

/** The pipes that are shown, taken together; beside them what all pipes cost. */
export function Totals({ rows, filtered, yesterday }: TotalsProps) {
  const sums = useMemo(
    () =>
      new Map(
        [...parts.flatMap(({ columns }) => columns), lastErrors, cost].map((column) => [
          column,
          columnSum(rows, column.value),
        ]),
      ),
    [rows],
  );
  const sum = (column: Column<BoardRow>) => wordsOf(column, sums.get(column));
  const part = (column: Column<BoardRow>) => partOf(sums.get(column), rows.length);
  const since = useMemo(() => sinceOf(rows), [rows]);
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
              <b>{sum(into)}</b> in
            </span>
            <span className={classes.pair}>
              <b>{sum(out)}</b> out
            </span>
            <Part in={part(into)} out={part(out)} />
          </dd>
        </div>
      ))}
      <div className={classes.total}>
        <dt>Errors in the last hour</dt>
        <dd>
          <b>{sum(lastErrors)}</b>
          {since === undefined ? (
            <span className={classes.small}>after the second reading</span>
          ) : (
            <span className={classes.small}>seen since {formatClock(since)}</span>
          )}
        </dd>
      </div>
      <div className={classes.total}>
        <dt>Cost yesterday, all pipes</dt>
        <dd>
          <b>{yesterday.total === undefined ? UNKNOWN : formatCredits(yesterday.total)}</b> CHC
          {filtered && sums.get(cost)?.value !== undefined ? (
            <span className={classes.small}>{sum(cost)} of those shown</span>
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

function wordsOf({ sum }: Column<BoardRow>, total: Sum | undefined): string {
  return total?.value === undefined ? UNKNOWN : (sum?.(total.value) ?? UNKNOWN);
}

/** `14 of 22 pipes`: of how many a sum is, where it is not of all; undefined for one that is whole, or not known at all. */
function partOf(sum: Sum | undefined, pipes: number): string | undefined {
  if (sum?.value === undefined || sum.of === pipes) return undefined;
  return `${sum.of.toLocaleString('en-US')} of ${pipes.toLocaleString('en-US')} pipes`;
}

/** Since when errors are counted, epoch ms: an hour ago, or later where they are not watched for so long. */
function sinceOf(rows: readonly BoardRow[]): number | undefined {
  const since = rows.reduce((least, { pipe }) => Math.min(least, pipe.errors?.since ?? Infinity), Infinity);
  return since === Infinity ? undefined : since;
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
