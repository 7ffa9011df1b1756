// The query part of a pipe's URL.

export const pipeTabs = [
  'overview',
  'metrics',
  'errors',
  'history',
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

/** What the history tells of: the pipe's states and configuration, requests made here, its service. */
export const entryKinds = ['state', 'config', 'request', 'service'] as const;
export type EntryKind = (typeof entryKinds)[number];

interface PipeSearch {
  tab?: PipeTab | undefined;
  /** With the charts alone. */
  window?: ChartWindow | undefined;
  /** With the history alone: entries of this kind. Absent: all. */
  only?: EntryKind | undefined;
  /** The name is a field to type into. */
  rename?: boolean | undefined;
}

/** Reads what the page shows. */
export function readPipeSearch(raw: Record<string, unknown>): PipeSearch {
  const shown = readTab(raw);
  return raw['rename'] === true ? { ...shown, rename: true } : shown;
}

/** Reads the tab, where anything else means the overview, the window of the charts, and the filter of the history. */
function readTab(raw: Record<string, unknown>): PipeSearch {
  const tab = pipeTabs.find((each) => each === raw['tab']);
  if (tab === undefined || tab === 'overview') return {};
  const window = chartWindows.find((each) => each === raw['window']);
  if (tab === 'metrics' && window !== undefined && window !== DEFAULT_WINDOW) return { tab, window };
  const only = entryKinds.find((each) => each === raw['only']);
  return tab === 'history' && only !== undefined ? { tab, only } : { tab };
}
