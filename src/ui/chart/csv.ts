// A chart as a file: every point exactly as it is known, nothing where nothing is.
import { gridOf, type ChartLine } from './model';
import type { Unit } from '../../lib/units';

/** Comma-separated, a line of names and a line for each time (ISO 8601, UTC). */
export function chartCsv(lines: readonly ChartLine[], unit: Unit): string {
  const { at, columns } = gridOf(lines);
  const names = ['time', ...lines.map(({ label }) => `${label} (${unit})`)];
  const rows = at.map((time, index) => [
    new Date(time).toISOString(),
    ...columns.map((column) => column[index] ?? '').map(String),
  ]);
  return [names, ...rows].map((row) => `${row.map(field).join(',')}\r\n`).join('');
}

/** A program that opens the file takes a text that begins like a formula for one. Our values never do: only names may. */
function field(text: string): string {
  const safe = /^[=+@\t\r-]/.test(text) && Number.isNaN(Number(text)) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** `orders stream` and `Rows` give `orders-stream-rows.csv`. */
export function fileNameOf(...words: readonly string[]): string {
  const name = words.join('-').toLowerCase();
  return `${name.replaceAll(/[^a-z0-9]+/g, '-').replaceAll(/^-|-$/g, '')}.csv`;
}
