import { setPreferences, usePreferences } from './preferences';

const NONE: readonly string[] = [];

/** The columns that are left out of a table in this browser, by key, and how that is changed. */
export function useHiddenColumns(table: string): [readonly string[], (hidden: readonly string[]) => void] {
  const { hiddenColumns } = usePreferences();
  return [
    hiddenColumns[table] ?? NONE,
    (hidden) => setPreferences({ hiddenColumns: { ...hiddenColumns, [table]: [...hidden] } }),
  ];
}
