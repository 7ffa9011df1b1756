// Which pipes the end of a maintenance starts, and which it leaves and why.
import { verdict } from '../pipes/lifecycle';
import type { PipeView } from '../pipes/view';
import type { Item, Operation } from './record';

/** Those to start are `waiting`, those left out `skipped` with a sentence. */
export interface RestorePlan {
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

/** By what the maintenance did. */
function whyNot({ outcome, wasOn, message }: Item): string | undefined {
  switch (outcome) {
    case 'done':
      return wasOn ? undefined : 'It did not run before the maintenance.';
    case 'unknown':
      return 'It is not certain that the maintenance stopped it. Look at it yourself.';
    case 'skipped':
      return `The maintenance left it out. ${message ?? ''}`.trim();
    default:
      return 'The maintenance did not stop it.';
  }
}

/** By what the API shows now. */
function whyNotNow(view: PipeView | undefined): string | undefined {
  if (!view) return 'It is no longer in its service.';
  const decision = verdict('start', view.pipe.state, view.traits);
  return decision.allowed ? undefined : decision.why;
}
