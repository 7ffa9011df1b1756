// Days of the UTC calendar as texts, `2026-03-30`: they sort as they are, and no time zone can shift them.

const DAY_MS = 86_400_000;
const words = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeZone: 'UTC' });
const short = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', timeZone: 'UTC' });

/** Both ends included. */
export interface DayRange {
  from: string;
  to: string;
}

/** The UTC day of a moment in epoch ms. */
export function dayOf(moment: number): string {
  return new Date(moment).toISOString().slice(0, 10);
}

/** A day that the calendar has: not 30 February. */
export function isDay(text: unknown): text is string {
  if (typeof text !== 'string' || !/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const at = Date.parse(text);
  return !Number.isNaN(at) && dayOf(at) === text;
}

/** The day so many days later, or earlier where `days` is below zero. */
export function addDays(day: string, days: number): string {
  return dayOf(Date.parse(day) + days * DAY_MS);
}

/** How many days a range has; none or fewer where it ends before it begins. */
export function lengthOf({ from, to }: DayRange): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / DAY_MS) + 1;
}

/** The days of a range, first to last. */
export function daysIn(range: DayRange): string[] {
  return Array.from({ length: Math.max(0, lengthOf(range)) }, (_, index) => addDays(range.from, index));
}

/** `30 Mar 2026`. */
export function formatDay(day: string): string {
  return words.format(Date.parse(day));
}

/** `30 Mar`, where the year is clear. */
export function formatShortDay(day: string): string {
  return short.format(Date.parse(day));
}
