// One bar for every day of a range, also for those on which nothing was billed or nothing is known yet.
import { daysIn, type DayRange } from '../../lib/days';
import { groupLines, openDays, totalOf, type CostLine, type Credits } from './lines';

export interface DayCost extends Credits {
  day: string;
  /** May still change. */
  open: boolean;
}

/** The sums of each day of a range, first to last. */
export function byDay(lines: readonly CostLine[], range: DayRange): DayCost[] {
  const groups = groupLines(lines, ({ day }) => day);
  const open = openDays(lines);
  return daysIn(range).map((day) => ({ day, open: open.has(day), ...totalOf(groups.get(day) ?? []) }));
}

/** The parts of a day's bar from the bottom up; what the API bills besides is drawn with the last. */
export const parts = [
  { key: 'compute', label: 'Compute' },
  { key: 'dataTransfer', label: 'Data transfer' },
  { key: 'initialLoad', label: 'Initial load' },
] as const satisfies readonly { key: keyof Credits; label: string }[];

/** The round number at the top of a scale that holds `most`: 1, 2 or 5 with zeros. */
export function scaleTop(most: number): number {
  if (most <= 0) return 1;
  const power = 10 ** Math.floor(Math.log10(most));
  return ([1, 2, 5, 10].find((step) => step * power >= most) ?? 10) * power;
}
