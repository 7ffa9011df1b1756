// Beginning, cancelling and repeating operations: what pages call. Each gives the id of the operation, whose page is
// `/operations/<id>`.
import type { z } from '../lib/zod';
import type { PipePatchBody } from '../pipes/authoring';
import type { ScalingPatch } from '../pipes/scaling';
import type { settingsWrite } from '../pipes/settings';
import type { PipeView } from '../pipes/view';
import type { Plan } from './plan';

/** A change of one pipe, exactly as it is sent. Tables of database pipes go alone in a patch. */
export type EditRequest =
  | { type: 'patch'; label: string; body: PipePatchBody }
  | { type: 'settings'; label: string; body: z.output<typeof settingsWrite> };

/** Begins a bulk operation over a confirmed plan. `scaling` goes with `scale`. */
export function startBulk(_org: string, _plan: Plan, _scaling?: ScalingPatch): Promise<string> {
  throw new Error('not built yet');
}

/**
 * Begins an edit. Requests are sent in order, each once. A database pipe is paused first, and runs again afterwards if
 * it ran before, whatever happens; secrets in the bodies stay in this tab's memory.
 */
export function startEdit(
  _org: string,
  _service: string,
  _view: PipeView,
  _requests: readonly EditRequest[],
): Promise<string> {
  throw new Error('not built yet');
}

/** Starts exactly those that a maintenance stopped. */
export function startRestore(_maintenanceId: string): Promise<string> {
  throw new Error('not built yet');
}

/** A new operation of the same kind over the failed and cancelled items of an ended one. */
export function retryFailed(_id: string): Promise<string> {
  throw new Error('not built yet');
}

/** Nothing further is begun; what is on its way is finished. */
export function cancelOperation(_id: string): void {
  throw new Error('not built yet');
}

/** Ends a maintenance without starting anything. */
export function closeMaintenance(_id: string): Promise<void> {
  throw new Error('not built yet');
}

/** Removes ended operations from this browser. */
export function forgetOperations(_ids: readonly string[]): Promise<void> {
  throw new Error('not built yet');
}
