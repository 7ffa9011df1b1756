import { useMemo } from 'react';
import { useNow } from '../../lib/useNow';
import type { FleetView } from '../../monitor/fleetView';
import { isWatched } from './filterFleet';

const LOOK_EVERY_MS = 10_000;

/** Services whose numbers are older than they may be, by id. The same set while it holds the same. */
export function useStale(fleet: FleetView | undefined): ReadonlySet<string> {
  const now = useNow(LOOK_EVERY_MS);
  const ids = (fleet?.services ?? [])
    .filter(
      (each) => isWatched(each) && each.scrapedAt !== undefined && now - each.scrapedAt > each.staleAfterMs,
    )
    .map(({ id }) => id)
    .join(',');
  return useMemo(() => new Set(ids === '' ? [] : ids.split(',')), [ids]);
}
