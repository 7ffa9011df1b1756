// Beginning, cancelling and repeating operations: what pages call. Each gives the id of the operation, whose page is
// `/operations/<id>`.
import { randomId } from '../lib/randomId';
import { pipePatchBody, type PipePatchBody } from '../pipes/writeEndpoints';
import { replaceSecrets } from '../pipes/exports/secrets';
import type { ScalingPatch } from '../pipes/scaling';
import type { SettingsWrite } from '../pipes/settings';
import { refuseBlocked } from '../pipes/actions/availability';
import type { PipeView } from '../pipes/view';
import { operationsEngine } from './engine';
import { itemOf, type Plan } from './plan';
import type { Item, Operation, StoredRequest } from './record';
import { restorable } from './restorePlan';
import { withoutBusy } from './run';

/** A change of one pipe, exactly as it is sent. Tables of database pipes go alone in a patch. */
type EditRequest =
  | { type: 'patch'; label: string; body: PipePatchBody }
  | { type: 'settings'; label: string; body: SettingsWrite };

/** Begins a bulk operation over a confirmed plan. `scaling` goes with `scale`. */
export function startBulk(org: string, { kind, items }: Plan, scaling?: ScalingPatch): Promise<string> {
  return begin({ org, kind, items, ...(scaling === undefined ? {} : { scaling }) });
}

/**
 * Begins an edit. Requests are sent in order, each once. A database pipe is paused first, and runs again afterwards if
 * it ran before, whatever happens; secrets in the bodies stay in this tab's memory.
 */
export async function startEdit(
  org: string,
  service: string,
  view: PipeView,
  requests: readonly EditRequest[],
): Promise<string> {
  refuseBlocked({ service, pipe: view.id });
  return begin(
    { org, kind: 'edit', items: [itemOf(service, view)], requests: requests.map(stored) },
    requests.map(({ body }) => body),
  );
}

/** Starts exactly those that a maintenance stopped. */
export function startRestore(maintenanceId: string): Promise<string> {
  const maintenance = known(maintenanceId);
  const items = restorable(maintenance.items).map(afresh);
  return begin({ org: maintenance.org, kind: 'restore', items, restores: maintenanceId });
}

/**
 * A new operation of the same kind over the failed and cancelled items of an ended one. Not for edits: what was refused as
 * it was is mended on the edit page.
 */
export function retryFailed(id: string): Promise<string> {
  const { org, kind, items, scaling, restores } = known(id);
  const again = items.filter(({ outcome }) => outcome === 'failed' || outcome === 'cancelled').map(afresh);
  return begin({
    org,
    kind,
    items: again,
    retryOf: id,
    ...(scaling === undefined ? {} : { scaling }),
    ...(restores === undefined ? {} : { restores }),
  });
}

/** Nothing new is started; what is under way is finished. */
export function cancelOperation(id: string): void {
  operationsEngine()?.log.cancel(id);
}

/** Ends a maintenance without starting anything. */
export async function closeMaintenance(id: string): Promise<void> {
  await operationsEngine()?.log.update(id, (operation) => ({ ...operation, closedAt: Date.now() }));
}

/** Removes ended operations from this browser. */
export async function forgetOperations(ids: readonly string[]): Promise<void> {
  await operationsEngine()?.log.remove(ids);
}

async function begin(
  parts: Omit<Operation, 'id' | 'createdAt'>,
  bodies?: readonly unknown[],
): Promise<string> {
  const running = operationsEngine();
  if (!running) throw new Error('Sign in first.');
  await running.opened;
  const items = withoutBusy(parts.items, running.log.all() ?? []);
  const operation: Operation = { ...parts, items, id: randomId(), createdAt: Date.now() };
  if (bodies) running.bodies.set(operation.id, bodies);
  await running.runner.begin(operation);
  return operation.id;
}

function stored({ type, label, body }: EditRequest): StoredRequest {
  if (type === 'settings') return { type, label, body, hasSecrets: false };
  const { body: hidden, secrets } = replaceSecrets(body, { schema: pipePatchBody });
  return { type, label, body: hidden, hasSecrets: secrets.length > 0 };
}

/** The same pipe for another try: as it is now, nothing done yet. */
function afresh({ service, pipe, name, source, database, wasOn, stateBefore, state }: Item): Item {
  return {
    service,
    pipe,
    name,
    source,
    database,
    wasOn,
    stateBefore: state ?? stateBefore,
    state,
    outcome: 'waiting',
    steps: [],
  };
}

function known(id: string): Operation {
  const operation = operationsEngine()?.log.get(id);
  if (!operation) throw new Error('This operation is no longer kept in this browser.');
  return operation;
}
