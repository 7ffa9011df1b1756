// The columns of the cost table, in CHC.
import { Link } from '@tanstack/react-router';
import { otherOf } from '../../services/usage/lines';
import { formatCredits } from '../../services/usage/words';
import type { Column } from '../../ui/DataTable/column';
import type { CostGrouping } from './choices';
import classes from './cost.module.css';
import type { CostRow } from './rows';

type CostColumn = Column<CostRow>;

const credits = (
  key: string,
  label: string,
  value: (row: CostRow) => number,
  more: Partial<CostColumn> = {},
): CostColumn => ({
  key,
  label,
  number: true,
  value,
  text: (row) => formatCredits(value(row)),
  sum: formatCredits,
  width: 122,
  ...more,
});

const compute = credits('compute', 'Compute', (row) => row.credits.compute, { priority: 2 });
const dataTransfer = credits('dataTransfer', 'Data transfer', (row) => row.credits.dataTransfer, {
  priority: 3,
});
const initialLoad = credits('initialLoad', 'Initial load', (row) => row.credits.initialLoad, { priority: 4 });
const other = credits('other', 'Other', (row) => otherOf(row.credits), { priority: 5 });

const total = credits('total', 'Total CHC', (row) => row.credits.total, {
  cell: (row) => <strong>{formatCredits(row.credits.total)}</strong>,
  width: 112,
  card: 'edge',
});

const percent = (part: number) => `${(part * 100).toFixed(1)} %`;

const share: CostColumn = {
  key: 'share',
  label: 'Share',
  number: true,
  value: (row) => row.share,
  text: (row) => percent(row.share),
  sum: percent,
  cell: (row) => (
    <span className={classes.share}>
      <span className={classes.meter} aria-hidden="true">
        <span style={{ width: `${Math.min(100, row.share * 100)}%` }} />
      </span>
      {percent(row.share)}
    </span>
  ),
  width: 168,
  priority: 1,
};

/** `head`: what the rows are. What is billed beside the usual parts has a column where there is any. */
export function costColumns(
  head: string,
  grouping: CostGrouping,
  rows: readonly CostRow[],
): readonly CostColumn[] {
  const name: CostColumn = {
    key: 'name',
    label: head,
    head: true,
    // Days sort as days, not as words.
    value: (row) => (grouping === 'day' ? row.key : row.name),
    text: (row) => row.name,
    cell: (row) => <Name row={row} />,
    width: 200,
    grow: 1,
  };
  const hasOther = rows.some((row) => otherOf(row.credits) !== 0);
  return [name, compute, dataTransfer, initialLoad, ...(hasOther ? [other] : []), total, share];
}

function Name({ row: { link, name, note } }: { row: CostRow }) {
  return (
    <>
      {link === undefined ? (
        <span className={classes.name}>{name}</span>
      ) : link.pipe === undefined ? (
        <Link to="/services/$service/pipes" params={{ service: link.service }} className={classes.name}>
          {name}
        </Link>
      ) : (
        <Link
          to="/services/$service/pipes/$pipe"
          params={{ service: link.service, pipe: link.pipe }}
          className={classes.name}
        >
          {name}
        </Link>
      )}
      {note === '' ? null : <span className={classes.note}>{note}</span>}
    </>
  );
}
