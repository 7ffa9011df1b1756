// Reading what was billed. A day that is known for good is kept as long as the key is in hand and never asked for again;
// the last days, which may still change, are looked at again after a while.
import { queryOptions, useQueries, type UseQueryResult } from '@tanstack/react-query';
import { useCallback, useMemo } from 'react';
import type { Priority } from '../../api/scheduler';
import { unreadIn } from '../../api/schema';
import { daysIn, type DayRange } from '../../lib/days';
import { cloud, useOrganizationId } from '../../session/cloud';
import { queryClient } from '../../session/query';
import { serviceEndpoints } from '../endpoints';
import { groupLines, linesOf, settledDays, type CostLine } from './lines';
import { missingDays, runsOf, windowsOf } from './windows';

/** The server works bills out a few times a day. */
const OPEN_FOR_MS = 10 * 60_000;

const SETTLED = 'settled days of usage cost';
queryClient.setQueryDefaults([SETTLED], { gcTime: Infinity });

interface Part {
  lines: readonly CostLine[];
  /** Records of the answer that could not be read. */
  unread: number;
  /** Every day of it is known for good. */
  settled: boolean;
}

/** What was billed in a window of at most 31 days; only the days that are not known for good are asked for. */
export function usageQuery(org: string, window: DayRange, priority: Priority = 'page') {
  return queryOptions({
    queryKey: [serviceEndpoints.usageCost.path, { org, ...window }] as const,
    queryFn: async ({ signal }): Promise<Part> => {
      const known = (day: string) => settledDay(org, day) !== undefined;
      const kept = daysIn(window).flatMap((day) => settledDay(org, day) ?? []);
      const read: CostLine[] = [];
      let unread = 0;
      for (const run of runsOf(missingDays(window, known))) {
        const query = { from_date: run.from, to_date: run.to };
        const answer = await cloud(serviceEndpoints.usageCost, { org }, undefined, {
          signal,
          priority,
          query,
        });
        const all = linesOf(answer);
        const lines = all.filter(({ day }) => day >= run.from && day <= run.to);
        const missing = unreadIn(answer.costs).length + (answer.costs?.length ?? 0) - all.length;
        unread += missing;
        if (missing === 0) settle(org, daysIn(run), lines);
        read.push(...lines);
      }
      return { lines: [...kept, ...read], unread, settled: missingDays(window, known).length === 0 };
    },
    staleTime: ({ state }) => (state.data?.settled ? Infinity : OPEN_FOR_MS),
  });
}

function settledDay(org: string, day: string): readonly CostLine[] | undefined {
  return queryClient.getQueryData([SETTLED, { org, day }]);
}

function settle(org: string, days: readonly string[], lines: readonly CostLine[]): void {
  const byDay = groupLines(lines, ({ day }) => day);
  for (const day of settledDays(days, lines)) {
    queryClient.setQueryData<readonly CostLine[]>([SETTLED, { org, day }], byDay.get(day) ?? []);
  }
}

/** What was billed in a range of days, as far as it has been read. */
export interface BilledUsage {
  /** Of pipes, services and warehouses, all together. */
  lines: readonly CostLine[];
  /** How many windows there are, and how many of them have been read. */
  windows: number;
  read: number;
  /** Records that could not be read: the sums are without them. */
  unread: number;
  /** Windows that could not be read, or not again. */
  failures: readonly { window: DayRange; error: unknown; known: boolean }[];
  isFetching: boolean;
  /** Epoch ms; 0 before the first answer. */
  dataUpdatedAt: number;
  refetch: () => void;
}

/** Reads a range of any length, window by window, the newest first and before the others. */
export function useBilledUsage({ from, to }: DayRange): BilledUsage {
  const org = useOrganizationId();
  const windows = useMemo(() => windowsOf({ from, to }), [from, to]);
  const combine = useCallback((results: UseQueryResult<Part>[]) => combined(windows, results), [windows]);
  return useQueries({
    queries: windows.map((window, index) => usageQuery(org, window, index === 0 ? 'page' : 'background')),
    combine,
  });
}

function combined(windows: readonly DayRange[], results: readonly UseQueryResult<Part>[]): BilledUsage {
  return {
    lines: results.flatMap(({ data }) => data?.lines ?? []),
    unread: results.reduce((sum, { data }) => sum + (data?.unread ?? 0), 0),
    windows: windows.length,
    read: results.filter(({ data }) => data).length,
    failures: results.flatMap(({ data, error }, index) => {
      const window = windows[index];
      return error && window ? [{ window, error, known: data !== undefined }] : [];
    }),
    isFetching: results.some(({ isFetching }) => isFetching),
    dataUpdatedAt: Math.max(0, ...results.map(({ dataUpdatedAt }) => dataUpdatedAt)),
    refetch: () => {
      for (const result of results) void result.refetch();
    },
  };
}
