// Tables to replicate as rows of texts: values, rules, and the way to a body and back (api-notes 3.5-3.8).
import { inside } from '../../lib/objects';
import { findCollisions } from '../../lib/paste/targetNames';
import { compact, given, givenList, asText } from './build';
import type { Check } from './check';
import { tableEngines } from './wire';

/** `space` is what the database calls a schema, a database or a dataset; `table` a table or a collection. */
export const emptyTable = { space: '', table: '', target: '', tableEngine: '' };

/** `useCustomSortingKey` follows the keys when empty; `false`: a body has keys without it, and they have no effect. */
export const emptyKeyedTable = {
  ...emptyTable,
  useCustomSortingKey: '',
  sortingKeys: [] as readonly string[],
  excludedColumns: [] as readonly string[],
};

export const emptySchemaTable = { ...emptyKeyedTable, partitionKey: '' };

export type PlainTable = typeof emptyTable;
export type KeyedTable = typeof emptyKeyedTable;
export type SchemaTable = typeof emptySchemaTable;
/**
 * A row of any kind; what a kind does not have is not in its rows. `stored` is for pages that edit: `kept` and `removed` are
 * rows that the pipe has (see `tableChange.ts`).
 */
export type TableValues = PlainTable & Partial<SchemaTable & { partitionByExpr: string; stored: string }>;

/** The rows of a form's tables, whatever else is there. */
export function tablesIn(value: unknown): readonly TableValues[] {
  return Array.isArray(value) ? value.filter(isTable) : [];
}

function isTable(value: unknown): value is TableValues {
  return Object.keys(emptyTable).every((name) => typeof inside(value, name) === 'string');
}

export type WithTables = { tables: readonly TableValues[] };

/** What a row of a kind is. */
export interface TableRules<Row extends TableValues = TableValues> {
  words: TableWords;
  /** A new row; what is not in it cannot be said of the kind's tables. */
  empty: Row;
  toBody(row: Row): object;
  fromBody(body: object): Row;
}

/** What a kind calls things. */
export interface TableWords {
  space: string;
  table: string;
  /** In a sentence: "tables". */
  many: string;
  /** A name in the second column may have dots: `fs.files`. */
  dotted?: boolean;
  /** What it lies in lies in a project, which older tools put in front with a colon: `project:dataset.table`. */
  projects?: boolean;
}

export const schemaWords: TableWords = { space: 'Schema', table: 'Table', many: 'tables' };
export const databaseWords: TableWords = { space: 'Database', table: 'Table', many: 'tables' };
export const collectionWords: TableWords = {
  space: 'Database',
  table: 'Collection',
  many: 'collections',
  dotted: true,
};
export const datasetWords: TableWords = {
  space: 'Dataset',
  table: 'Table',
  many: 'tables',
  projects: true,
};

/** `public.users`, or what is known of it. */
export function sourceName({ space, table }: PlainTable): string {
  return [space.trim(), table.trim()].filter((name) => name !== '').join('.');
}

/** "row 4", "rows 4 and 7". */
export function inRows(indices: readonly number[]): string {
  const numbers = indices.map((index) => String(index + 1));
  const last = numbers.pop() ?? '';
  return numbers.length === 0 ? `row ${last}` : `rows ${numbers.join(', ')} and ${last}`;
}

export function checkTables(
  check: Check<WithTables>,
  words: TableWords,
  dots: 'none' | 'in tables' = 'none',
): void {
  const { tables } = check.values;
  if (tables.length === 0) check.error('tables', `Add at least one of the ${words.many} to replicate.`);
  for (const [index, table] of tables.entries()) {
    checkNames(check, index, table, words, dots);
    checkKeys(check, index, table);
    const engine = table.tableEngine.trim();
    if (engine !== '' && !tableEngines.some((known) => known === engine)) {
      check.error(`tables.${index}.tableEngine`, `"${engine}" is not one of the engines. Choose one.`);
    }
  }
  checkDoubles(check, words);
}

function checkNames(
  check: Check<WithTables>,
  index: number,
  { space, table, target, partitionByExpr }: TableValues,
  words: TableWords,
  dots: 'none' | 'in tables',
): void {
  const names = [
    ['space', space, words.space, false],
    ['table', table, words.table, dots === 'in tables'],
  ] as const;
  for (const [field, name, word, mayHaveDots] of names) {
    const what = word.toLowerCase();
    if (name.trim() === '') check.error(`tables.${index}.${field}`, `Enter the ${what}.`);
    else if (!mayHaveDots && name.includes('.')) {
      check.error(
        `tables.${index}.${field}`,
        `A dot cannot be in the name of a ${what}. Enter the ${what} alone.`,
      );
    }
  }
  if (target.trim() === '') check.error(`tables.${index}.target`, 'Enter the target table.');
  if (partitionByExpr && partitionByExpr.trim() === '') {
    check.error(
      `tables.${index}.partitionByExpr`,
      'There are only blanks here. Enter an expression or clear the field.',
    );
  }
}

function checkKeys(check: Check<WithTables>, index: number, table: TableValues): void {
  const keys = givenList(table.sortingKeys ?? []) ?? [];
  const excluded = givenList(table.excludedColumns ?? []) ?? [];
  for (const [field, columns] of [
    ['sortingKeys', keys],
    ['excludedColumns', excluded],
  ] as const) {
    const path = `tables.${index}.${field}`;
    const double = columns.find((column, at) => columns.indexOf(column) !== at);
    if (double !== undefined) check.error(path, `"${double}" is here twice. Remove one.`);
    const joined = columns.find((column) => column.includes(','));
    if (joined !== undefined)
      check.warn(path, `"${joined}" is taken as one name. Enter one column per line.`);
  }
  const unsent = keys.find((key) => excluded.includes(key));
  const areOff = table.useCustomSortingKey === 'false';
  if (unsent !== undefined && !areOff) {
    check.error(`tables.${index}.excludedColumns`, `"${unsent}" is a sorting key. Remove it here or there.`);
  }
  if (keys.length > 0 && areOff) {
    check.warn(
      `tables.${index}.sortingKeys`,
      'These keys came without useCustomSortingKey: they have no effect, and are sent so. Edit them to sort by them.',
    );
  }
}

function checkDoubles(check: Check<WithTables>, words: TableWords): void {
  const { tables } = check.values;
  for (const [target, indices] of findCollisions(tables.map(({ target: name }) => name.trim()))) {
    for (const index of indices) {
      check.error(
        `tables.${index}.target`,
        `"${target}" is the target of ${inRows(indices)}. Give each a target of its own.`,
      );
    }
  }
  const sources = tables.map(({ space, table }) =>
    space.trim() === '' || table.trim() === '' ? '' : JSON.stringify([space.trim(), table.trim()]),
  );
  for (const indices of findCollisions(sources).values()) {
    for (const index of indices) {
      check.warn(
        `tables.${index}.table`,
        `The same ${words.table.toLowerCase()} is in ${inRows(indices)}. Remove all but one unless you want copies.`,
      );
    }
  }
}

/** What is said of every table besides its source. */
export function targetToBody({ target, tableEngine }: PlainTable) {
  return {
    targetTable: target.trim(),
    ...compact({ tableEngine: given(tableEngine) }),
  };
}

/** The server uses sorting keys only together with the flag: keys that were typed bring it along. */
export function keysToBody({ useCustomSortingKey, sortingKeys, excludedColumns }: KeyedTable) {
  const keys = givenList(sortingKeys);
  return compact({
    excludedColumns: givenList(excludedColumns),
    useCustomSortingKey: useCustomSortingKey === 'false' ? false : keys ? true : undefined,
    sortingKeys: keys,
  });
}

export function schemaTableToBody(table: SchemaTable) {
  return {
    sourceSchemaName: table.space.trim(),
    sourceTable: table.table.trim(),
    ...targetToBody(table),
    ...keysToBody(table),
    ...compact({ partitionKey: given(table.partitionKey) }),
  };
}

/** A target and its engine, as a body has them. */
export interface TargetBody {
  targetTable?: string | undefined;
  tableEngine?: string | undefined;
}

export function plainTableFromBody(
  space: string | undefined,
  table: string | undefined,
  body: TargetBody,
): PlainTable {
  return {
    space: asText(space),
    table: asText(table),
    target: asText(body.targetTable),
    tableEngine: asText(body.tableEngine),
  };
}

export interface Keys {
  useCustomSortingKey?: boolean | null | undefined;
  sortingKeys?: readonly string[] | null | undefined;
  excludedColumns?: readonly string[] | null | undefined;
}

export function keysFromBody({ useCustomSortingKey, ...columns }: Keys) {
  const sortingKeys = columns.sortingKeys ?? [];
  const isOff = useCustomSortingKey === false || (!useCustomSortingKey && sortingKeys.length > 0);
  return {
    useCustomSortingKey: isOff ? 'false' : '',
    sortingKeys,
    excludedColumns: columns.excludedColumns ?? [],
  };
}

export interface SchemaTableBody extends Keys, TargetBody {
  sourceSchemaName?: string | undefined;
  sourceTable?: string | undefined;
  partitionKey?: string | undefined;
}

export function schemaTableFromBody(body: SchemaTableBody): SchemaTable {
  return {
    ...plainTableFromBody(body.sourceSchemaName, body.sourceTable, body),
    ...keysFromBody(body),
    partitionKey: asText(body.partitionKey),
  };
}

export const schemaTableRules: TableRules<SchemaTable> = {
  words: schemaWords,
  empty: emptySchemaTable,
  toBody: schemaTableToBody,
  fromBody: schemaTableFromBody,
};
