// What was spent and who did what.
import { parseTime } from '../../../lib/time';
import type { HandlerTable } from '../handler';
import { costRecords } from './costRecords';
import { readDays } from './days';

export const billingHandlers = {
  usageCost: ({ tenant, query, now }) => {
    const costs = costRecords(tenant, readDays(query), now);
    const grandTotalCHC = costs.reduce((sum, { totalCHC }) => sum + (totalCHC ?? 0), 0);
    return { grandTotalCHC: Math.round(grandTotalCHC * 10_000) / 10_000, costs };
  },
  activities: ({ tenant, query }) => {
    const from = parseTime(query.get('from_date')) ?? Number.NEGATIVE_INFINITY;
    const to = parseTime(query.get('to_date')) ?? Number.POSITIVE_INFINITY;
    return tenant.activities.filter(({ createdAt }) => {
      const at = parseTime(createdAt);
      return at !== undefined && at >= from && at <= to;
    });
  },
} satisfies Pick<HandlerTable, 'usageCost' | 'activities'>;
