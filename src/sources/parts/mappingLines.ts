import type { TableValues } from './tables.values';
import type { Messages } from './useTables';

/** A row of the mapping grid with what the grid knows of it. */
export interface MappingLine {
  readonly index: number;
  readonly row: TableValues;
  readonly messages: Messages;
  /** Its details are shown. */
  readonly open: boolean;
}

/**
 * The form copies its values at every change, and a row of a table is drawn anew with a new object. So a line that says the
 * same as before stays the same object, and all of them the same array.
 */
export function sameLines(
  before: readonly MappingLine[],
  next: readonly MappingLine[],
): readonly MappingLine[] {
  const lines = next.map((line, at) => {
    const last = before[at];
    return last && isSame(last, line) ? last : line;
  });
  return lines.length === before.length && lines.every((line, at) => line === before[at]) ? before : lines;
}

function isSame(one: MappingLine, other: MappingLine): boolean {
  return (
    one.index === other.index &&
    one.open === other.open &&
    hasSame(one.row, other.row) &&
    hasSame(one.messages, other.messages)
  );
}

type Values = Readonly<Record<string, string | readonly string[] | undefined>>;

function hasSame(one: Values, other: Values): boolean {
  const keys = Object.keys(one);
  return keys.length === Object.keys(other).length && keys.every((key) => isSameValue(one[key], other[key]));
}

function isSameValue(one: Values[string], other: Values[string]): boolean {
  if (!Array.isArray(one) || !Array.isArray(other)) return one === other;
  return one.length === other.length && one.every((text, at) => text === other[at]);
}
