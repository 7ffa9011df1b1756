// How to look into a schema.
import { z } from '../lib/zod';

export type Schema = z.core.$ZodType;
export type Fields = Readonly<Record<string, Schema>>;

/** What stands behind optional fields and choices. */
export function choicesOf(schema: Schema): Schema[] {
  if (schema instanceof z.ZodMiniOptional || schema instanceof z.ZodMiniNullable) {
    return choicesOf(schema.def.innerType);
  }
  return schema instanceof z.ZodMiniUnion ? schema.def.options.flatMap(choicesOf) : [schema];
}

/** The fields of every object that a value of this schema may be. */
export function fieldsOf(schema: Schema): Fields[] {
  // zod types the shape of a class by its generics only.
  return choicesOf(schema).flatMap((each) =>
    each instanceof z.ZodMiniObject ? [each.def.shape as Fields] : [],
  );
}

/** The elements of every list that a value of this schema may be. */
export function elementsOf(schema: Schema): Schema[] {
  return choicesOf(schema).flatMap((each) => (each instanceof z.ZodMiniArray ? [each.def.element] : []));
}

/** All that a schema says of the value at a path of keys and indices; nothing where it knows no such place. */
export function schemasAt(schema: Schema, keys: readonly string[]): Schema[] {
  return keys.reduce<Schema[]>(
    (schemas, key) =>
      schemas.flatMap((each) => [
        ...fieldsOf(each).flatMap((fields) => (Object.hasOwn(fields, key) ? (fields[key] ?? []) : [])),
        ...(/^\d+$/.test(key) ? elementsOf(each) : []),
      ]),
    [schema],
  );
}
