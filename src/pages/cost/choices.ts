// What the words in the URL mean; anything else is the default.
import { isDay, lengthOf, type DayRange } from '../../lib/days';
import { lastDays, MOST_DAYS } from '../../services/usage/windows';
import type { CostSearch } from './costSearch';

export const costGroupings = ['pipe', 'service', 'kind', 'destination', 'day'] as const;
export type CostGrouping = (typeof costGroupings)[number];

export function groupingOf({ group }: CostSearch): CostGrouping {
  return costGroupings.find((each) => each === group) ?? 'pipe';
}

export const DEFAULT_DAYS = 31;

/** The days to read; of a range that reaches past today, the part that has begun. */
export function rangeOf({ from, to }: CostSearch, today: string): DayRange {
  const readable = isDay(from) && isDay(to) && from <= to && from <= today;
  if (!readable || lengthOf({ from, to }) > MOST_DAYS) return lastDays(DEFAULT_DAYS, today);
  return { from, to: to > today ? today : to };
}
