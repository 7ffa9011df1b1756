// How a range of days is read: the API tells at most 31 days at a time, each request is one of ten in ten seconds, and
// a day that is locked never changes.
import { addDays, daysIn, formatDay, isDay, lengthOf, type DayRange } from '../../lib/days';

/** The most days of one request, both ends included (api-notes 5.5). */
export const MOST_DAYS_AT_ONCE = 31;
/** The most that is read for one page: a leap year, in twelve requests. */
export const MOST_DAYS = 366;

/** Cuts a range into windows that one request can tell, the newest first: that is what is looked at first. */
export function windowsOf({ from, to }: DayRange): DayRange[] {
  const windows: DayRange[] = [];
  for (let end = to; end >= from; end = addDays(end, -MOST_DAYS_AT_ONCE)) {
    const begin = addDays(end, 1 - MOST_DAYS_AT_ONCE);
    windows.push({ from: begin < from ? from : begin, to: end });
  }
  return windows;
}

/** The fewest requests for these days and no others: runs of days that follow each other. `days` in order. */
export function runsOf(days: readonly string[]): DayRange[] {
  const runs: DayRange[] = [];
  for (const day of days) {
    const last = runs.at(-1);
    const joins = last && addDays(last.to, 1) === day && lengthOf(last) < MOST_DAYS_AT_ONCE;
    if (joins) last.to = day;
    else runs.push({ from: day, to: day });
  }
  return runs;
}

/** The last so many days up to and with `today`. */
export function lastDays(count: number, today: string): DayRange {
  return { from: addDays(today, 1 - count), to: today };
}

/** Why a range cannot be read, as a sentence for the person who typed it; undefined if it can. */
export function rangeProblem({ from, to }: DayRange, today: string): string | undefined {
  if (!isDay(from) || !isDay(to)) return 'Enter the first and the last day.';
  if (to < from) return 'The last day is before the first. Change one of them.';
  if (to > today) return `The last day has not begun yet. Today is ${formatDay(today)} in UTC.`;
  if (lengthOf({ from, to }) > MOST_DAYS) {
    return `Choose at most ${MOST_DAYS} days. The API tells ${MOST_DAYS_AT_ONCE} days at a time, so more would take too many requests.`;
  }
  return undefined;
}

/** The days of a window that are not known for good. */
export function missingDays(window: DayRange, isSettled: (day: string) => boolean): string[] {
  return daysIn(window).filter((day) => !isSettled(day));
}
