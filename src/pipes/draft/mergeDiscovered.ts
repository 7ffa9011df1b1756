// A schema that was read again does not take away what a person set.
import { optionalType } from '../../lib/clickhouse/typeTraits';
import type { ColumnValues } from './destination';

interface DiscoveredField {
  name?: string | null | undefined;
  type?: string | null | undefined;
  optional?: boolean | null | undefined;
}

/** What the source said of its fields, beside the fields that had a column before it spoke. */
export interface SchemaDiscovery {
  /** ClickHouse types by the names of fields. */
  types: ReadonlyMap<string, string>;
  before: ReadonlySet<string>;
}

interface Merge {
  columns: ColumnValues[];
  discovery: SchemaDiscovery;
  /** How many columns were added. */
  added: number;
  /** Names of columns whose type at the source is another; the column stays as it is. */
  changed: string[];
  /** Names of columns that the source does not have. */
  gone: string[];
}

/** Adds what is new and tells what changed or went; columns that are there stay as they are. */
export function mergeDiscovered(columns: readonly ColumnValues[], fields: readonly DiscoveredField[]): Merge {
  const types = new Map(
    fields.flatMap(({ name, type, optional }) => (name ? [[name, typeOf(type, optional)] as const] : [])),
  );
  const before = new Set(columns.map(sourceOf));
  const added = [...types].filter(([name]) => !before.has(name));
  const discovery = { types, before };
  const namesOf = (is: ColumnChange['is']) =>
    columns.filter((column) => columnChange(column, discovery)?.is === is).map(({ name }) => name);
  return {
    columns: [...columns, ...added.map(([name, type]) => ({ name, type, sourceField: '' }))],
    discovery,
    added: added.length,
    changed: namesOf('changed'),
    gone: namesOf('gone'),
  };
}

type ColumnChange = { is: 'new' | 'gone' } | { is: 'changed'; type: string };

/**
 * How a column differs from what the source said. Virtual columns are not the source's, and where nothing was before,
 * nothing is new.
 */
export function columnChange(
  column: ColumnValues,
  { types, before }: SchemaDiscovery,
): ColumnChange | undefined {
  const source = sourceOf(column);
  if (source === '' || source.startsWith('_')) return undefined;
  const type = types.get(source);
  if (type === undefined) return { is: 'gone' };
  if (type !== column.type.trim()) return { is: 'changed', type };
  return before.size > 0 && !before.has(source) ? { is: 'new' } : undefined;
}

function sourceOf({ name, sourceField }: ColumnValues): string {
  return sourceField.trim() || name.trim();
}

/** A type as the rules of the step take it, however the source says it. */
function typeOf(type: string | null | undefined, optional: boolean | null | undefined): string {
  // ClickHouse takes it for milliseconds; the form wants that said.
  const known = (type || 'String').replace(/\bDateTime64\b(?!\s*\()/g, 'DateTime64(3)');
  return optional || known.startsWith('Nullable(') ? optionalType(known) : known;
}
