// The query part of a pipe's URL.

export const pipeTabs = [
  'overview',
  'metrics',
  'errors',
  'configuration',
  'scaling',
  'settings',
  'danger',
] as const;
export type PipeTab = (typeof pipeTabs)[number];

/** How far back the charts look. */
export const chartWindows = ['15m', '1h', '6h', '24h'] as const;
export type ChartWindow = (typeof chartWindows)[number];
export const DEFAULT_WINDOW: ChartWindow = '1h';

export interface PipeSearch {
  tab?: PipeTab | undefined;
  /** With the charts alone. */
  window?: ChartWindow | undefined;
}

/** Reads the tab, where anything else means the overview, and the window of the charts. */
export function readPipeSearch(raw: Record<string, unknown>): PipeSearch {
  const tab = pipeTabs.find((each) => each === raw['tab']);
  if (tab === undefined || tab === 'overview') return {};
  const window = chartWindows.find((each) => each === raw['window']);
  return tab !== 'metrics' || window === undefined || window === DEFAULT_WINDOW ? { tab } : { tab, window };
}
