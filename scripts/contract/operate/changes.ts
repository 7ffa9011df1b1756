// What a patch says of a pipe, held against what the pipe was before.
import type { PipePatchBody } from '../../../src/pipes/writeEndpoints';
import type { Editable, EditValues } from '../../../src/pipes/edit/values';
import { credentialKeys } from '../../../src/sources/patch';
import { requiredByThemOnly } from '../intended';

type Arm = Readonly<Record<string, unknown>>;

/** What the pipe had before as it is sent: the arm of its source, without secrets. */
function storedArm({ form }: Editable, before: EditValues): Arm {
  return form.toCreate(before.source);
}

function armOf({ kind }: Editable, body: PipePatchBody): Arm {
  return (body.source as Readonly<Record<string, Arm | undefined>> | undefined)?.[kind.id] ?? {};
}

/** Paths of what a patch says although it was so before; what goes with every change is not counted. */
export function unchangedIn(editable: Editable, before: EditValues, body: PipePatchBody): string[] {
  const { form } = editable;
  const stored = storedArm(editable, before);
  const goAlong = new Set([...(form.edit?.together ?? []), ...credentialKeys(form)]);
  const { tableMappingsToAdd, tableMappingsToRemove, ...fields } = armOf(editable, body);
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
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) {
    const before = (stored ?? {}) as Arm;
    return Object.entries(value).flatMap(([key, each]) => same(`${path}.${key}`, each, before[key]));
  }
  return JSON.stringify(value) === JSON.stringify(stored) ? [path] : [];
}

function tablesIn(list: unknown): readonly Arm[] {
  return (list ?? []) as readonly Arm[];
}

function hasTable(stored: Arm, table: Arm): boolean {
  const names = Object.keys(table).filter((key) => /^(source|target)/.test(key));
  return tablesIn(stored['tableMappings']).some((each) => names.every((name) => each[name] === table[name]));
}

/** The patch with what the document insists on and we leave out on purpose; that reason stands in `requiredByThemOnly`. */
export function completed(editable: Editable, before: EditValues, body: PipePatchBody): unknown {
  const arm = armOf(editable, body);
  if (Object.keys(arm).length === 0) return body;
  const stored = storedArm(editable, before);
  const { id } = editable.kind;
  const keys = requiredByThemOnly.flatMap(({ operation, path }) => {
    const [, kind, key = ''] = path.split('.');
    return operation === 'pipeUpdate' && kind === id && !(key in arm) ? [key] : [];
  });
  const missing = Object.fromEntries(keys.map((key) => [key, stored[key]]));
  return { ...body, source: { ...body.source, [id]: { ...missing, ...arm } } };
}
