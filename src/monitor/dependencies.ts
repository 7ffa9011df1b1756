// What watching needs from outside. The app watches with the session's client and the browser's clock; tests with
// the mock cloud and a clock in hand.
import type { Cloud } from '../api/client';
import type { PipesReading } from '../pipes/store/readings';
import type { ServicesReading } from './readings';

/** The list of services as pages have read it, and will find it: nothing is asked for twice. */
export interface ServiceReads {
  /** The latest; undefined: none was read yet. */
  get: () => ServicesReading | undefined;
  put: (reading: ServicesReading) => void;
  /** Calls back when a page has read it; not for what was put there. Returns the function that ends it. */
  onRead: (listener: (reading: ServicesReading) => void) => () => void;
}

export interface WatchDependencies {
  cloud: Cloud;
  /** Epoch ms. */
  now: () => number;
  /** Resolves after so many ms; rejects when the signal is aborted first. */
  sleep: (ms: number, signal: AbortSignal) => Promise<void>;
  isVisible: () => boolean;
  /** Calls back when the tab is hidden or shown again; returns the function that ends it. */
  onVisibility: (listener: () => void) => () => void;
  serviceReads: ServiceReads;
  /** Takes pipes into the store, and to where pages read them: read by the watching itself, or by another tab. */
  takeIn: (reading: PipesReading, origin: 'read' | 'tab') => void;
}
