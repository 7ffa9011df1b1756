// Reads lists of tables as people have them at hand: typed, exported, or copied out of psql, mysql, BigQuery and MongoDB.
import { isLoneHeader, readHeader, type TableColumns } from './tableHeader';
import { cutLine } from './tableLine';
import { type Dots, readRows, type TableRow } from './tableRow';

export interface SkippedLine {
  /** From 1. */
  line: number;
  text: string;
  /** A sentence. */
  why: string;
}

export interface TableList {
  rows: TableRow[];
  /** Lines that were meant as tables and could not be taken, and repetitions. Not headers, rulers and comments. */
  skipped: SkippedLine[];
}

/** Lines of `+---+`, `---+---`, `|---|`, with and without drawn boxes. */
const RULER = /^[-\s|+:=─│┼├┤┌┐└┘┬┴═╪]+$/;
const RULED = /--|──|==|══/;
/** What psql and mysql say around a table, and what was typed at their prompts. */
const CHATTER = [
  /^\(\d+ \p{L}+\)$/u,
  /^\d+ rows? in set\b/,
  /^Time: /,
  /^List of \w+$/,
  /^[\w.-]*(=[#>]|>)(\s|$)/,
  /^\\/,
  /^(select|show|use)\s/i,
];

/**
 * Reads a pasted list of tables, each with the name of what it lies in. It may be `schema.table` per line or several of
 * them with commas, two columns of CSV (comma, semicolon, tab), or the printed tables of psql and mysql. Of
 * `project.dataset.table` the last two parts count, or, where the second name may have dots of its own, the first and
 * the rest. Header lines say which columns count. Every line is read on its own,
 * so one odd line costs that line alone; none throws.
 */
export function parseTableList(text: string, dots: Dots = 'separate'): TableList {
  const list: TableList = { rows: [], skipped: [] };
  const lineOf = new Map<string, number>();
  let columns: TableColumns | undefined;

  for (const [index, raw] of text.split(/\r\n|\r|\n/).entries()) {
    const line = index + 1;
    // The brackets and commas of a list in JSON.
    const content = raw
      .trim()
      .replace(/^\[|\][,;]?$/g, '')
      .trim();
    if (isDecoration(content)) continue;
    const cut = cutLine(content);
    const { cells } = cut;
    const header = readHeader(cells);
    if (header) columns = header;
    if (cells.length === 0 || header || (list.rows.length === 0 && isLoneHeader(cells))) continue;

    const skip = (why: string) => list.skipped.push({ line, text: content, why });
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

function isDecoration(line: string): boolean {
  return (RULER.test(line) && RULED.test(line)) || CHATTER.some((pattern) => pattern.test(line));
}
