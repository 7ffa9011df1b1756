// What a patch says of a pipe, held against what the pipe was before.
import { isRecord } from '../../../src/lib/objects';
import type { PipePatchBody } from '../../../src/pipes/writeEndpoints';
import type { Editable, EditValues } from '../../../src/pipes/edit/values';
import { credentialKeys } from '../../../src/sources/patch';
import { requiredByThemOnly } from '../intended';

type Fields = Readonly<Record<string, unknown>>;

const fieldsOf = (value: unknown): Fields => (isRecord(value) ? value : {});

/** What the pipe had before as it is sent: the fields of its source, without secrets. */
function storedFields({ form }: Editable, before: EditValues): Fields {
  return fieldsOf(form.toCreate(before.source));
}

function patchedFields({ kind }: Editable, body: PipePatchBody): Fields {
  return fieldsOf(fieldsOf(body.source)[kind.id]);
}

/** Paths of what a patch says although it was so before; what goes with every change is not counted. */
export function unchangedIn(editable: Editable, before: EditValues, body: PipePatchBody): string[] {
  const { form } = editable;
  const stored = storedFields(editable, before);
  const goAlong = new Set([...(form.edit?.together ?? []), ...credentialKeys(form)]);
  const { tableMappingsToAdd, tableMappingsToRemove, ...fields } = patchedFields(editable, body);
  const columns = before.destination.columns;
  return [
    ...(body.name === before.destination.name ? ['name'] : []),
    ...Object.entries(fields)
      .filter(([key]) => !goAlong.has(key))
      .flatMap(([key, value]) => same(key, value, stored[key])),
    ...tablesIn(tableMappingsToAdd)
      .filter((table) => hasTable(stored, table))
      .map(() => 'tableMappingsToAdd'),
    ...tablesIn(tableMappingsToRemove)
      .filter((table) => !hasTable(stored, table))
      .map(() => 'tableMappingsToRemove'),
    ...(body.destination?.columns.every(
      ({ name, type }, index) => columns[index]?.name === name && columns[index].type === type,
    ) && body.destination.columns.length === columns.length
      ? ['destination.columns']
      : []),
  ];
}

function same(path: string, value: unknown, stored: unknown): string[] {
  if (isRecord(value)) {
    const before = fieldsOf(stored);
    return Object.entries(value).flatMap(([key, each]) => same(`${path}.${key}`, each, before[key]));
  }
  return JSON.stringify(value) === JSON.stringify(stored) ? [path] : [];
}

function tablesIn(list: unknown): readonly Fields[] {
  return Array.isArray(list) ? list.map(fieldsOf) : [];
}

function hasTable(stored: Fields, table: Fields): boolean {
  const names = Object.keys(table).filter((key) => /^(source|target)/.test(key));
  return tablesIn(stored['tableMappings']).some((each) => names.every((name) => each[name] === table[name]));
}

/** The patch with what the document insists on and we leave out on purpose; that reason stands in `requiredByThemOnly`. */
export function completed(editable: Editable, before: EditValues, body: PipePatchBody): unknown {
  const fields = patchedFields(editable, body);
  if (Object.keys(fields).length === 0) return body;
  const stored = storedFields(editable, before);
  const { id } = editable.kind;
  const keys = requiredByThemOnly.flatMap(({ operation, path }) => {
    const [, kind, key = ''] = path.split('.');
    return operation === 'pipeUpdate' && kind === id && !(key in fields) ? [key] : [];
  });
  const missing = Object.fromEntries(keys.map((key) => [key, stored[key]]));
  return { ...body, source: { ...body.source, [id]: { ...missing, ...fields } } };
}
