import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { count } from '../../lib/format';
import { nextSorting } from '../../lib/sorting';
import { otherOf, sumOf, type Credits } from '../../services/usage/lines';
import { formatCredits } from '../../services/usage/words';
import { SortHeader } from '../../ui/SortHeader';
import classes from './cost.module.css';
import { parseSort, type SortColumn } from './choices';
import type { CostRow } from './rows';

/** Rows are plain; who has more pipes searches. */
const AT_ONCE = 200;

const numbers = [
  { key: 'compute', label: 'Compute' },
  { key: 'dataTransfer', label: 'Data transfer' },
  { key: 'initialLoad', label: 'Initial load' },
] as const;

interface CostTableProps {
  /** What the rows are: "Pipe". */
  head: string;
  /** In order, after the filter. */
  rows: readonly CostRow[];
  /** How many there are without the filter. */
  all: number;
  sort: string | undefined;
  onSort: (sort: string | undefined) => void;
}

/** What each pipe, service, kind, destination or day cost, in CHC, with the sum of the rows that are shown. */
export function CostTable({ head, rows, all, sort, onSort }: CostTableProps) {
  const [most, setMost] = useState(AT_ONCE);
  const sum = sumOf(rows.map(({ credits }) => credits));
  const share = rows.reduce((total, row) => total + row.share, 0);
  const other = rows.some(({ credits }) => otherOf(credits) !== 0);
  const header = { sort, onSort };
  return (
    <>
      <table className={`data-table ${classes.table}`}>
        <caption className="visually-hidden">Cost by {head.toLowerCase()} in CHC</caption>
        <thead>
          <tr>
            <HeadCell {...header} column="name" label={head} />
            {numbers.map(({ key, label }) => (
              <HeadCell key={key} {...header} column={key} label={label} wide />
            ))}
            {other ? (
              <th scope="col" className={`${classes.wide} ${classes.number}`}>
                Other
              </th>
            ) : null}
            <HeadCell {...header} column="total" label="Total CHC" />
            <th scope="col" className={classes.share}>
              Share
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.slice(0, most).map((row) => (
            <tr key={row.key}>
              <th scope="row">
                <RowName row={row} />
              </th>
              <Numbers credits={row.credits} other={other} share={row.share} />
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">
              {rows.length === all ? 'Total' : `Total of ${rows.length} of ${count(all, 'row')}`}
            </th>
            <Numbers credits={sum} other={other} share={share} />
          </tr>
        </tfoot>
      </table>
      {rows.length > most ? (
        <div>
          <Button variant="default" onClick={() => setMost(most + AT_ONCE)}>
            Show more ({(rows.length - most).toLocaleString('en-US')} not shown)
          </Button>
        </div>
      ) : null}
    </>
  );
}

function RowName({ row }: { row: CostRow }) {
  const { link, label, note } = row;
  return (
    <>
      {link === undefined ? (
        <span className={classes.name}>{label}</span>
      ) : link.pipe === undefined ? (
        <Link to="/services/$service/pipes" params={{ service: link.service }} className={classes.name}>
          {label}
        </Link>
      ) : (
        <Link
          to="/services/$service/pipes/$pipe"
          params={{ service: link.service, pipe: link.pipe }}
          className={classes.name}
        >
          {label}
        </Link>
      )}
      {note === '' ? null : <span className={classes.note}>{note}</span>}
      <span className={`${classes.note} ${classes.narrow}`}>
        {numbers
          .filter(({ key }) => row.credits[key] !== 0)
          .map(({ key, label: part }) => `${part} ${formatCredits(row.credits[key])}`)
          .join(' · ')}
      </span>
    </>
  );
}

function Numbers({ credits, other, share }: { credits: Credits; other: boolean; share: number }) {
  return (
    <>
      {numbers.map(({ key }) => (
        <td key={key} className={`${classes.wide} ${classes.number}`}>
          {formatCredits(credits[key])}
        </td>
      ))}
      {other ? (
        <td className={`${classes.wide} ${classes.number}`}>{formatCredits(otherOf(credits))}</td>
      ) : null}
      <td className={classes.number}>
        <strong>{formatCredits(credits.total)}</strong>
      </td>
      <td className={classes.share}>
        {(share * 100).toFixed(1)} %
        <span className={classes.meter} aria-hidden="true">
          <span style={{ width: `${Math.min(100, share * 100)}%` }} />
        </span>
      </td>
    </>
  );
}

interface HeadCellProps extends Pick<CostTableProps, 'sort' | 'onSort'> {
  column: SortColumn;
  label: string;
  /** Not on narrow screens. */
  wide?: boolean;
}

function HeadCell({ column, label, wide = false, sort, onSort }: HeadCellProps) {
  const current = parseSort(sort);
  const direction = current?.descending ? 'descending' : 'ascending';
  return (
    <SortHeader
      label={label}
      className={[wide && classes.wide, column !== 'name' && classes.number].filter(Boolean).join(' ')}
      sorted={current?.column === column ? direction : undefined}
      onSort={() => onSort(nextSorting(sort, column, column === 'name' ? 'ascending' : 'descending'))}
    />
  );
}
