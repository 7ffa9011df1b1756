// A chart as a file: every point exactly as it is known, nothing where nothing is.
import { toCsv } from '../../lib/csv';
import { gridOf, type ChartLine } from './model';
import type { Unit } from '../../lib/units';

/** Comma-separated, a line of names and a line for each time (ISO 8601, UTC). */
export function chartCsv(lines: readonly ChartLine[], unit: Unit): string {
  const { at, columns } = gridOf(lines);
  const names = ['time', ...lines.map(({ label }) => `${label} (${unit})`)];
  const rows = at.map((time, index) => [
    new Date(time).toISOString(),
    ...columns.map((column) => column[index] ?? ''),
  ]);
  return toCsv(names, rows);
}

/** `orders stream` and `Rows` give `orders-stream-rows.csv`. */
export function fileNameOf(...words: readonly string[]): string {
  const name = words.join('-').toLowerCase();
  return `${name.replaceAll(/[^a-z0-9]+/g, '-').replaceAll(/^-|-$/g, '')}.csv`;
}
