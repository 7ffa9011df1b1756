// The records of a database pipe by table and kind of change, from look to look: see `EVENTS_PER_TABLE`.
import type { TableEvents } from './measures';

/**
 * How many records all tables together have gained between two looks. A table that is in one of them alone says nothing. Undefined
 * where a count fell (tables were loaded anew, or the server does not count on) and where no table is in both.
 */
export function recordsGained(before: TableEvents, after: TableEvents): number | undefined {
  let sum: number | undefined;
  for (const [table, changes] of after) {
    for (const [change, value] of changes) {
      const was = before.get(table)?.get(change);
      if (was === undefined) continue;
      if (value < was) return undefined;
      sum = (sum ?? 0) + value - was;
    }
  }
  return sum;
}
