// The order of rows, by the columns that they have.
import { findSorting, sortRows } from '../../lib/sorting';
import type { Column } from './column';

/** The column and direction that a URL names; undefined for any that the table does not have or that has no order. */
export function sortingOf<Row>(columns: readonly Column<Row>[], sort: string | undefined) {
  const sortable = columns.filter(({ value }) => value);
  const found = findSorting(
    sort,
    sortable.map(({ key }) => key),
  );
  const column = sortable.find(({ key }) => key === found?.column);
  return column && { column, descending: found?.descending ?? false };
}

/**
 * The rows in the order that a URL names; else by `usual`, the least first. What is not known stands last in either
 * direction, rows that are equal by name.
 */
export function orderRows<Row extends { readonly name: string }>(
  rows: readonly Row[],
  columns: readonly Column<Row>[],
  sort: string | undefined,
  usual: (row: Row) => string | number | undefined,
): readonly Row[] {
  const { column, descending = false } = sortingOf(columns, sort) ?? {};
  const inOrder = sortRows(rows, column?.value ?? usual, descending);
  const apart = column?.apart;
  return apart ? inOrder.toSorted((a, b) => apart(a) - apart(b)) : inOrder;
}
