// What things and their numbers are called in the recorder.

export const pipeEntity = (id: string): string => `pipe/${id}`;
export const serviceEntity = (id: string): string => `service/${id}`;

/** The type of events that tell a change of state; the data are `before`, `after` and, over a gap, `notBefore`. */
export const STATE_EVENT = 'state';

const EVENTS = 'events ';

/** The number of records of one table and kind of change. */
export function tableSeries(table: string, change: string): string {
  return EVENTS + JSON.stringify([table, change]);
}

/** Table and kind of change of such a number; undefined for any other. */
export function readTableSeries(name: string): { table: string; change: string } | undefined {
  if (!name.startsWith(EVENTS)) return undefined;
  try {
    const [table, change] = JSON.parse(name.slice(EVENTS.length)) as unknown[];
    return typeof table === 'string' && typeof change === 'string' ? { table, change } : undefined;
  } catch {
    return undefined;
  }
}
