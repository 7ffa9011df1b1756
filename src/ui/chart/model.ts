// What a chart shows, apart from how: lines over time, marks, and the same as rows of a table or a file.
import type { Series } from '../../lib/series';
import { formatMeasure, type Unit } from '../../lib/units';
import type { Tone } from '../Pill';

export interface ChartLine {
  readonly label: string;
  /** With NaN where nothing is known: no line is drawn there. */
  readonly series: Series;
  /** A bound that the other lines run up to; dashed, and without a colour of its own. */
  readonly limit?: true;
}

/** Something that happened, a line from top to bottom with a word. */
export interface ChartMark {
  /** Epoch ms. */
  readonly at: number;
  readonly word: string;
  readonly tone: Tone;
}

/** A value; `null` is a hole that no line crosses, `undefined` nothing said by this line at that time. */
type ChartValue = number | null | undefined;

/** The lines over the times at which any of them says something. */
export interface Grid {
  /** Epoch ms, ascending. */
  readonly at: readonly number[];
  /** For each line as many cells as there are times. */
  readonly columns: readonly (readonly ChartValue[])[];
}

export function gridOf(lines: readonly ChartLine[]): Grid {
  const at = [...new Set(lines.flatMap(({ series }) => series.at))].toSorted((a, b) => a - b);
  const place = new Map(at.map((time, index) => [time, index]));
  const columns = lines.map(({ series }) => {
    const column: ChartValue[] = Array.from(at, () => undefined);
    for (const [index, time] of series.at.entries()) {
      const value = series.values[index] ?? Number.NaN;
      column[place.get(time) ?? 0] = Number.isNaN(value) ? null : value;
    }
    return column;
  });
  return { at, columns };
}

/** The latest value of a line that is known; undefined for a line without any. */
export function lastOf(column: readonly ChartValue[]): number | undefined {
  return column.findLast((cell) => typeof cell === 'number') ?? undefined;
}

/** Epoch ms, ascending, in an array of any kind. */
interface Times {
  readonly [index: number]: number;
  entries(): Iterable<[number, number]>;
}

/**
 * The place in a column that is meant by a moment (epoch ms): on a line the nearer of its two ends, and beside one a value
 * that is no further away than `reachMs`. Undefined where nothing is drawn.
 */
export function placeNear(
  at: Times,
  column: ArrayLike<ChartValue>,
  moment: number,
  reachMs: number,
): number | undefined {
  let [left, right]: [number | undefined, number | undefined] = [undefined, undefined];
  for (const [index, time] of at.entries()) {
    if (column[index] === undefined) continue;
    if (time <= moment) left = index;
    else {
      right = index;
      break;
    }
  }
  const away = (index: number | undefined) =>
    index === undefined || typeof column[index] !== 'number' ? Infinity : Math.abs((at[index] ?? 0) - moment);
  const nearest = away(left) <= away(right) ? left : right;
  const onLine = away(left) < Infinity && away(right) < Infinity;
  return nearest !== undefined && (onLine || away(nearest) <= reachMs) ? nearest : undefined;
}

/** Places of values with a hole on either side: no line runs through them, so they are drawn as points. */
export function alonePoints(column: ArrayLike<ChartValue>): number[] {
  const said = Array.from(column, (cell, index) => ({ cell, index })).filter(
    ({ cell }) => cell !== undefined,
  );
  return said.flatMap(({ cell, index }, place) => {
    const between = typeof said[place - 1]?.cell === 'number' || typeof said[place + 1]?.cell === 'number';
    return typeof cell === 'number' && !between ? [index] : [];
  });
}

export interface ChartRow {
  /** Epoch ms; of several points the time of the last. */
  readonly at: number;
  readonly cells: readonly ChartValue[];
}

/**
 * At most `most` rows for a table, the latest first. Where there are more points, each row stands for as many and shows
 * the highest value of each line, so that no peak is lost.
 */
export function tableRows({ at, columns }: Grid, most: number): { rows: ChartRow[]; pointsPerRow: number } {
  const pointsPerRow = Math.max(1, Math.ceil(at.length / most));
  const rows: ChartRow[] = [];
  for (let end = at.length; end > 0; end -= pointsPerRow) {
    const begin = Math.max(0, end - pointsPerRow);
    const cells = columns.map((column) => highest(column.slice(begin, end)));
    rows.push({ at: at[end - 1] ?? 0, cells });
  }
  return { rows, pointsPerRow };
}

function highest(cells: readonly ChartValue[]): ChartValue {
  const known = cells.filter((cell) => typeof cell === 'number');
  if (known.length > 0) return Math.max(...known);
  return cells.includes(null) ? null : undefined;
}

/** One moment in words: for who moves through the chart by keyboard. */
export function momentWords(
  lines: readonly ChartLine[],
  { columns }: Grid,
  index: number,
  unit: Unit,
): string {
  return lines
    .map(({ label }, line) => {
      const cell = columns[line]?.[index];
      return `${label} ${typeof cell === 'number' ? formatMeasure(cell, unit) : 'not known'}`;
    })
    .join(', ');
}
