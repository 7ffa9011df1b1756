import { formatMeasure, type Unit } from '../../lib/units';
import classes from './chart.module.css';
import { lineStyles } from './lineStyle';
import { lastOf, type ChartLine, type Grid } from './model';
import type { Hover } from './plotOptions';

interface LegendProps {
  lines: readonly ChartLine[];
  grid: Grid;
  unit: Unit;
  /** What is pointed at; without it the last values are shown. */
  hovered: Hover | undefined;
}

/** The names of the lines, each with its value. */
export function Legend({ lines, grid, unit, hovered }: LegendProps) {
  const styles = lineStyles(lines);
  return (
    <ul className={classes.legend}>
      {lines.map(({ label }, index) => {
        const column = grid.columns[index] ?? [];
        const place = hovered?.[index];
        const value =
          hovered === undefined ? lastOf(column) : place === undefined ? undefined : column[place];
        const { token, dash } = styles[index] ?? { token: '--ink' };
        return (
          <li key={label} className={classes.entry}>
            <svg width="18" height="8" aria-hidden="true">
              <line
                x1="0"
                x2="18"
                y1="4"
                y2="4"
                stroke={`var(${token})`}
                strokeWidth="2.5"
                strokeDasharray={dash?.join(' ')}
              />
            </svg>
            <span className={classes.name} title={label}>
              {label}
            </span>
            <span className={classes.value}>
              {typeof value === 'number' ? formatMeasure(value, unit) : 'no data'}
            </span>
          </li>
        );
      })}
    </ul>
  );
}
