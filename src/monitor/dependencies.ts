// What watching needs of the world around it. The app watches with the session's client and the browser's clock; tests with
// the mock cloud and a clock in hand.
import type { Cloud } from '../api/client';
import type { Pipe } from '../pipes/wire';
import type { Service } from '../services/wire';

/** Something that was read, and when (epoch ms). */
export interface TimedRead<Data> {
  data: Data;
  at: number;
}

/** A read of a page of this tab. */
export type PageRead =
  | { type: 'services'; at: number; services: readonly Service[] }
  | { type: 'pipes'; at: number; service: string; pipes: readonly Pipe[]; whole: boolean };

/** What pages have read and what they will find: nothing is asked for twice. */
export interface SharedReads {
  services: () => TimedRead<readonly Service[]> | undefined;
  putServices: (services: readonly Service[], at: number) => void;
  pipes: (service: string) => TimedRead<readonly Pipe[]> | undefined;
  putPipes: (service: string, pipes: readonly Pipe[], at: number) => void;
  /** Calls back when a page has read something; not for what was put there. Returns the function that ends it. */
  onRead: (listener: (read: PageRead) => void) => () => void;
}

export interface Dependencies {
  cloud: Cloud;
  /** Epoch ms. */
  now: () => number;
  /** Resolves after so many ms; rejects when the signal is aborted first. */
  sleep: (ms: number, signal: AbortSignal) => Promise<void>;
  isVisible: () => boolean;
  /** Calls back when the tab is hidden or shown again; returns the function that ends it. */
  onVisibility: (listener: () => void) => () => void;
  sharedReads: SharedReads;
  /** Called with pipes that a read of ours, or of another tab, has shown, and when. */
  saw: (pipes: readonly Pipe[], at: number) => void;
}
