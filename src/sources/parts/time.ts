// The times to start from, as the APIs of sources want them. Each is of the calendar and of a clock, whatever its form; the
// forms of the pipes and the mock read these.
import { parseTime } from '../../lib/time';
import { asText } from './build';

const RFC_3339 = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d{1,9})?(Z|[+-]\d{2}:\d{2})$/;
const MINUTE = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/;
const SECONDS = /^\d{1,10}$/;

/** A date and time with seconds and zone, as RFC 3339 has it and Pub/Sub seeks to (official document, `seekTimestamp`). */
export function isRfc3339(text: string): boolean {
  return RFC_3339.test(text) && parseTime(text) !== undefined;
}

/** A time in UTC to the minute, without zone: `2026-01-31T14:05`, as the offset of Kafka has it (official document). */
export function isMinute(text: string): boolean {
  return MINUTE.test(text) && parseTime(text) !== undefined;
}

/** Whole UNIX seconds of what was typed: these themselves, or an ISO 8601 time since 1970. Undefined if it is neither. */
export function secondsOf(text: string): number | undefined {
  if (SECONDS.test(text)) return Number(text);
  const milliseconds = parseTime(text);
  return milliseconds === undefined || milliseconds < 0 ? undefined : Math.floor(milliseconds / 1000);
}

/** The time in ISO 8601; seconds that `secondsOf` would not read from it stay as they are. */
export function isoOf(seconds: unknown): string {
  if (typeof seconds !== 'number' || !SECONDS.test(String(seconds))) return asText(seconds);
  return new Date(seconds * 1000).toISOString().replace('.000Z', 'Z');
}
