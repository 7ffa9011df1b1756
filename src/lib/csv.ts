import { redactText } from './secrets/find';

/**
 * Begins a formula in spreadsheets, which run what they open: the signs, their full-width forms, and the line break or tab that
 * some skip in front of them.
 */
const FORMULA = /^[=+@\t\r\n\-＝＋＠－]/u;
const NUMBER = /^[+-]?\d+(?:\.\d+)?(?:e[+-]?\d+)?$/i;
/** In front of the file: Excel reads UTF-8 as Latin-1 without it. */
const BYTE_ORDER_MARK = '\uFEFF';

/**
 * A table as CSV (RFC 4180) for spreadsheets, with a byte order mark: a line of names, then one line per row. Numbers keep all
 * digits; a text that a spreadsheet would run as a formula gets an apostrophe in front, unless it is just a number.
 * No secret goes along.
 */
export function toCsv(
  names: readonly string[],
  rows: readonly (readonly (string | number | boolean)[])[],
): string {
  const lines = [names, ...rows].map((row) => `${row.map(cellOf).join(',')}\r\n`);
  return `${BYTE_ORDER_MARK}${lines.join('')}`;
}

function cellOf(value: string | number | boolean): string {
  if (typeof value !== 'string') return String(value);
  const clean = redactText(value);
  const text = FORMULA.test(clean) && !NUMBER.test(clean) ? `'${clean}` : clean;
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
