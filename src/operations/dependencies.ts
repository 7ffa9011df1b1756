// What an operation needs from outside. Pages run with the session's client and the browser's clock; tests with
// the mock cloud and a clock in hand.
import type { Cloud } from '../api/client';
import type { PipesReading } from '../pipes/store/readings';
import type { Change } from '../session/changes';
import type { Shown } from './lookAtChange';

export interface RunDependencies {
  cloud: Cloud;
  /** Epoch ms. */
  now: () => number;
  /** Resolves after so many ms; rejects with `Interrupted` if the key goes first. */
  sleep: (ms: number) => Promise<void>;
  /** Called with what a read showed of pipes, so that pages show it too. */
  takeIn: (org: string, reading: PipesReading) => void;
  /** Does the API show that a change was made? Undefined: it does not. Throws `ApiError`. */
  lookAtChange: (change: Change) => Promise<Shown | undefined>;
}

/** The key is gone, or the tab is: the operation rests where it is and goes on when it is taken up again. */
export class Interrupted extends Error {
  override readonly name = 'Interrupted';
}

/** Gives bodies that hold secrets, which are nowhere but in the memory of the tab that began the edit. */
export interface PendingBodies {
  /** Undefined: this tab does not have it. */
  bodyOf: (operationId: string, index: number) => unknown;
}
