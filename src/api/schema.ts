// The vocabulary of our wire schemas: what a field may be when it arrives, and which fields are secret.
import { shownText } from '../lib/shownText';
import { z } from '../lib/zod';

/** A value the vendor may extend without notice: the known names complete in the editor, any string is let in. */
export type Open<Known extends string> = Known | (string & {});

/**
 * An enum for what we receive. Known names are listed in the JSON Schema for the contract check, others pass.
 * Screens draw those by the name that was sent.
 */
export function openEnum<const Names extends readonly string[]>(names: Names) {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- any text is `Open`; the known names are for the editor
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

/** A received text that is drawn and nothing else: no change sends it back, so it is cleaned once, where it is read. */
export function shown() {
  return z.pipe(z.string(), z.transform(shownText));
}

/** Stands for an element that could not be read, until `list` has taken it out. */
class Unread {
  readonly element: unknown;
  constructor(element: unknown) {
    this.element = element;
  }
}

const elements = new WeakMap<z.ZodMiniType, z.ZodMiniType>();
const unread = new WeakMap<readonly unknown[], readonly unknown[]>();

/**
 * A received list: read element by element, so that an odd one costs itself and no neighbour, and null is a list of
 * none. The one form that lists have in answers. What was left out is told by `unreadIn`.
 */
export function list<T extends z.ZodMiniType>(element: T) {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- stands in the place of an output, and is gone in the next step
  const tolerant = z.catch(element, ({ value }) => new Unread(value) as z.output<T>);
  const schema = z.pipe(
    z.nullable(z.array(tolerant)),
    z.transform((all: z.output<T>[] | null): z.output<T>[] => {
      const read = (all ?? []).filter((each) => !(each instanceof Unread));
      if (all && read.length < all.length)
        unread.set(
          read,
          all.flatMap((each) => (each instanceof Unread ? [each.element] : [])),
        );
      return read;
    }),
  );
  elements.set(schema, element);
  return schema;
}

/** What `list` reads one by one; undefined for a schema of anything else. */
export function elementOf(schema: z.ZodMiniType): z.ZodMiniType | undefined {
  return elements.get(schema);
}

/** The elements that could not be read of a list that has just come; a copy of it no longer knows them. */
export function unreadIn(read: unknown): readonly unknown[] {
  return (Array.isArray(read) && unread.get(read)) || [];
}

/** Counts more elements among those that could not be read of a list. */
export function addUnread(read: unknown, more: readonly unknown[]): void {
  if (Array.isArray(read)) unread.set(read, [...unreadIn(read), ...more]);
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
