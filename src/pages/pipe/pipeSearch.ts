// The query part of a pipe's URL.

export const pipeTabs = ['overview', 'configuration', 'scaling', 'settings', 'danger'] as const;
export type PipeTab = (typeof pipeTabs)[number];

export interface PipeSearch {
  tab?: PipeTab | undefined;
}

/** Reads the tab; anything else means the overview. */
export function readPipeSearch(raw: Record<string, unknown>): PipeSearch {
  const tab = pipeTabs.find((each) => each === raw['tab']);
  return tab === undefined || tab === 'overview' ? {} : { tab };
}
