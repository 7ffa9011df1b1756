// A schema that was read again does not take away what a person set.
import type { ColumnValues } from './destination';

interface DiscoveredField {
  name?: string | null | undefined;
  type?: string | null | undefined;
  optional?: boolean | null | undefined;
}

interface Merge {
  columns: ColumnValues[];
  /** Names that were not there before. */
  added: string[];
  /** Names whose type at the source differs from the column's; the column stays as it is. */
  changed: string[];
  /** Names that the source does not have. Virtual columns and mapped ones are not counted. */
  gone: string[];
}

/** Adds what is new, marks what changed or went; columns that are there stay as they are. */
export function mergeColumns(columns: readonly ColumnValues[], fields: readonly DiscoveredField[]): Merge {
  const found = new Map(
    fields.flatMap(({ name, type, optional }) => (name ? [[name, typeOf(type, optional)] as const] : [])),
  );
  const sourceOf = (column: ColumnValues) => column.sourceField.trim() || column.name.trim();
  const known = new Set(columns.map(sourceOf));
  const added = [...found].filter(([name]) => !known.has(name));
  const changed = columns.filter((column) => {
    const type = found.get(sourceOf(column));
    return type !== undefined && type !== column.type.trim();
  });
  const gone = columns.filter((column) => !sourceOf(column).startsWith('_') && !found.has(sourceOf(column)));
  return {
    columns: [...columns, ...added.map(([name, type]) => ({ name, type, sourceField: '' }))],
    added: added.map(([name]) => name),
    changed: changed.map(({ name }) => name),
    gone: gone.map(({ name }) => name),
  };
}

function typeOf(type: string | null | undefined, optional: boolean | null | undefined): string {
  const known = type || 'String';
  return optional && !/^(Nullable|Array|Map|Tuple|JSON)\b/.test(known) ? `Nullable(${known})` : known;
}
