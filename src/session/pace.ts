// How often what is on the screen is read again: what a person chose, and what moves.
import { getPreferences } from './preferences';

interface Pace {
  /** At rest, no quicker than this. */
  restMs: number;
  /** While something moves. */
  movingMs?: number;
  moving?: boolean;
  /** What moves was set off by this person: it is followed to its end even where nothing is refreshed by itself. */
  own?: boolean;
}

/** For a query's `refetchInterval`: ms, or false for not by itself. */
export function paceOf({ restMs, movingMs = restMs, moving = false, own = false }: Pace): number | false {
  const { refreshSeconds } = getPreferences();
  if (refreshSeconds === 0) return moving && own ? movingMs : false;
  return moving ? movingMs : Math.max(restMs, refreshSeconds * 1000);
}
