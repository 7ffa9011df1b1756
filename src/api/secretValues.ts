// The secrets in a body: what the schema marks as such, and what is secret by its shape in any other text.
import { findSecrets } from '../lib/secrets/find';
import { z } from '../lib/zod';
import { secretFields } from './schema';

type Schema = z.core.$ZodType;

/** For the lines of an endpoint table whose bodies carry secrets: `secretsIn: secretsOf(schema)`. */
export function secretsOf(schema: Schema): (body: unknown) => readonly string[] {
  return (body) => [...new Set(collect([schema], body))];
}

function collect(schemas: readonly Schema[], value: unknown): string[] {
  const fitting = schemas.flatMap(unwrap);
  if (typeof value === 'string') {
    return fitting.some(isSecret) ? [value, ...within(value)] : within(value);
  }
  if (Array.isArray(value)) {
    const elements = fitting.flatMap((each) => (each instanceof z.ZodMiniArray ? [each.def.element] : []));
    return value.flatMap((each) => collect(elements, each));
  }
  if (typeof value !== 'object' || value === null) return [];
  const shapes = fitting.flatMap((each) => (each instanceof z.ZodMiniObject ? [shapeOf(each)] : []));
  return Object.entries(value).flatMap(([key, each]: [string, unknown]) =>
    collect(
      shapes.flatMap((shape) => (Object.hasOwn(shape, key) ? (shape[key] ?? []) : [])),
      each,
    ),
  );
}

/** The password of an address alone, too, as it is typed and as it is meant; a key file that is sent in base64, as text. */
function within(text: string): string[] {
  const pieces = findSecrets(text).map(({ from, to }) => text.slice(from, to));
  const passwords = pieces.flatMap(
    (piece) => /^[^:\s]+:(?<password>.+)$/s.exec(piece)?.groups?.['password'] ?? [],
  );
  return [...pieces, ...passwords].flatMap((each) => [each, ...decoded(each)]);
}

function decoded(text: string): string[] {
  const attempts = [
    decodeURIComponent,
    (each: string) => (/^[\w+/-]{16,}={0,2}$/.test(each) ? atob(each) : ''),
  ];
  return attempts.flatMap((attempt) => {
    try {
      const other = attempt(text);
      return other === text || other === '' ? [] : [other];
    } catch {
      return [];
    }
  });
}

/** What stands behind optional fields and choices: all branches, so that a field that is secret in any of them counts. */
function unwrap(schema: Schema): Schema[] {
  if (isSecret(schema)) return [schema];
  if (schema instanceof z.ZodMiniOptional || schema instanceof z.ZodMiniNullable) {
    return unwrap(schema.def.innerType);
  }
  return schema instanceof z.ZodMiniUnion ? schema.def.options.flatMap(unwrap) : [schema];
}

function isSecret(schema: Schema): boolean {
  return schema instanceof z.ZodMiniType && secretFields.has(schema);
}

/** zod types the shape of a class by its generics only. */
function shapeOf(schema: z.ZodMiniObject): Readonly<Record<string, Schema>> {
  return schema.def.shape;
}
