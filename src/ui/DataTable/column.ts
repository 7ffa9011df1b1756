// What is known of one column of a table: everything, in one object.
import type { ReactNode } from 'react';

/** Stands where nothing is known, which is not zero. */
export const UNKNOWN = '–';

/** How a column is drawn where each row is a card; see `Column.card`. */
type CardPart = 'edge' | 'line' | 'fact' | 'block' | 'none';

export interface Column<Row> {
  /** Stands in the URL when the table is sorted by it, and in the preferences of who leaves it out. */
  readonly key: string;
  readonly label: string;
  /** What is to be known of the column as a whole, under the pointer. */
  readonly about?: string;
  /** The label is for screen readers alone: above controls there is nothing to read. */
  readonly quiet?: true;
  /** What a row is about. One column of a table is; it is never left out. */
  readonly head?: true;
  /** What rows are sorted by, and what is summed. A column without it cannot be sorted. */
  readonly value?: (row: Row) => string | number | undefined;
  /** Rows whose values cannot be compared stand apart, in this order in either direction. */
  readonly apart?: (row: Row) => number;
  readonly text: (row: Row) => string;
  readonly title?: (row: Row) => string | undefined;
  /** The sum of numbers in words. With it the column has a sum in every group and at the end of the table. */
  readonly sum?: (total: number) => string;
  /** Drawn in place of the text. */
  readonly cell?: (row: Row) => ReactNode;
  /** px, at least: it has room for the words of the label, in two lines if need be, and the arrow of the order. */
  readonly width: number;
  /** Its part of what is left when every column has its width. */
  readonly grow?: number;
  /** Without one the column is always there. Of the others, the highest goes first where there is no room for all. */
  readonly priority?: number;
  /** Numbers, which stand under each other. Sorting begins with the highest. */
  readonly number?: true;
  /**
   * On a card: a cell of its own beside the others (`edge`), a line under the name, the label with its text among others
   * (`fact`, unless it says otherwise), the label beside whatever the cell draws (`block`), or nothing.
   */
  readonly card?: CardPart;
}

export interface Sum {
  /** Undefined where it is known of none. */
  readonly value: number | undefined;
  /** Of how many rows it is. */
  readonly of: number;
}

/** The sum of a column's numbers over those rows of which one is known. */
export function columnSum<Row>(rows: readonly Row[], valueOf: Column<Row>['value']): Sum {
  let [value, of]: [number | undefined, number] = [undefined, 0];
  for (const row of rows) {
    const part = valueOf?.(row);
    if (typeof part !== 'number') continue;
    value = (value ?? 0) + part;
    of += 1;
  }
  return { value, of };
}

/** The columns that have room, px; 0 or less: all. Those that somebody left out (`hidden`, by key) make room for others. */
export function withRoom<Row>(
  columns: readonly Column<Row>[],
  room: number,
  hidden: readonly string[] = [],
): readonly Column<Row>[] {
  let shown = columns.filter(({ key, priority }) => priority === undefined || !hidden.includes(key));
  while (room > 0 && widthOf(shown) > room) {
    const last = Math.max(...shown.map(({ priority = -1 }) => priority));
    if (last < 0) break;
    const leaves = shown.findLast(({ priority }) => priority === last);
    shown = shown.filter((column) => column !== leaves);
  }
  return shown;
}

/** How wide each column becomes in this room, px: what is left over goes to those that grow. */
export function widthsOf<Row>(columns: readonly Column<Row>[], room: number): readonly number[] {
  const parts = columns.reduce((sum, { grow = 0 }) => sum + grow, 0);
  const left = Math.max(0, room - widthOf(columns));
  return columns.map(({ width, grow = 0 }) => width + (parts === 0 ? 0 : (left * grow) / parts));
}

/** px that the columns have at least. */
export function widthOf<Row>(columns: readonly Column<Row>[]): number {
  return columns.reduce((sum, { width }) => sum + width, 0);
}
