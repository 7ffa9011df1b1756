// What was billed, as lines: one entity on one day. Sums and groups of them are plain arithmetic.
import { isDay } from '../../lib/days';
import type { UsageCost } from '../usageWire';

/** ClickHouse Credits (CHC) by what they were spent on. */
export interface Credits {
  compute: number;
  dataTransfer: number;
  initialLoad: number;
  /** What the server says in all; it may hold more than the three. */
  total: number;
}

/** One entity on one UTC day. */
export interface CostLine extends Credits {
  /** `2026-03-30`. */
  day: string;
  entityType: string;
  /** Empty where the server did not say. */
  entityId: string;
  name: string;
  serviceId: string;
  /** A locked line never changes again. */
  locked: boolean;
}

/** The lines of an answer. What the server left out is 0; a line without a day belongs nowhere and is left out. */
export function linesOf({ costs }: UsageCost): CostLine[] {
  return (costs ?? []).flatMap((record) => {
    const day = record.date?.slice(0, 10);
    if (!isDay(day)) return [];
    const { metrics, totalCHC } = record;
    const compute = metrics?.computeCHC ?? 0;
    const dataTransfer = metrics?.dataTransferCHC ?? 0;
    const initialLoad = metrics?.initialLoadCHC ?? 0;
    return {
      day,
      entityType: record.entityType ?? '',
      entityId: record.entityId ?? '',
      name: record.entityName ?? '',
      serviceId: record.serviceId ?? '',
      compute,
      dataTransfer,
      initialLoad,
      total: totalCHC ?? compute + dataTransfer + initialLoad,
      locked: record.locked ?? false,
    };
  });
}

export function isPipeLine({ entityType }: CostLine): boolean {
  return entityType === 'clickpipe';
}

/** What the pipes on a bill cost together, those of services that sleep and those that are gone included. */
export function costOfPipes(bill: readonly CostLine[]): Credits {
  return totalOf(bill.filter(isPipeLine));
}

/** Adds up. What many small additions leave behind the ninth decimal is noise and is cut off. */
export function totalOf(lines: readonly Credits[]): Credits {
  const add = (part: keyof Credits) => clean(lines.reduce((sum, line) => sum + line[part], 0));
  return {
    compute: add('compute'),
    dataTransfer: add('dataTransfer'),
    initialLoad: add('initialLoad'),
    total: add('total'),
  };
}

/** What of a total is neither compute nor data nor loads; 0 as far as the documentation goes. */
export function otherOf({ compute, dataTransfer, initialLoad, total }: Credits): number {
  return clean(total - compute - dataTransfer - initialLoad);
}

function clean(credits: number): number {
  // Adding 0 turns a negative nothing into a plain one.
  return Math.round(credits * 1e9) / 1e9 + 0;
}

/** Lines with the same key together, in the order in which the keys come up. */
export function groupLines(
  lines: readonly CostLine[],
  keyOf: (line: CostLine) => string,
): ReadonlyMap<string, CostLine[]> {
  const groups = new Map<string, CostLine[]>();
  for (const line of lines) {
    const key = keyOf(line);
    const group = groups.get(key);
    if (group) group.push(line);
    else groups.set(key, [line]);
  }
  return groups;
}

/** Days of which a line may still change. */
export function openDays(lines: readonly CostLine[]): ReadonlySet<string> {
  return new Set(lines.filter(({ locked }) => !locked).map(({ day }) => day));
}

/**
 * Which of the days that were asked for are known for good: all lines are locked. A day without lines says nothing of
 * itself; it counts when a later one is locked, for days are locked in their order.
 */
export function settledDays(days: readonly string[], lines: readonly CostLine[]): string[] {
  const open = openDays(lines);
  const lastLocked = lines.reduce((last, { day }) => (day > last && !open.has(day) ? day : last), '');
  return days.filter((day) => day <= lastLocked && !open.has(day));
}
