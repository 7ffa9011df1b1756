// Makes the two names of a table out of the cells of a line.
import type { TableColumns } from './tableHeader';
import { type PastedCell, cutName, type Mapped, type NamePart, type TableLine } from './tableLine';

export interface PastedRow {
  /** Schema, database or dataset; then table or collection. */
  names: [string, string];
  /** The table it goes to, where the list says so. */
  target?: string;
}

/**
 * What further dots mean: the MongoDB collection `fs.files` is one name, `shop.public.orders` has three. `afterProject`: the outer
 * one may have a colon behind it, as BigQuery wrote it for long; everywhere else a colon leads to a target.
 */
export type Dots = 'separate' | 'belongToSecond' | 'afterProject';

const ONE_NAME = 'Give two names, as in schema.table, or in two columns.';
const DOTS = 'Names with dots are not supported. Put each name in quotes if the dots belong to it.';
const SPACES = 'Put names with spaces in quotes.';
const MISSING = 'Write both names: one is missing.';
const OPEN_QUOTE = 'Close the quote.';
const PATTERN = 'Patterns are not taken. Name each table, or put the name in quotes.';
const UNMAPPED = 'Give two names in front of the target, as in schema.table:target.';
const NO_TARGET = 'Give one target table, as in schema.table:target.';

/** Of a table in the lists of psql in its languages, information_schema and BigQuery. */
const NO_TABLE =
  /view|vue|vista|vist|sicht|widok|visão|представлен|ビュー|视图|檢視|뷰|sequen|séquence|sequê|secuen|sekwen|последоват|シーケンス|序列|시퀀스|index|índice|indice|indeks|индекс|インデックス|索引|인덱스/i;

/** The tables of a line, or a sentence why one cannot be taken. `columns` is what the header above said. */
export function readRows(
  { cells, mapped, tabular }: TableLine,
  columns: TableColumns | undefined,
  dots: Dots,
): (PastedRow | string)[] {
  const several = cells.length === 1 || !tabular;
  const parts = cells.flatMap((cell, index) => {
    const maps = several ? mapped[index] : undefined;
    return maps ? [...maps.source, ...maps.target] : cell;
  });
  if (parts.some(({ text, quoted }) => !quoted && /^["'`[]/.test(text))) {
    return [OPEN_QUOTE];
  }
  if (columns && cells.length > Math.max(columns.first ?? 0, columns.second)) {
    return [readColumns(cells, columns, dots)];
  }
  const dotted = cells.map(splitQuoted);
  const maps = dotted.map((cell, index) => mapped[index] && mapping(mapped[index], cell, dots));
  if (several && dotted.every((cell, index) => cell.length > 1 || maps[index])) {
    return dotted.map((cell, index) =>
      maps[index] ? readMapped(maps[index], dots) : readDotted(cell, dots),
    );
  }
  if (cells.length === 1) return [ONE_NAME];
  // A line shorter than its header says.
  return [columns ? MISSING : readColumns(cells, { first: 0, second: 1 }, dots)];
}

/** `"a.b"`, alone in quotes: of a list in JSON or SQL, so the dot separates names. */
function splitQuoted(cell: PastedCell): PastedCell {
  const [only, ...others] = cell;
  return only?.quoted && others.length === 0 ? cutName(only.text) : cell;
}

function readColumns(
  cells: readonly PastedCell[],
  { first, allIn, second, type }: TableColumns,
  dots: Dots,
): PastedRow | string {
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

/** What the colon of a cell maps; undefined if it follows a project. */
function mapping(mapped: Mapped, whole: PastedCell, dots: Dots): Mapped | undefined {
  const afterProject = mapped.source.length === 1 || mapped.target.length > 2;
  const isProject = dots === 'afterProject' && mapped.sign === ':' && whole.length > 1 && afterProject;
  return isProject ? undefined : mapped;
}

/** The target may be written with the database it is in, which the pipe gives for all tables. */
function readMapped({ source, target }: Mapped, dots: Dots): PastedRow | string {
  if (source.length < 2) return UNMAPPED;
  const row = readDotted(source, dots);
  if (typeof row === 'string') return row;
  const name = target.at(-1);
  if (!name?.text || target.length > 2) return NO_TARGET;
  if (!name.quoted && /\s/.test(name.text)) return SPACES;
  return isPattern(name) ? PATTERN : { ...row, target: name.text };
}

/** Signs that a name hardly has and a pattern of names does. */
function isPattern({ text, quoted }: NamePart): boolean {
  return !quoted && /[*\\^(){}+?]/.test(text);
}

function readDotted(cell: PastedCell, dots: Dots): PastedRow | string {
  if (cell.some(({ text, quoted }) => !quoted && /\s/.test(text))) return SPACES;
  if (cell.some(isPattern)) return PATTERN;
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
function joined(parts: PastedCell): NamePart {
  return { text: parts.map(({ text }) => text).join('.'), quoted: parts.some(({ quoted }) => quoted) };
}

function toRow([space, table]: readonly NamePart[]): PastedRow | string {
  if (!space?.text || !table?.text) return MISSING;
  return isPattern(space) || isPattern(table) ? PATTERN : { names: [space.text, table.text] };
}
