// From the `result` of an answer to what pages read, and what the server said besides that.
import { z } from '../lib/zod';
import { addUnread, elementOf } from './schema';

const kept = new WeakSet<z.ZodMiniType>();

export interface WithRaw {
  /**
   * The object as JSON, just as the server sent it, with what this program does not know. It may hold secrets: it is
   * shown through `redactRaw` alone, and never stored. Absent where the object did not come over the wire.
   */
  raw?: string;
}

/** Results of this schema, alone or in a list, bear their JSON as `raw`. */
export function withRaw<T extends z.ZodMiniType>(
  schema: T,
): z.ZodMiniType<z.output<T> & WithRaw, z.input<T>> {
  kept.add(schema);
  // `receive` adds the field behind the schema.
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- see above
  return schema as unknown as z.ZodMiniType<z.output<T> & WithRaw, z.input<T>>;
}

/** The result through its schema. */
export function receive<Result>(
  schema: z.ZodMiniType<Result>,
  result: unknown,
): z.core.util.SafeParseResult<Result> {
  const parsed = z.safeParse(schema, result);
  if (!parsed.success) return parsed;
  const element = elementOf(schema);
  if (element && Array.isArray(parsed.data) && Array.isArray(result)) {
    const twins = twinsIn(parsed.data, result);
    if (twins) {
      const single = receive(schema, twins.first);
      if (single.success) addUnread(single.data, twins.repeated);
      return single;
    }
  }
  if (kept.has(element ?? schema)) {
    if (element) keepAll(element, parsed.data, result);
    else keep(parsed.data, result);
  }
  return parsed;
}

/**
 * Elements that have the ID of one before them. Pages tell things by their IDs, so that only the first is shown; the
 * others are told of like what could not be read. Undefined in a list without any.
 */
function twinsIn(read: readonly unknown[], sent: readonly unknown[]) {
  const idOf = (each: unknown) =>
    typeof each === 'object' && each !== null && 'id' in each && typeof each.id === 'string' ? each.id : '';
  const ids = read.map(idOf).filter((id) => id !== '');
  if (new Set(ids).size === ids.length) return undefined;
  const seen = new Set<string>();
  const first: unknown[] = [];
  const repeated: unknown[] = [];
  for (const each of sent) {
    const id = idOf(each);
    (id !== '' && seen.has(id) ? repeated : first).push(each);
    seen.add(id);
  }
  return { first, repeated };
}

function keepAll(element: z.ZodMiniType, read: unknown, result: unknown): void {
  if (!Array.isArray(read) || !Array.isArray(result)) return;
  const readable =
    read.length === result.length ? result : result.filter((each) => z.safeParse(element, each).success);
  for (const [index, each] of read.entries()) keep(each, readable[index]);
}

function keep(read: unknown, sent: unknown): void {
  if (typeof read !== 'object' || read === null) return;
  try {
    (read as WithRaw).raw = JSON.stringify(sent);
  } catch {
    // Nested deeper than the stack: what was read of it has to do.
  }
}
