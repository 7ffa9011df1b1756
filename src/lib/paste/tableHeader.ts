// The lines above the names: which column holds what.
import type { Cell } from './tableLine';

/** Where the names stand in the lines that follow. */
export interface TableColumns {
  /** The column of schema, database or dataset; absent if the header itself names it. */
  first?: number;
  /** Its name, if the header says it for all lines. */
  allIn?: string;
  /** The column of the table or the collection. */
  second: number;
  /** The column that tells tables from views. */
  type?: number;
}

const FIRST = new Set([
  ...'schema schemaname tableschema tableschem nspname namespace sourceschema sourceschemaname'.split(' '),
  ...'database databasename db dbname sourcedatabase sourcedatabasename'.split(' '),
  ...'dataset datasetid datasetname sourcedataset sourcedatasetname'.split(' '),
]);
const SECOND = new Set([
  ...'table tablename tableid name relname sourcetable sourcetablename'.split(' '),
  ...'collection collectionname coll sourcecollection'.split(' '),
]);

/**
 * The columns that a header names, as psql, mysql, catalog queries and spreadsheets write it: `Schema | Name | Type`,
 * `table_schema,table_name`, `Tables_in_shop`. Undefined for any other line.
 */
export function readHeader(cells: readonly Cell[]): TableColumns | undefined {
  const words = cells.map(wordOf);
  const type = words.findIndex((word) => word === 'type' || word === 'tabletype');
  const typed = type < 0 ? {} : { type };
  const second = words.findIndex((word) => SECOND.has(word));
  // Of `database, schema, table` the nearer one is meant.
  const first = words.findLastIndex((word) => FIRST.has(word));
  if (first >= 0 && second >= 0) return { first, second, ...typed };

  const allIn = /^Tables_in_(\S+)/i.exec(cells[0]?.[0]?.text ?? '')?.[1];
  return allIn === undefined ? undefined : { allIn, second: 0, ...typed };
}

/** Whether a line is a lone header such as `schema.table` or `table_name`: names that a first line hardly has by chance. */
export function isLoneHeader(cells: readonly Cell[]): boolean {
  const [cell, ...others] = cells;
  if (!cell || others.length > 0) return false;
  const words = cell.map((part) => wordOf([part]));
  return words.every((word) => FIRST.has(word) || SECOND.has(word));
}

function wordOf(cell: Cell): string {
  return cell.length === 1 ? (cell[0]?.text ?? '').toLowerCase().replace(/[\s_-]/g, '') : '';
}
