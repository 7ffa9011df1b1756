// The lines of a table from the top: rows, and what stands between them.
import type { ReactNode } from 'react';
import type { Column } from './column';

/** Where a line stands that is no row. */
export interface LinePlace<Row> {
  /** Among all lines, from 0. */
  readonly index: number;
  /** Those with a cell. */
  readonly columns: readonly Column<Row>[];
  /** A cell for the checkbox stands before them. */
  readonly picks: boolean;
  /** The `ref` of the line, where lines are measured. */
  readonly measure: ((element: HTMLElement | null) => void) | undefined;
}

export type TableItem<Row> =
  | { readonly key: string; readonly row: Row }
  | {
      readonly key: string;
      /** px; a guess where lines are measured. */
      readonly height: number;
      readonly line: (place: LinePlace<Row>) => ReactNode;
    };

/** Rows alone, without lines between them. */
export function rowItems<Row>(rows: readonly Row[], keyOf: (row: Row) => string): readonly TableItem<Row>[] {
  return rows.map((row, index) => ({ key: keyOf(row) || String(index), row }));
}
