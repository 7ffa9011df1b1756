// Who takes part in a bulk operation, and who is left out and why: the lists that the person confirms are the lists
// that are run.
import { allowedNow } from '../pipes/held';
import type { Command } from '../pipes/lifecycle';
import { isOn } from '../pipes/states';
import type { PipeView } from '../pipes/view';
import type { Item } from './record';

export type BulkKind = 'start' | 'stop' | 'resync' | 'delete' | 'scale' | 'maintenance';

/** The row of the lifecycle table that decides for each kind. */
export const commandOf: Readonly<Record<BulkKind, Command>> = {
  start: 'start',
  stop: 'stop',
  maintenance: 'stop',
  resync: 'resync',
  delete: 'delete',
  scale: 'scale',
};

export interface Plan {
  kind: BulkKind;
  /** One per pipe, in the order given; those left out have the outcome `skipped` and say why. */
  items: readonly Item[];
}

/** The plan for these pipes. `service` is where they are; a pipe without an id cannot be addressed. */
export function planBulk(kind: BulkKind, service: string, views: readonly PipeView[]): Plan {
  return { kind, items: views.map((view) => planItem(kind, service, view)) };
}

function planItem(kind: BulkKind, service: string, view: PipeView): Item {
  const item = itemOf(service, view);
  const decision = allowedNow(commandOf[kind], view);
  if (view.id === '') {
    return { ...item, outcome: 'skipped', message: 'The API gave no ID for it, so it cannot be addressed.' };
  }
  return decision.allowed ? item : { ...item, outcome: 'skipped', message: decision.why };
}

/** A pipe as an operation writes it down, untouched. */
export function itemOf(service: string, view: PipeView): Item {
  return {
    service,
    pipe: view.id,
    name: view.name,
    source: view.source.label,
    database: view.traits.family === 'database',
    stateBefore: view.pipe.state,
    wasOn: isOn(view.pipe.state),
    outcome: 'waiting',
    state: view.pipe.state,
    steps: [],
  };
}
