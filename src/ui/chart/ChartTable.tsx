import { formatDateTime, formatDuration } from '../../lib/format';
import { formatMeasure, type Unit } from '../../lib/units';
import classes from './chart.module.css';
import { tableRows, type ChartLine, type Grid } from './model';

const MOST_ROWS = 60;

interface ChartTableProps {
  title: string;
  lines: readonly ChartLine[];
  grid: Grid;
  unit: Unit;
  /** Else it is there for screen readers alone. */
  shown: boolean;
}

/** What a chart shows, as a table: the twin of the canvas. */
export function ChartTable({ title, lines, grid, unit, shown }: ChartTableProps) {
  const { rows, pointsPerRow } = tableRows(grid, MOST_ROWS);
  const table = (
    <table className={classes.table}>
      <caption className={pointsPerRow === 1 ? 'visually-hidden' : classes.caption}>
        {title}
        {pointsPerRow === 1 ? null : `: the highest of each ${spanOf(rows)}. The file has every point.`}
      </caption>
      <thead>
        <tr>
          <th scope="col">Time</th>
          {lines.map(({ label }) => (
            <th key={label} scope="col">
              {label}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ at, cells }) => (
          <tr key={at}>
            <th scope="row">
              <time dateTime={new Date(at).toISOString()}>{formatDateTime(at)}</time>
            </th>
            {lines.map(({ label }, index) => (
              <td key={label}>{formatMeasure(cells[index], unit)}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
  if (!shown) return <div className="visually-hidden">{table}</div>;
  return (
    <div className={classes.tableFrame} role="region" aria-label={`${title}, table`} tabIndex={0}>
      {table}
    </div>
  );
}

function spanOf(rows: readonly { at: number }[]): string {
  const [first, second] = rows;
  return first && second ? formatDuration(first.at - second.at) : 'part';
}
