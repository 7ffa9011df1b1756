// Makes the two names of a table out of the cells of a line.
import type { TableColumns } from './tableHeader';
import { type Cell, cutName, type NamePart, type TableLine } from './tableLine';

export interface TableRow {
  /** Schema, database or dataset; then table or collection. */
  names: [string, string];
}

/** What further dots mean: `project.dataset.table` has three names, the MongoDB collection `fs.files` is one. */
export type Dots = 'separate' | 'belongToSecond';

const ONE_NAME = 'Give two names, as in schema.table, or in two columns.';
const DOTS = 'Names with dots are not supported. Put each name in quotes if the dots belong to it.';
const SPACES = 'Put names with spaces in quotes.';
const MISSING = 'Write both names: one is missing.';
const OPEN_QUOTE = 'Close the quote.';

/** Of a table in the lists of psql, information_schema and BigQuery. */
const NO_TABLE = /view|sequence|index/i;

/** The tables of a line, or a sentence why one cannot be taken. `columns` is what the header above said. */
export function readRows(
  { cells, tabular }: TableLine,
  columns: TableColumns | undefined,
  dots: Dots,
): (TableRow | string)[] {
  if (cells.some((cell) => cell.some(({ text, quoted }) => !quoted && /^["'`]/.test(text)))) {
    return [OPEN_QUOTE];
  }
  if (columns && cells.length > Math.max(columns.first ?? 0, columns.second)) {
    return [readColumns(cells, columns, dots)];
  }
  const dotted = cells.map(splitQuoted);
  const several = cells.length === 1 || !tabular;
  if (several && dotted.every((cell) => cell.length > 1)) return dotted.map((cell) => readDotted(cell, dots));
  if (cells.length === 1) return [ONE_NAME];
  // A line shorter than its header says.
  return [columns ? MISSING : readColumns(cells, { first: 0, second: 1 }, dots)];
}

/** `"a.b"`, alone in quotes: of a list in JSON or SQL, so the dot separates names. */
function splitQuoted(cell: Cell): Cell {
  const [only, ...others] = cell;
  return only?.quoted && others.length === 0 ? cutName(only.text) : cell;
}

function readColumns(
  cells: readonly Cell[],
  { first, allIn, second, type }: TableColumns,
  dots: Dots,
): TableRow | string {
  const kind = type === undefined ? undefined : cells[type]?.[0]?.text;
  if (kind !== undefined && NO_TABLE.test(kind)) {
    return `Only tables are taken; its type is ${kind.toLowerCase()}.`;
  }
  const space = allIn === undefined ? cells[first ?? 0] : [{ text: allIn, quoted: true }];
  const table = cells[second];
  if (!space || !table) return ONE_NAME;
  if (dots === 'belongToSecond' && space.length === 1) return toRow([...space, joined(table)]);
  if (space.length > 1 || table.length > 1) return DOTS;
  return toRow([...space, ...table]);
}

function readDotted(cell: Cell, dots: Dots): TableRow | string {
  if (cell.some(({ text, quoted }) => !quoted && /\s/.test(text))) return SPACES;
  if (dots === 'belongToSecond') return toRow([...cell.slice(0, 1), joined(cell.slice(1))]);
  const names = cell.slice(-2);
  // `project:dataset.table` and `domain:project.dataset.table`, as BigQuery wrote them for long.
  const outer = cell.slice(0, -2);
  if (outer.length > 1 && !outer.some(({ text }) => text.includes(':'))) return DOTS;
  const [first] = names;
  if (first && !first.quoted) {
    names[0] = { ...first, text: first.text.slice(first.text.lastIndexOf(':') + 1) };
  }
  return toRow(names);
}

/** One name of several parts, with its dots. */
function joined(parts: Cell): NamePart {
  return { text: parts.map(({ text }) => text).join('.'), quoted: parts.some(({ quoted }) => quoted) };
}

function toRow([space, table]: readonly NamePart[]): TableRow | string {
  return space?.text && table?.text ? { names: [space.text, table.text] } : MISSING;
}
