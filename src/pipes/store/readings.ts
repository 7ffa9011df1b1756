// What a look at pipes has brought. Tabs hand readings on to one another as they are.
import type { Pipe } from '../wire';

export interface PipesReading {
  type: 'pipes';
  /** Epoch ms at which it came. */
  at: number;
  service: string;
  pipes: readonly Pipe[];
  /** All pipes of the service, or only some that somebody looked at. */
  whole: boolean;
}

/**
 * Is this older than what is known? What was read at a time that is yet to come was read before the clock was set back: all
 * that is read now is newer.
 */
export function isOlder(at: number, known = -Infinity): boolean {
  return at < known && known <= Date.now();
}

/**
 * Where a reading comes from: a query of a page, another read of this tab, another tab, or the answer to a change, which may lack
 * what a read has.
 */
export type ReadingOrigin = 'query' | 'read' | 'tab' | 'answer';
