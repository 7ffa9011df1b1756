// Looking into values of which nothing is known, and keeping the names of keys that the language forgets.

/** An object with keys: neither null nor a list. */
export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** What an object or a list has under a key of its own; undefined where there is none. */
export function inside(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, key)
    ? Reflect.get(value, key)
    : undefined;
}

/** The keys of a table that is written as an object literal, by their names: it has no others. */
export function keysIn<Table extends object>(table: Table): (keyof Table & string)[] {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- `Object.keys` forgets the names.
  return Object.keys(table) as (keyof Table & string)[];
}

/** One value for each key. */
export function recordOf<Key extends string, Value>(
  keys: readonly Key[],
  make: (key: Key) => Value,
): Record<Key, Value> {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- `Object.fromEntries` forgets the names.
  return Object.fromEntries(keys.map((key) => [key, make(key)])) as Record<Key, Value>;
}
