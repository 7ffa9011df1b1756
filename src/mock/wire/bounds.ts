// Finds the bounds of a number inside a body schema: the server names both ends in its refusals.
import { z } from '../../lib/zod';

type Path = readonly PropertyKey[];

export interface Bounds {
  least: number | undefined;
  most: number | undefined;
}

/** The bounds of the number at a path of a body schema; both undefined where there is no number. */
export function boundsAt(schema: z.core.$ZodType, path: Path): Bounds {
  const leaf = schemaAt(schema, path);
  const checks = leaf instanceof z.ZodMiniType ? (leaf.def.checks ?? []) : [];
  const limit = (kind: 'greater_than' | 'less_than') =>
    checks.flatMap((check) => {
      // zod types the definition of a check by its base; the name says that this one has a `value`.
      const { check: name, value } = check._zod.def as { check: string; value?: unknown };
      return name === kind && typeof value === 'number' ? [value] : [];
    })[0];
  return { least: limit('greater_than'), most: limit('less_than') };
}

/** The schema at a path, looking through optional, or undefined where the path leads nowhere. */
export function schemaAt(schema: z.core.$ZodType, path: Path): z.core.$ZodType | undefined {
  if (schema instanceof z.ZodMiniOptional) return schemaAt(schema.def.innerType, path);
  const [step, ...rest] = path;
  if (step === undefined) return schema;
  if (schema instanceof z.ZodMiniArray) return schemaAt(schema.def.element, rest);
  if (schema instanceof z.ZodMiniUnion) {
    return schema.def.options.map((option) => schemaAt(option, path)).find((found) => found !== undefined);
  }
  if (!(schema instanceof z.ZodMiniObject)) return undefined;
  // A key of the path need not be one of the shape.
  const next = (schema.def.shape as Record<PropertyKey, z.core.$ZodType | undefined>)[step];
  return next && schemaAt(next, rest);
}
