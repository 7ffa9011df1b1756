// Which tables may be added to and taken from a pipe in one edit (api-notes 3.5). The form and the mock cloud ask the same
// function; each has its own words for what it finds.
import type { TableValues } from './tables.values';

/** What tells a replicated table from the others. */
export interface TableName {
  /** Schema, database or dataset. */
  space: string;
  table: string;
  target: string;
}

export type TableProblem =
  /** Taken away and added at once: the API takes only one of the two in a request. */
  | { is: 'swapped'; name: TableName }
  | { is: 'unknown'; name: TableName }
  | { is: 'none left' }
  | { is: 'double source'; name: TableName }
  | { is: 'double target'; name: TableName };

/** What stands against an edit of the tables; nothing in a good one. */
export function tableProblems(
  current: readonly TableName[],
  toAdd: readonly TableName[],
  toRemove: readonly TableName[],
): TableProblem[] {
  const problems: TableProblem[] = [];
  for (const name of toAdd) {
    if (toRemove.some((other) => isSameSource(name, other))) problems.push({ is: 'swapped', name });
  }
  for (const name of toRemove) {
    if (!current.some((other) => isSame(name, other))) problems.push({ is: 'unknown', name });
  }
  const kept = current.filter((name) => !toRemove.some((other) => isSame(name, other)));
  const wanted = [...kept, ...toAdd];
  if (wanted.length === 0) problems.push({ is: 'none left' });
  for (const [index, name] of wanted.entries()) {
    const before = wanted.slice(0, index);
    if (before.some((other) => isSameSource(name, other))) problems.push({ is: 'double source', name });
    if (before.some((other) => other.target === name.target)) problems.push({ is: 'double target', name });
  }
  return problems;
}

function isSameSource(one: TableName, other: TableName): boolean {
  return one.space === other.space && one.table === other.table;
}

function isSame(one: TableName, other: TableName): boolean {
  return isSameSource(one, other) && one.target === other.target;
}

/** `stored` marks the rows of a form that the pipe has already: they can be taken away and kept again, nothing else. */
export function storedTables<Row extends TableValues>(rows: readonly Row[]): Row[] {
  return rows.map((row) => ({ ...row, stored: 'kept' }));
}

export function isStored({ stored = '' }: TableValues): boolean {
  return stored !== '';
}

export function isRemoved({ stored }: TableValues): boolean {
  return stored === 'removed';
}

/** The rows as they are without an edit page: what is removed is gone, the rest bears no mark. */
export function wantedTables<Row extends TableValues>(rows: readonly Row[]): Omit<Row, 'stored'>[] {
  return rows.filter((row) => !isRemoved(row)).map(({ stored: _stored, ...row }) => row);
}

export function tableName({ space, table, target }: TableValues): TableName {
  return { space: space.trim(), table: table.trim(), target: target.trim() };
}
