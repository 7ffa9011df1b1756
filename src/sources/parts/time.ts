// Points in time as people type them and as the APIs of sources want them.

const TIME = /^(\d{4}-\d{2}-\d{2})(?:[T ](\d{2}:\d{2})(:\d{2}(?:\.\d{1,9})?)?(Z|[+-]\d{2}:\d{2})?)?$/;
const RFC_3339 = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d{1,9})?(Z|[+-]\d{2}:\d{2})$/;

/** Milliseconds since 1970 of an ISO 8601 time; without a zone it is UTC. Undefined if it is none. */
export function millisecondsOf(text: string): number | undefined {
  const [found, day = '', minute = '00:00', second = '', zone = 'Z'] = TIME.exec(text) ?? [];
  if (found === undefined || !isDay(day)) return undefined;
  const milliseconds = Date.parse(`${day}T${minute}${second}${zone}`);
  return Number.isNaN(milliseconds) ? undefined : milliseconds;
}

/** A date and time with seconds and zone, as RFC 3339 has it. */
export function isRfc3339(text: string): boolean {
  return RFC_3339.test(text) && millisecondsOf(text) !== undefined;
}

/** Is it in the calendar? JavaScript takes 30 February for 2 March. */
function isDay(day: string): boolean {
  const midnight = Date.parse(`${day}T00:00:00Z`);
  return !Number.isNaN(midnight) && new Date(midnight).toISOString().startsWith(day);
}
