// Was a change applied? The API has been seen to accept changes and not to make them (api-notes 2.5), and after a cut nobody
// knows: the pipe as it is read afterwards is compared with what was sent.
import { viewSource } from '../sources/registry';
import type { Pipe } from '../pipes/wire';
import { isRecord } from '../lib/objects';

/** Paths of the change that a read pipe shows, and paths where it shows something else. Write-only values are in neither. */
interface Comparison {
  shown: readonly string[];
  missing: readonly string[];
}

/** What names a table in a mapping. */
const TABLE_NAMES = [
  'sourceSchemaName',
  'sourceTable',
  'sourceDatabaseName',
  'sourceCollection',
  'targetTable',
];

/** `body` as it is written down: a patch, with placeholders where secrets stood. */
export function comparePatch(body: unknown, pipe: Pipe): Comparison {
  const found: { path: string; same: boolean }[] = [];
  const note = (path: string, same: boolean) => found.push({ path, same });
  const patch = fieldsOf(body);
  if (patch['name'] !== undefined) note('name', patch['name'] === pipe.name);
  compareFields(fieldsOf(patch['destination']), fieldsOf(pipe.destination), 'destination', note);
  if (patch['fieldMappings'] !== undefined) {
    note('fieldMappings', covers(patch['fieldMappings'], pipe.fieldMappings));
  }
  const { id, body: source } = viewSource(pipe.source);
  const sent = fieldsOf(fieldsOf(patch['source'])[id]);
  const tables = fieldsOf(source)['tableMappings'];
  for (const table of listOf(sent['tableMappingsToAdd'])) {
    note(`added ${tableName(table)}`, hasTable(tables, table));
  }
  for (const table of listOf(sent['tableMappingsToRemove'])) {
    note(`removed ${tableName(table)}`, !hasTable(tables, table));
  }
  const { tableMappingsToAdd: _add, tableMappingsToRemove: _remove, ...fields } = sent;
  compareFields(fields, fieldsOf(source), `source.${id}`, note);
  return {
    shown: found.filter(({ same }) => same).map(({ path }) => path),
    missing: found.filter(({ same }) => !same).map(({ path }) => path),
  };
}

/** Only what the read has too: what it never returns (credentials, say) tells nothing. */
function compareFields(
  sent: Record<string, unknown>,
  read: Record<string, unknown>,
  path: string,
  note: (path: string, same: boolean) => void,
): void {
  for (const [key, value] of Object.entries(sent)) {
    const shown = read[key];
    if (shown === undefined || shown === null) continue;
    const here = `${path}.${key}`;
    if (isRecord(value)) compareFields(value, fieldsOf(shown), here, note);
    else note(here, covers(value, shown));
  }
}

/** Is everything that was sent in what is shown, as it was sent? Texts of numbers are as good as numbers. */
function covers(sent: unknown, shown: unknown): boolean {
  if (Array.isArray(sent)) {
    return (
      Array.isArray(shown) &&
      shown.length === sent.length &&
      sent.every((each, at) => covers(each, shown[at]))
    );
  }
  if (isRecord(sent)) {
    return isRecord(shown) && Object.entries(sent).every(([key, value]) => covers(value, shown[key]));
  }
  return String(sent) === String(shown);
}

function hasTable(tables: unknown, wanted: unknown): boolean {
  const names = fieldsOf(wanted);
  return listOf(tables).some((table) => {
    const each = fieldsOf(table);
    return TABLE_NAMES.every((name) => names[name] === undefined || names[name] === each[name]);
  });
}

function tableName(table: unknown): string {
  const fields = fieldsOf(table);
  return TABLE_NAMES.slice(0, -1)
    .flatMap((name) => (typeof fields[name] === 'string' ? [fields[name]] : []))
    .join('.');
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

function fieldsOf(value: unknown): Record<string, unknown> {
  return isRecord(value) ? value : {};
}
