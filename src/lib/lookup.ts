/**
 * Looks a name up in a table written as an object. A name from the network may be anything, `constructor` too, and
 * shall not find what every object inherits.
 */
export function lookup<Value>(table: Readonly<Record<string, Value>>, name: string): Value | undefined {
  return Object.hasOwn(table, name) ? table[name] : undefined;
}
