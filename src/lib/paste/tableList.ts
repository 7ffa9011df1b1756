// Reads lists of tables as people have them at hand: typed, exported, or copied out of psql, mysql, BigQuery and MongoDB.
import { findSecrets } from '../secrets/find';
import { isLoneHeader, readHeader, unknownHeader, type TableColumns } from './tableHeader';
import { cutLine } from './tableLine';
import { type Dots, readRows, type PastedRow } from './tableRow';

export interface SkippedLine {
  /** From 1. */
  line: number;
  text: string;
  /** A sentence. */
  why: string;
  /** Nothing to correct: a header, a comment, or what a program said around the list. */
  noTable?: true;
}

interface TableList {
  rows: PastedRow[];
  /** Every line that is not taken, but for rulers and blank ones; repetitions too. */
  skipped: SkippedLine[];
}

/** Lines of `+---+`, `---+---`, `|---|`, with and without drawn boxes. */
const RULER = /^[-\s|+:=─│┼├┤┌┐└┘┬┴═╪]+$/;
const RULED = /--|──|==|══/;
/** What psql and mysql say around a table, and what was typed at their prompts. */
const CHATTER = [
  /^\(\d+ [\p{L}\p{M}]+\)$/u,
  /^\d+ rows? in set\b/,
  /^Time: /,
  /^List of \w+$/,
  /^[\w.-]*(=[#>]|>)(\s|$)/,
  /^\\/,
  /^(select|show|use) +[^\t]+$/i,
];

/**
 * Reads a pasted list of tables, each with the name of what it lies in. It may be `schema.table` per line or several of
 * them with commas, two columns of CSV (comma, semicolon, tab), or the printed tables of psql and mysql. Of
 * `project.dataset.table` the last two parts count, or, where the second name may have dots of its own, the first and
 * the rest. What follows a colon or an arrow is the target. Header lines say which columns count. Every line is read on its own,
 * so one odd line costs that line alone; none throws.
 */
export function parseTableList(text: string, dots: Dots = 'separate'): TableList {
  const list: TableList = { rows: [], skipped: [] };
  const lineOf = new Map<string, number>();
  let columns: TableColumns | undefined;
  /** No line of the printed table was read yet. */
  let begins = true;

  const lines = text.split(/\r\n|\r|\n/).map((raw) => withoutBrackets(raw.trim()));
  for (const [index, content] of lines.entries()) {
    const line = index + 1;
    if (content === '') begins = true;
    if (content === '' || isRuler(content)) continue;
    const skip = (why: string) => list.skipped.push({ line, text: content, why });
    const pass = (why: string) => list.skipped.push({ line, text: content, why, noTable: true });
    if (CHATTER.some((pattern) => pattern.test(content))) {
      pass('It is a command, or what a program says around a list.');
      continue;
    }
    const cut = cutLine(content);
    const { cells, tabular } = cut;
    const isFirst = tabular && begins;
    begins = !tabular;
    const foreign = isFirst && cells.length > 1 && isRuler(lines[index + 1] ?? '');
    const header = readHeader(cells) ?? (foreign ? unknownHeader(cells) : undefined);
    if (header) columns = header;
    if (header || (list.rows.length === 0 && isLoneHeader(cells))) {
      pass('It names the columns.');
      continue;
    }
    if (cells.length === 0) {
      if (/[\p{L}\p{N}]/u.test(content)) pass('It is a comment.');
      continue;
    }

    if (hasSecret(content)) {
      skip('It may have a secret in it. Take that out, or add the table by hand.');
      continue;
    }
    for (const found of readRows(cut, columns, dots)) {
      if (typeof found === 'string') {
        skip(found);
        continue;
      }
      const key = JSON.stringify(found.names);
      const before = lineOf.get(key);
      if (before === undefined) {
        lineOf.set(key, line);
        list.rows.push(found);
      } else skip(before === line ? 'It is there twice.' : `It is in line ${before} already.`);
    }
  }
  return list;
}

/** Without the brackets and commas of a list in JSON; names in brackets, as in `[dbo].[Orders]`, keep theirs. */
function withoutBrackets(line: string): string {
  const opens = line.startsWith('[') && /^[^\]]*(\][,;]?)?$/.test(line);
  const inside = (opens ? line.slice(1) : line).trim();
  const closes = /\][,;]?$/.test(inside) && !inside.includes('[');
  return closes ? inside.replace(/\][,;]?$/, '').trim() : inside;
}

/**
 * Once it is cut into names nobody can tell that a piece of it is secret. What stands behind a colon is a target, though the
 * table before it be called `password`.
 */
function hasSecret(line: string): boolean {
  return findSecrets(line).some(({ from }) => !/:\s*["'`[]?$/.test(line.slice(0, from)));
}

function isRuler(line: string): boolean {
  return RULER.test(line) && RULED.test(line);
}
