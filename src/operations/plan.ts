// Who takes part in a bulk operation, and who is left out and why: the lists that the person confirms are the lists
// that are run.
import { whyNotNow, type ActionId } from '../pipes/actions/availability';
import { isOn } from '../pipes/states';
import type { PipeView, ServiceOf } from '../pipes/view';
import type { Item } from './record';

export type BulkKind = 'start' | 'stop' | 'resync' | 'delete' | 'scale' | 'maintenance';

/** The action that it does with each pipe. A maintenance stops pipes, and remembers them. */
export function actionOf(kind: BulkKind): Extract<ActionId, BulkKind> {
  return kind === 'maintenance' ? 'stop' : kind;
}

export interface Plan {
  kind: BulkKind;
  /** One per pipe, in the order given; those left out have the outcome `skipped` and say why. */
  items: readonly Item[];
}

/** The plan for these pipes; one without an id cannot be addressed. */
export function planBulk(kind: BulkKind, serviceOf: ServiceOf, views: readonly PipeView[]): Plan {
  return { kind, items: views.map((view) => planItem(kind, serviceOf(view), view)) };
}

function planItem(kind: BulkKind, service: string, view: PipeView): Item {
  const item = itemOf(service, view);
  const message = whyNotNow(actionOf(kind), view, service);
  return message === undefined ? item : { ...item, outcome: 'skipped', message };
}

/** A pipe as an operation writes it down, untouched. */
export function itemOf(service: string, view: PipeView): Item {
  return {
    service,
    pipe: view.id,
    name: view.name,
    source: view.source.label,
    database: view.capabilities.family === 'database',
    stateBefore: view.pipe.state,
    wasOn: isOn(view.pipe.state),
    outcome: 'waiting',
    state: view.pipe.state,
    steps: [],
  };
}
