import { useMemo } from 'react';
import { formatDateTime, formatDuration } from '../../lib/format';
import { formatMeasure, type Unit } from '../../lib/units';
import type { Column } from '../DataTable/column';
import { DataTable } from '../DataTable/DataTable';
import { rowItems } from '../DataTable/items';
import classes from './chart.module.css';
import { tableRows, type ChartLine, type Grid, type ChartRow } from './model';

/** So many a table draws without scrolling, which screen readers need of one that is there for them alone. */
const MOST_ROWS = 60;
/** px. */
const ROW_HEIGHT = 32;
const TIME_WIDTH = 190;
const LEAST_WIDTH = 90;
/** A name that is longer is broken. */
const MOST_WIDTH = 220;
/** px of a letter of a header, and of the space around it. */
const LETTER = 8;
const AROUND = 26;

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
  const { rows, pointsPerRow } = useMemo(() => tableRows(grid, MOST_ROWS), [grid]);
  const items = useMemo(() => rowItems(rows, ({ at }) => String(at)), [rows]);
  const columns = useMemo(() => columnsOf(lines, unit), [lines, unit]);
  const table = (
    <DataTable
      caption={pointsPerRow === 1 ? title : `${title}: the highest of each ${spanOf(rows)}`}
      many="times"
      columns={columns}
      items={items}
      rowHeight={ROW_HEIGHT}
      cardsBelow={0}
      frame={shown ? `${title}, table` : undefined}
    />
  );
  if (!shown) return <div className="visually-hidden">{table}</div>;
  return (
    <div className={classes.tableFrame}>
      {pointsPerRow === 1 ? null : (
        <p className={classes.caption}>
          Each row has the highest of {spanOf(rows)}. The file has every point.
        </p>
      )}
      {table}
    </div>
  );
}

function columnsOf(lines: readonly ChartLine[], unit: Unit): readonly Column<ChartRow>[] {
  const time: Column<ChartRow> = {
    key: 'time',
    label: 'Time',
    head: true,
    text: ({ at }) => formatDateTime(at),
    cell: ({ at }) => <time dateTime={new Date(at).toISOString()}>{formatDateTime(at)}</time>,
    width: TIME_WIDTH,
  };
  const measures = lines.map(({ label }, index): Column<ChartRow> => ({
    key: String(index),
    label,
    text: ({ cells }) => formatMeasure(cells[index], unit),
    width: Math.min(MOST_WIDTH, Math.max(LEAST_WIDTH, label.length * LETTER + AROUND)),
    grow: 1,
  }));
  return [time, ...measures];
}

function spanOf(rows: readonly { at: number }[]): string {
  const [first, second] = rows;
  return first && second ? formatDuration(first.at - second.at) : 'part';
}
