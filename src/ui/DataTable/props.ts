import type { ReactNode } from 'react';
import type { Column } from './column';
import type { LinePlace, TableItem } from './items';
import type { TableSelection } from './useSelection';

export interface DataTableProps<Row> {
  /** What the table holds, for those who do not see it. */
  caption: string;
  /** What rows are, in the plural: `pipes`. */
  many: string;
  /** The same array while it holds the same. */
  columns: readonly Column<Row>[];
  /** Keys of columns that somebody left out. */
  hidden?: readonly string[] | undefined;
  items: readonly TableItem<Row>[];
  /** The order as the URL says it. Rows are given in order: a page groups and counts them. */
  sort?: string | undefined;
  onSort?: ((sort: string | undefined) => void) | undefined;
  selection?: TableSelection | undefined;
  /** The ID of a row, by which it is selected; empty where there is none. */
  idOf?: ((row: Row) => string) | undefined;
  /** Rows whose numbers are from an earlier time; they are drawn in italics. */
  isOld?: ((row: Row) => boolean) | undefined;
  /** px of a row, of which each is as high. With `measured` it is a guess. */
  rowHeight: number;
  /** Rows are as high as what is in them. */
  measured?: boolean;
  /** A click anywhere on a row does what its link does, and rows are walked with j and k. */
  opens?: boolean;
  /** In less room than this, px, each row is a card; 0: never. A table in a frame has none unless it says so. */
  cardsBelow?: number;
  /** The table scrolls in a frame of its own, in both directions, so that all columns are there. The name of the frame. */
  frame?: string | undefined;
  /** How high the frame is at most: px, or as CSS says it. */
  frameHeight?: number | string;
  /** Is given the frame. */
  frameRef?: (frame: HTMLElement | null) => void;
  /** All rows are in the document, however many: a form finds its fields in them. */
  whole?: boolean;
  /** At the end of the table. */
  foot?: ((place: LinePlace<Row>) => ReactNode) | undefined;
}
