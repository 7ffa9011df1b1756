// What the cost page shows is in the URL: the days, how they are grouped, search text and order.
import { isDay, lengthOf, type DayRange } from '../../lib/days';
import { z } from '../../lib/zod';
import { lastDays, MOST_DAYS } from '../../services/usage/windows';

export const groupings = ['pipe', 'service', 'kind', 'destination', 'day'] as const;
export type Grouping = (typeof groupings)[number];

export const sortColumns = ['name', 'compute', 'dataTransfer', 'initialLoad', 'total'] as const;
export type SortColumn = (typeof sortColumns)[number];

const text = z.catch(
  z.optional(z.pipe(z.union([z.string(), z.number(), z.boolean()]), z.transform(String))),
  undefined,
);

const costSearch = z.object({
  /** UTC days, both included. Absent: the last 31 days. */
  from: text,
  to: text,
  /** Absent: by pipe. */
  group: z.catch(z.optional(z.enum(groupings)), undefined),
  /** Free text. The router reads `?q=42` as a number. */
  q: text,
  /** Column, with a leading `-` for descending. Absent: the most expensive first, and of days the last. */
  sort: text,
});
export type CostSearch = z.output<typeof costSearch>;

/** Reads the query part of the URL; what is not understood is left out, nothing fails. */
export function readCostSearch(raw: Record<string, unknown>): CostSearch {
  const { from, to, group, q, sort } = z.parse(costSearch, raw);
  return {
    ...(isReadable(from, to) ? { from, to } : {}),
    ...(group && group !== 'pipe' ? { group } : {}),
    ...(q ? { q } : {}),
    ...(parseSort(sort) ? { sort } : {}),
  };
}

function isReadable(from: string | undefined, to: string | undefined): boolean {
  return isDay(from) && isDay(to) && from <= to && lengthOf({ from, to }) <= MOST_DAYS;
}

export const DEFAULT_DAYS = 31;

/** The days to read; of a range that reaches past today, the part that has begun. */
export function rangeOf({ from, to }: CostSearch, today: string): DayRange {
  if (from === undefined || to === undefined || from > today) return lastDays(DEFAULT_DAYS, today);
  return { from, to: to > today ? today : to };
}

export interface Sort {
  column: SortColumn;
  descending: boolean;
}

/** Undefined: the default order. */
export function parseSort(sort: string | undefined): Sort | undefined {
  const column = sortColumns.find((each) => each === sort?.replace(/^-/, ''));
  return column && { column, descending: sort?.startsWith('-') ?? false };
}

/** The `sort` value after a click on a column's header: names from A, numbers from the top; then round; then none. */
export function nextSort(current: Sort | undefined, column: SortColumn): string | undefined {
  const first = column === 'name' ? column : `-${column}`;
  if (current?.column !== column) return first;
  const second = column === 'name' ? `-${column}` : column;
  return current.descending === first.startsWith('-') ? second : undefined;
}
