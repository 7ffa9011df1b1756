import { useEffect } from 'react';
import { usePreferences } from '../session/preferences';
import { startMonitor } from './useEngine';

/** Begins to watch when no page asks for it, if the person has it so. Draws nothing; draw it when the page has settled. */
export function Watching() {
  const { watchAlways } = usePreferences();
  useEffect(() => {
    if (watchAlways) startMonitor();
  }, [watchAlways]);
  return null;
}
