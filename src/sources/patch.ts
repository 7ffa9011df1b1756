// The smallest patch that makes a change. Which values can be changed is in the table of fields, their types in the patch
// schema.
import { isRecord } from '../lib/objects';
import { z } from '../lib/zod';
import type { AnySourceForm, FormValues, SourceBody } from './form';
import { isRemoved, isStored } from './parts/tableChange';
import { tablesIn, type TableValues } from './parts/tables.values';
import { sourcePatch } from './write';

type Schema = z.core.$ZodType;
type Shape = Readonly<Record<string, Schema>>;

/** A form before and after, and whether the credentials in it are new ones to send. */
export interface SourceChange {
  before: FormValues;
  after: FormValues;
  replaced: boolean;
}

/** What stands behind optional fields and choices. */
function unwrap(schema: Schema): Schema[] {
  if (schema instanceof z.ZodMiniOptional) return unwrap(schema.def.innerType);
  return schema instanceof z.ZodMiniUnion ? schema.def.options.flatMap(unwrap) : [schema];
}

/** zod types the shape of a class by its generics only. */
function shapesOf(schema: Schema): Shape[] {
  return unwrap(schema).flatMap((each) => (each instanceof z.ZodMiniObject ? [each.def.shape as Shape] : []));
}

/** The fields that a patch of this kind takes; none for a kind that takes no patch. */
function patchShape(kindId: string): Shape {
  const bodies: Shape = sourcePatch.def.shape;
  const body = Object.hasOwn(bodies, kindId) ? bodies[kindId] : undefined;
  return (body && shapesOf(body)[0]) ?? {};
}

/** Keys of the body that carry credentials. */
export function credentialKeys(form: AnySourceForm): ReadonlySet<string> {
  return new Set((form.edit?.credentials ?? []).flatMap((name) => form.patchPath(name)?.[0] ?? []));
}

/**
 * The body of a patch without tables: what changed and can be changed, and what has to go with it. Undefined if nothing
 * changes. An optional value that is taken away is not in it: the API has no way to say so, except for lists.
 */
export function connectionPatch(
  kindId: string,
  form: AnySourceForm,
  change: SourceChange,
): SourceBody | undefined {
  const before = form.toCreate(change.before);
  const after = form.toCreate(change.after);
  const credentials = credentialKeys(form);
  const patch: Record<string, unknown> = {};
  for (const [key, schema] of Object.entries(patchShape(kindId))) {
    if (key.startsWith('tableMappings')) continue;
    const value = credentials.has(key)
      ? change.replaced
        ? after[key]
        : undefined
      : changed(schema, before[key], after[key]);
    if (value !== undefined) patch[key] = value;
  }
  const changes = Object.keys(patch);
  if (changes.length === 0) return undefined;
  if (changes.some((key) => key !== 'settings')) {
    for (const key of form.edit?.together ?? []) {
      if (!credentials.has(key)) patch[key] = after[key];
    }
  }
  return patch;
}

/** The value to send for one that was `before` and is `after`; undefined for none. */
function changed(schema: Schema, before: unknown, after: unknown): unknown {
  if (isEqual(before, after)) return undefined;
  if (after === undefined) return unwrap(schema)[0] instanceof z.ZodMiniArray ? [] : undefined;
  const [shape] = shapesOf(schema);
  if (!shape) return after;
  const one = isRecord(before) ? before : {};
  const other = isRecord(after) ? after : {};
  const entries = Object.keys(shape).filter((key) => other[key] !== undefined && one[key] !== other[key]);
  return entries.length === 0 ? undefined : Object.fromEntries(entries.map((key) => [key, other[key]]));
}

function isEqual(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

interface TablesPatch {
  tableMappingsToAdd?: readonly object[];
  tableMappingsToRemove?: readonly object[];
}

/** The body of a patch of the tables, which goes alone; undefined if they stay. What is removed is named, not described. */
export function tablesPatch(kindId: string, form: AnySourceForm, after: FormValues): TablesPatch | undefined {
  const rows = tablesOf(after);
  const toAdd = mappingsOf(
    form,
    after,
    rows.filter((row) => !isStored(row)),
  );
  const toRemove = mappingsOf(form, after, rows.filter(isRemoved)).map((mapping) => {
    const names = requiredKeys(patchShape(kindId)['tableMappingsToRemove']);
    return Object.fromEntries(names.map((name) => [name, mapping[name]]));
  });
  if (toAdd.length + toRemove.length === 0) return undefined;
  return {
    ...(toRemove.length === 0 ? {} : { tableMappingsToRemove: toRemove }),
    ...(toAdd.length === 0 ? {} : { tableMappingsToAdd: toAdd }),
  };
}

/** The rows of a form that has tables; none of one that has not. */
export function tablesOf({ tables }: FormValues): readonly TableValues[] {
  return tablesIn(tables);
}

function mappingsOf(
  form: AnySourceForm,
  values: FormValues,
  rows: readonly TableValues[],
): readonly SourceBody[] {
  if (rows.length === 0) return [];
  const body = form.toCreate({ ...values, tables: rows }) as { tableMappings?: readonly SourceBody[] };
  return body.tableMappings ?? [];
}

/** Of the elements of a list: the keys that are not optional. */
function requiredKeys(list: Schema | undefined): string[] {
  const [array] = list ? unwrap(list) : [];
  if (!(array instanceof z.ZodMiniArray)) return [];
  const [shape = {}] = shapesOf(array.def.element);
  return Object.keys(shape).filter((key) => !(shape[key] instanceof z.ZodMiniOptional));
}
