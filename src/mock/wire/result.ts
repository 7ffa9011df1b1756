// The last check: what leaves goes through the schema by which it is read. What is not in that schema cannot leave,
// so no credential can be echoed, and an answer the client could not read never leaves the mock unnoticed.
import { elementOf } from '../../api/schema';
import { z } from '../../lib/zod';

const written = new WeakMap<z.ZodMiniType, WeakMap<object, unknown>>();

/**
 * The result as the schema reads it. Objects are remembered, lists by element: a record is never written into, so the
 * same object has the same reading, and a list of thousands costs its reading once.
 */
export function writeResult(schema: z.ZodMiniType, result: unknown): unknown {
  const element = elementOf(schema);
  if (element && Array.isArray(result)) return result.map((item: unknown) => writeResult(element, item));
  if (typeof result !== 'object' || result === null) return z.parse(schema, result);
  let known = written.get(schema);
  if (!known) {
    known = new WeakMap();
    written.set(schema, known);
  }
  if (!known.has(result)) known.set(result, z.parse(schema, result));
  return known.get(result);
}
