// The vocabulary of our wire schemas: what a field may be when it arrives, and which fields are secret.
import { z } from '../lib/zod';

/** A value the vendor may extend without notice: the known names complete in the editor, any string is let in. */
export type Open<Known extends string> = Known | (string & {});

/**
 * An enum for what we receive. Known names are listed in the JSON Schema for the contract check, strangers pass.
 * Screens draw a stranger by its raw name.
 */
export function openEnum<const Names extends readonly string[]>(names: Names) {
  const schema = z.string() as unknown as z.ZodMiniType<Open<Names[number]>, Open<Names[number]>>;
  knownNames.add(schema, { names });
  return schema;
}

/** The known names of every `openEnum`, for the contract check. */
export const knownNames = z.registry<{ names: readonly string[] }>();

/**
 * A received field that may be missing, null, or of a type we do not know: it then reads as absent, and the
 * rest of the object survives. (The vendor's own client treats every response field as optional.)
 */
export function lenient<T extends z.ZodMiniType>(schema: T) {
  return z.catch(z.nullish(schema), undefined);
}

/** At least one key is set. The API refuses empty objects where it takes changes. */
export function notEmpty<Body extends object>(message: string) {
  return z.refine<Body>((body) => Object.values(body).some((value) => value !== undefined), {
    error: message,
  });
}

/** Marks fields whose value must never be shown, stored, logged or exported. */
export const secretFields = z.registry<{ secret: true }>();

/** A write-only string: password, key, certificate with a private part, connection string, service-account file. */
export function secret() {
  const schema = z.string().check(z.minLength(1));
  secretFields.add(schema, { secret: true });
  return schema;
}
