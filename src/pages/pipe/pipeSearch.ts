// The query part of a pipe's URL.

export const pipeTabs = ['overview', 'configuration', 'scaling', 'settings', 'history', 'danger'] as const;
export type PipeTab = (typeof pipeTabs)[number];

/** What the history tells of: the pipe's states and configuration, requests made here, its service. */
export const entryKinds = ['state', 'config', 'request', 'service'] as const;
export type EntryKind = (typeof entryKinds)[number];

export interface PipeSearch {
  tab?: PipeTab | undefined;
  /** With the history alone: entries of this kind. Absent: all. */
  only?: EntryKind | undefined;
}

/** Reads the tab, where anything else means the overview, and the filter of the history. */
export function readPipeSearch(raw: Record<string, unknown>): PipeSearch {
  const tab = pipeTabs.find((each) => each === raw['tab']);
  if (tab === undefined || tab === 'overview') return {};
  const only = entryKinds.find((each) => each === raw['only']);
  return tab !== 'history' || only === undefined ? { tab } : { tab, only };
}
