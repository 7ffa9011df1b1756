import { isDay } from '../../../lib/days';
import { MOST_DAYS_AT_ONCE } from '../../../services/usage/windows';
import { demand } from '../../refusal';

const DAY_MS = 86_400_000;

export interface Day {
  /** `2026-03-30`. */
  readonly date: string;
  /** Epoch ms; a UTC day. */
  readonly from: number;
  readonly to: number;
}

/** The days that `from_date` and `to_date` span, both included, at most 31 (api-notes 5.5). */
export function readDays(query: URLSearchParams): readonly Day[] {
  const first = dayOf(query, 'from_date');
  const last = dayOf(query, 'to_date');
  demand(first <= last, 'to_date: must not be before from_date');
  const count = (last - first) / DAY_MS + 1;
  demand(
    count <= MOST_DAYS_AT_ONCE,
    `to_date: cannot be more than ${MOST_DAYS_AT_ONCE - 1} days after from_date`,
  );
  return Array.from({ length: count }, (_, index) => {
    const from = first + index * DAY_MS;
    return { date: new Date(from).toISOString().slice(0, 10), from, to: from + DAY_MS };
  });
}

function dayOf(query: URLSearchParams, name: string): number {
  const text = query.get(name) ?? '';
  demand(isDay(text), `${name}: Must be a date such as 2026-03-30`);
  return Date.parse(text);
}
