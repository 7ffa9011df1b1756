// How careful a bulk operation has to be: what has to be typed first, and how long it takes at least.
import { CEILING, WINDOW_MS } from '../api/scheduler';
import { formatDuration } from '../lib/format';
import type { BulkKind } from './plan';

/** From this many pipes on, any kind has to be typed. */
const MANY = 20;

/** What has to be typed before it is begun: "delete 5"; undefined if a click is enough. */
export function phraseOf(kind: BulkKind, pipes: number): string | undefined {
  const always = kind === 'delete' || kind === 'resync';
  return always || pipes > MANY ? `${kind} ${pipes}` : undefined;
}

/** The least time in ms: one request per pipe, as fast as the rate limit lets them go. */
export function leastMs(pipes: number): number {
  return Math.max(0, Math.ceil(pipes / CEILING.person) - 1) * WINDOW_MS;
}

/** The same as a sentence. */
export function leastTime(pipes: number): string {
  const ms = leastMs(pipes);
  return ms === 0
    ? 'Sent within seconds.'
    : `Takes at least ${formatDuration(ms)}: the API lets ${CEILING.person} requests through in ${formatDuration(WINDOW_MS)}.`;
}
