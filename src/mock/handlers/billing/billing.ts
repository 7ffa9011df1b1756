// What was spent and who did what.
import { parseTime } from '../../../lib/time';
import type { HandlerTable } from '../call';
import { costRecords } from './costRecords';
import { readDays } from './days';

export const billingHandlers = {
  usageCost: ({ world, query, now }) => {
    const costs = costRecords(world, readDays(query), now);
    const grandTotalCHC = costs.reduce((sum, { totalCHC }) => sum + (totalCHC ?? 0), 0);
    return { grandTotalCHC: Math.round(grandTotalCHC * 10_000) / 10_000, costs };
  },
  activities: ({ world, query }) => {
    const from = parseTime(query.get('from_date')) ?? Number.NEGATIVE_INFINITY;
    const to = parseTime(query.get('to_date')) ?? Number.POSITIVE_INFINITY;
    return world.activities.filter(({ createdAt }) => {
      const at = parseTime(createdAt);
      return at !== undefined && at >= from && at <= to;
    });
  },
} satisfies Pick<HandlerTable, 'usageCost' | 'activities'>;
