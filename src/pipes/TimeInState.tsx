import { formatDateTime, formatDuration } from '../lib/format';
import { useNow } from '../lib/useNow';
import { meaningOf } from './states';
import { observationOf, useRequest } from './store/inHand';
import type { Observation } from './store/stateHistory';

const MINUTE_MS = 60_000;

interface TimeInStateProps {
  /** The id of a pipe. */
  pipe: string;
  /** In a list: to the minute, and nothing where all there is to say is that somebody has just looked. */
  brief?: boolean;
}

/** The API does not say since when: this is what was seen in this browser, and it says so. */
export function TimeInState({ pipe, brief = false }: TimeInStateProps) {
  // What an earlier visit knew comes a moment after the page.
  const now = useNow(brief ? 10_000 : undefined);
  const request = useRequest(pipe);
  const seen = observationOf(pipe);
  // Beside what was asked for, the time of the old state would read as how long it has been asked for.
  if (request) return <span>sent {formatDuration(Math.max(0, now - request.at))} ago</span>;
  if (!seen) return null;
  const ms = Math.max(0, now - seen.since);
  if (brief && ms < MINUTE_MS && !seen.sawChange) return null;
  const duration = brief && ms < MINUTE_MS ? 'under 1 min' : formatDuration(ms);
  return (
    <span title={sightingOf(seen)}>{seen.sawChange ? `for ${duration}` : `for at least ${duration}`}</span>
  );
}

function sightingOf({ state, since, sawChange, unwatched }: Observation): string {
  const seen = sawChange
    ? `Changed to ${meaningOf(state).label} at ${formatDateTime(since)}.`
    : 'The API does not say since when. Penstock first saw this state then; it may be older.';
  return unwatched ? `${seen} Penstock did not watch all the time since.` : seen;
}
