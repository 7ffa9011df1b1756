// The order of a table as a URL says it: a column, with a leading `-` for descending.

export interface Sorting<Column extends string> {
  column: Column;
  descending: boolean;
}

/** Reads it; undefined for anything that names no column. */
export function findSorting<Column extends string>(
  text: string | undefined,
  columns: readonly Column[],
): Sorting<Column> | undefined {
  const column = columns.find((each) => each === text?.replace(/^-/, ''));
  return column && { column, descending: text?.startsWith('-') ?? false };
}

/** Reads it; anything that names no column is the order `otherwise`. */
export function readSorting<Column extends string>(
  text: string | undefined,
  columns: readonly Column[],
  otherwise: Column,
): Sorting<Column> {
  return findSorting(text, columns) ?? { column: otherwise, descending: false };
}

/**
 * What it says after a click on a column's header: one way, the other, back to the usual order. Names begin at A, numbers
 * are best read from the top.
 */
export function nextSorting(
  current: string | undefined,
  column: string,
  begin: 'ascending' | 'descending' = 'ascending',
): string | undefined {
  const [first, second] = begin === 'ascending' ? [column, `-${column}`] : [`-${column}`, column];
  if (current === first) return second;
  return current === second ? undefined : first;
}

const byText = new Intl.Collator('en', { numeric: true, sensitivity: 'base' });

/** Unknown values stand last in either direction; equal rows stand by name. */
export function sortRows<Row extends { readonly name: string }>(
  rows: readonly Row[],
  valueOf: (row: Row) => string | number | undefined,
  descending: boolean,
): Row[] {
  return rows.toSorted((a, b) => {
    const [x, y] = [valueOf(a), valueOf(b)];
    if (x === undefined || y === undefined) {
      if (x !== y) return x === undefined ? 1 : -1;
    } else {
      const order =
        typeof x === 'string' && typeof y === 'string' ? byText.compare(x, y) : Number(x) - Number(y);
      if (order !== 0) return descending ? -order : order;
    }
    return byText.compare(a.name, b.name);
  });
}
