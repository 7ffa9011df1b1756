// Which pipes the end of a maintenance starts, and which it leaves and why.
import { availabilityOf } from '../pipes/lifecycle';
import { isOn } from '../pipes/states';
import type { PipeView } from '../pipes/view';
import type { Item, Operation } from './record';

/** Those to start are `waiting`, those left out `skipped` with a sentence. */
interface RestorePlan {
  items: readonly Item[];
}

/**
 * Exactly those that the maintenance stopped are started, if they can be. `views` is what the API shows now, by pipe ID;
 * undefined where that could not be read, and then the record alone decides.
 */
export function planRestore(
  maintenance: Operation,
  views: ReadonlyMap<string, PipeView> | undefined,
): RestorePlan {
  return { items: maintenance.items.map((item) => planItem(item, views)) };
}

function planItem(item: Item, views: ReadonlyMap<string, PipeView> | undefined): Item {
  const view = views?.get(item.pipe);
  const why = whyNot(item) ?? (views === undefined ? undefined : whyNotNow(view));
  const state = view?.pipe.state ?? item.state;
  return why === undefined
    ? { ...item, state, steps: [], outcome: 'waiting', message: undefined }
    : { ...item, state, steps: [], outcome: 'skipped', message: why };
}

/** What a maintenance stopped, or may have stopped: exactly these are started by its restore. */
export function restorable(items: readonly Item[]): readonly Item[] {
  return items.filter((item) => whyNot(item) === undefined);
}

/** Is nothing left to start? What was left out has to run already, or to be gone. */
export function isRestored(restored: readonly Item[]): boolean {
  return restored.every(
    ({ outcome, state }) =>
      outcome === 'done' ||
      (outcome === 'skipped' && (state === undefined || isOn(state) || state === 'Completed')),
  );
}

/** By what the maintenance did. One that may have been stopped is started if it is off now. */
function whyNot({ outcome, wasOn, message }: Item): string | undefined {
  switch (outcome) {
    case 'done':
    case 'unknown':
      return wasOn ? undefined : 'It did not run before the maintenance.';
    case 'skipped':
      return `The maintenance left it out. ${message ?? ''}`.trim();
    default:
      return 'The maintenance did not stop it.';
  }
}

/** By what the API shows now. */
function whyNotNow(view: PipeView | undefined): string | undefined {
  if (!view) return 'It is no longer in its service.';
  const decision = availabilityOf('start', view.pipe.state, view.capabilities);
  return decision.allowed ? undefined : decision.why;
}
