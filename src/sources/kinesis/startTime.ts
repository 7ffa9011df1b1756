// The time to start from: the API takes UNIX seconds, people rather read and type dates.
import { millisecondsOf } from '../parts/time';

const SECONDS = /^\d{1,10}$/;

/** Whole UNIX seconds of what was typed: these themselves, or an ISO 8601 time. Undefined if it is neither. */
export function secondsOf(text: string): number | undefined {
  if (SECONDS.test(text)) return Number(text);
  const milliseconds = millisecondsOf(text);
  return milliseconds === undefined || milliseconds < 0 ? undefined : Math.floor(milliseconds / 1000);
}

/** The time in ISO 8601; seconds that `secondsOf` would not read from it stay as they are. */
export function isoOf(seconds: number | null | undefined): string {
  if (seconds === undefined || seconds === null) return '';
  if (!SECONDS.test(String(seconds))) return String(seconds);
  return new Date(seconds * 1000).toISOString().replace('.000Z', 'Z');
}
