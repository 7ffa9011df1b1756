// What a look at the cloud has brought. Tabs hand readings on to one another as they are.
import type { Described } from '../api/errors';
import type { Measures } from '../pipes/measures';
import type { PipesReading } from '../pipes/store/readings';
import type { EventRing, RecordedEvent } from '../recorder/events';
import type { Service } from '../services/wire';

export interface ScrapeReading {
  type: 'scrape';
  /** Epoch ms at which it came. */
  at: number;
  /** The service whose scrape it is; undefined: all services of the organization. */
  service: string | undefined;
  measures: Measures;
  /** A sample older than this before the next has nothing to do with it, ms. */
  longestMs: number;
  /** The organization has no scrape of its own. */
  byService: boolean;
}

/** The numbers could not be read. */
export interface UnscrapedReading {
  type: 'unscraped';
  at: number;
  /** The service whose scrape it would have been; undefined: all services of the organization. */
  service: string | undefined;
  why: Described;
  byService: boolean;
  /** No service has any for this key either. */
  withoutMetrics: boolean;
}

export interface ServicesReading {
  type: 'services';
  at: number;
  services: readonly Service[];
}

/** The pipes of a service could not be listed. */
export interface UnreadReading {
  type: 'unread';
  at: number;
  service: string;
  why: Described;
}

export type Reading = ScrapeReading | UnscrapedReading | PipesReading | ServicesReading | UnreadReading;

/** What tabs tell each other. */
export type WatchMessage =
  | Reading
  | { type: 'events'; ring: EventRing; events: readonly RecordedEvent[] }
  /** A tab is new here and wants to know what there is. */
  | { type: 'hello' }
  /** A person has erased the recordings. */
  | { type: 'erased' }
  /** Somebody wants the numbers looked at now. */
  | { type: 'hurry' };
