// How a table that ClickPipes makes may be defined (api-notes 4.2): the form and the mock read these rules. Source: ClickHouse's
// reference of the MergeTree engines and what ClickPipes is known to require.
import { checkType } from '../lib/clickhouse/checkType';
import type { TypeNode } from '../lib/clickhouse/typeTree';
import { parseType } from '../lib/clickhouse/typeParser';
import { canBeKey, isNumeric, isVersion } from '../lib/clickhouse/typeTraits';
import type { engineTypes } from './wire';

export interface TableDefinition {
  engine: (typeof engineTypes)[number];
  /** Empty: none. */
  versionColumn: string;
  sumColumns: readonly string[];
  sortingKey: readonly string[];
  /** Expressions; empty: none. */
  partitionBy: string;
  primaryKey: string;
  columns: readonly { name: string; type: string }[];
}

interface DestinationProblem {
  field: 'versionColumn' | 'sumColumns' | 'sortingKey' | 'primaryKey';
  /** What is wrong and what to do. */
  message: string;
}

/** What ClickHouse would refuse of the type of a column: sentences. */
export function typeProblems(text: string): string[] {
  const parsed = parseType(text);
  if (!parsed.ok) return [parsed.message];
  return checkType(parsed.type).map(({ message }) => message);
}

/** What is wrong with the engine and the keys of a new table. */
export function destinationProblems(table: TableDefinition): DestinationProblem[] {
  const types = new Map(table.columns.map(({ name, type }) => [name.trim(), readType(type)]));
  return [
    ...versionProblems(table, types),
    ...sumProblems(table, types),
    ...keyProblems(table, types),
    ...primaryProblems(table, types),
  ];
}

/** Types by the names of columns; undefined where the type cannot be read, which is said of the column. */
type Types = ReadonlyMap<string, TypeNode | undefined>;

function readType(text: string): TypeNode | undefined {
  const parsed = parseType(text);
  return parsed.ok ? parsed.type : undefined;
}

function versionProblems({ engine, versionColumn }: TableDefinition, types: Types): DestinationProblem[] {
  if (engine !== 'ReplacingMergeTree') return [];
  const say = (message: string): DestinationProblem[] => [{ field: 'versionColumn', message }];
  const version = versionColumn.trim();
  if (version === '') return say('ReplacingMergeTree needs a version column: the newest row by it wins.');
  if (!types.has(version)) return say(`There is no column "${version}". Choose one of the columns.`);
  const type = types.get(version);
  if (!type || isVersion(type)) return [];
  return say('A version column is an integer, a Date or a DateTime. Choose another, or change its type.');
}

function sumProblems(table: TableDefinition, types: Types): DestinationProblem[] {
  if (table.engine !== 'SummingMergeTree') return [];
  const keys = new Set(sortedBy(table));
  const say = (message: string): DestinationProblem[] => [{ field: 'sumColumns', message }];
  return table.sumColumns.flatMap((written, index) => {
    const name = written.trim();
    if (!types.has(name)) return say(`There is no column "${name}". Choose from the columns.`);
    if (table.sumColumns.findIndex((each) => each.trim() === name) < index) return say(doubled(name));
    const type = types.get(name);
    if (type && !isNumeric(type)) return say(`"${name}" is not a number and cannot be added up.`);
    if (keys.has(name))
      return say(`"${name}" is in the sorting key, which is never added up. Remove it here or there.`);
    return mentions(table.partitionBy, name)
      ? say(`"${name}" is in the partition, which is never added up. Remove it here or there.`)
      : [];
  });
}

function keyProblems({ engine, sortingKey }: TableDefinition, types: Types): DestinationProblem[] {
  const say = (message: string): DestinationProblem[] => [{ field: 'sortingKey', message }];
  if (sortingKey.length === 0 && engine === 'ReplacingMergeTree') {
    return say('ReplacingMergeTree needs a sorting key: rows equal in it are replaced.');
  }
  return sortingKey.flatMap((written, index) => {
    const key = written.trim();
    if (!types.has(key)) return say(`There is no column "${key}". Choose from the columns.`);
    if (sortingKey.findIndex((each) => each.trim() === key) < index) return say(doubled(key));
    const type = types.get(key);
    return type && !canBeKey(type)
      ? say(`"${key}" cannot be in the sorting key: its type is Nullable or not comparable. Change the type.`)
      : [];
  });
}

function primaryProblems({ primaryKey, sortingKey }: TableDefinition, types: Types): DestinationProblem[] {
  const say = (message: string): DestinationProblem[] => [{ field: 'primaryKey', message }];
  const parts = partsOfKey(primaryKey);
  if (sortingKey.length === 0) return aloneProblems(parts, types).flatMap(say);
  const keys = sortingKey.map((key) => key.trim());
  if (parts.length <= keys.length && parts.every((part, index) => part === keys[index])) return [];
  return say(
    `The primary key is the sorting key or its beginning. Give ${keys.map((_, index) => `"${keys.slice(0, index + 1).join(', ')}"`).join(' or ')}, or clear it.`,
  );
}

/** What is wrong with a primary key that is the sorting key too. Of expressions only ClickHouse can tell. */
function aloneProblems(parts: readonly string[], types: Types): string[] {
  if (parts.some((part) => /[()]/.test(part))) return [];
  return parts.flatMap((part, index) => {
    if (parts.indexOf(part) < index) return [doubled(part)];
    if (/^[a-z_]\w*$/i.test(part) && !types.has(part))
      return [`There is no column "${part}". Choose from the columns.`];
    const type = types.get(part);
    return type && !canBeKey(type)
      ? [`"${part}" cannot be in the primary key: its type is Nullable or not comparable. Change the type.`]
      : [];
  });
}

/** What the rows are sorted by: without a sorting key ClickHouse sorts by the primary key. */
function sortedBy({ primaryKey, sortingKey }: TableDefinition): string[] {
  return sortingKey.length > 0 ? sortingKey.map((key) => key.trim()) : partsOfKey(primaryKey);
}

function doubled(name: string): string {
  return `"${name}" is here twice. Remove one.`;
}

/** `(a, b)`, `tuple(a, b)` and `a, b` are a and b; quotes of names are taken off. What is no list of names stays as it is. */
function partsOfKey(expression: string): string[] {
  const [, inside = expression] = /^\s*(?:tuple\s*)?\(([^()]*)\)\s*$/i.exec(expression) ?? [];
  const parts = inside.split(',').map((part) => part.trim().replace(/^(["`])(.*)\1$/s, '$2'));
  return parts.filter((part) => part !== '');
}

/** Whether an expression names a column. */
function mentions(expression: string, name: string): boolean {
  return expression.split(/[^\p{L}\p{N}_$]+/u).includes(name);
}
