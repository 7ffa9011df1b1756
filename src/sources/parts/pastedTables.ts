// From a pasted list to rows, and from a pattern to target names.
import { parseTableList, type SkippedLine } from '../../lib/paste/tableList';
import type { Dots } from '../../lib/paste/tableRow';
import { nameTargets } from '../../lib/paste/targetNames';
import { isStored } from './tableChange';
import { sourceName, type TableValues, type TableWords } from './tables.values';

export interface PastedTables {
  /** The rows to add. */
  added: TableValues[];
  /** How many of the list were there before. */
  known: number;
  skipped: readonly SkippedLine[];
}

/** How a pattern writes the two names of a table in braces. */
export function placeholders({ space, table }: TableWords): [string, string] {
  return [space.toLowerCase(), table.toLowerCase()];
}

/** Rows for what is in the text and not yet among `rows`. */
export function readTables(
  text: string,
  rows: readonly TableValues[],
  empty: TableValues,
  words: TableWords,
): PastedTables {
  const { rows: read, skipped } = parseTableList(text, dotsOf(words));
  const known = new Set(rows.map(sourceName));
  const added = read
    .map(({ names: [space, table], target = '' }) => ({ ...empty, space, table, target }))
    .filter((row) => !known.has(sourceName(row)));
  return { added, known: read.length - added.length, skipped };
}

function dotsOf({ dotted, projects }: TableWords): Dots {
  if (dotted) return 'belongToSecond';
  return projects ? 'afterProject' : 'separate';
}

/** The rows with targets named by the pattern. A row that lacks a name keeps what it has, like one the pipe has. */
export function withTargets(rows: readonly TableValues[], pattern: string, words: TableWords): TableValues[] {
  return rows.map((row) => {
    const names: [string, string] = [row.space.trim(), row.table.trim()];
    if (names.includes('') || isStored(row)) return row;
    const [target = row.target] = nameTargets([{ names }], pattern, {
      names: placeholders(words),
      // A dot in the name of a ClickHouse table would have to be quoted everywhere.
      bare: words.dotted ?? false,
    });
    return { ...row, target };
  });
}
