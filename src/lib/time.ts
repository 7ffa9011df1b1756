// Points in time as ISO 8601 texts, read alike in every browser and every zone: `Date.parse` takes a time without a zone
// for local, takes 30 February for 2 March, and does not know a blank instead of the T everywhere.
import { isDay } from './days';

const TIME =
  /^(\d{4}-\d{2}-\d{2})(?:[T ](\d{2}):(\d{2})(?::(\d{2})(?:[.,](\d{1,9}))?)?\s?(Z|UTC|[+-]\d{2}(?::?\d{2})?)?)?$/i;

/**
 * Milliseconds since 1970 of a day, or of a time to the minute or finer, such as `2026-03-30T14:00:00Z`. Without a zone it is
 * UTC, which is what the API speaks; digits beyond milliseconds are cut off. Undefined for what no calendar and no clock has.
 */
export function parseTime(text: string | null | undefined): number | undefined {
  const [found, day, hour = '00', minute = '00', second = '00', fraction = '', zone = 'Z'] =
    TIME.exec(text?.trim() ?? '') ?? [];
  const offset = offsetOf(zone);
  if (found === undefined || !isDay(day) || offset === undefined) return undefined;
  if (hour > '23' || minute > '59' || second > '59') return undefined;
  const seconds = Number(hour) * 3600 + Number(minute) * 60 + Number(second) - offset * 60;
  return Date.parse(day) + seconds * 1000 + Number(fraction.slice(0, 3).padEnd(3, '0'));
}

/** Minutes that the clocks of a zone are ahead of UTC. */
function offsetOf(zone: string): number | undefined {
  const [, sign, hours = '0', minutes = '0'] = /^([+-])(\d{2}):?(\d{2})?$/.exec(zone) ?? [];
  if (sign === undefined) return 0;
  if (Number(hours) > 23 || Number(minutes) > 59) return undefined;
  return (Number(hours) * 60 + Number(minutes)) * (sign === '-' ? -1 : 1);
}
