// For tests: an edit of a pipe by its name, and ways to change it.
import { mockClient } from '../../../mock/testing/mockClient';
import type { FormValue } from '../../../sources/form';
import type { TableValues } from '../../../sources/parts/tables.values';
import { tableRules } from '../../../sources/postgres/tables';
import { kindById } from '../../../sources/registry';
import type { Pipe } from '../../wire';
import { openEdit, type Editable, type EditValues } from '../values';

/** The edit of one of these pipes, untouched. */
export async function openedOf(pipes: readonly Pipe[], name: string) {
  const pipe = pipes.find((each) => each.name === name);
  const kind = kindById(Object.keys(pipe?.source ?? {}).find((id) => kindById(id)) ?? '');
  const loaded = await kind?.loadForm?.();
  if (!pipe || !kind || !loaded) throw new Error(`There is no ${name} to edit.`);
  const editable: Editable = { kind, form: loaded.form };
  return { pipe, editable, before: openEdit(pipe, editable) };
}

/** The same in a world of its own. */
export async function opened(name: string) {
  const world = mockClient('demo-edit', { stepMs: 1_000 });
  const pipes = await world.result<Pipe[]>('GET', world.pipes);
  return { ...world, ...(await openedOf(pipes, name)) };
}

export function withSource(values: EditValues, change: Record<string, FormValue>): EditValues {
  return { ...values, source: { ...values.source, ...change } };
}

export function withTables(values: EditValues, rows: readonly TableValues[]): EditValues {
  return withSource(values, { tables: rows });
}

export function newRow(table: string, target = `public_${table}`): TableValues {
  return { ...tableRules.empty, space: 'public', table, target };
}

/** The rows, of which these are marked to go. */
export function removing(rows: readonly TableValues[], ...tables: string[]): TableValues[] {
  return rows.map((row) => (tables.includes(row.table) ? { ...row, stored: 'removed' } : row));
}
