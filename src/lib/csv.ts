/** Begins a formula in spreadsheets, which run what they open. A minus before a number is just a number. */
const FORMULA = /^(?:[=+@\t\r]|-(?!\d))/;

/**
 * A table as CSV (RFC 4180): a line of names, then one line per row. Numbers keep all digits; a text that a spreadsheet
 * would run as a formula gets an apostrophe in front.
 */
export function toCsv(
  names: readonly string[],
  rows: readonly (readonly (string | number | boolean)[])[],
): string {
  return [names, ...rows].map((row) => `${row.map(cellOf).join(',')}\r\n`).join('');
}

function cellOf(value: string | number | boolean): string {
  if (typeof value !== 'string') return String(value);
  const text = FORMULA.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
