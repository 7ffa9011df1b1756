// Runs an operation: its pipes side by side, as far as the request budget lets them, each to its own end.
import { describeError } from '../api/errors';
import { runChange } from './changeRun';
import { commandKinds, runCommandItem, type CommandKind, type Ending } from './commandItem';
import { runEditItem } from './editItem';
import { ItemRun } from './itemRun';
import type { OperationLog } from './operationLog';
import { StatePoller } from './statePoller';
import { restorable } from './restorePlan';
import { Semaphore } from './semaphore';
import { isRunning, type Item, type Operation, type Outcome } from './record';
import { Interrupted, type PendingBodies, type RunDependencies } from './dependencies';

/** So many pipes at a time: enough to use the budget while others wait for their effect. */
const AT_A_TIME = 8;

/** Outcomes that nothing is done about any more. */
export const settled: readonly Outcome[] = ['done', 'skipped', 'failed', 'unknown', 'cancelled'];

/**
 * Runs what is left of an operation, from wherever it was, and resolves when it has ended. Rejects with `Interrupted`
 * when the key went: then it is still running on paper, and goes on when it is run again.
 */
export async function runOperation(
  deps: RunDependencies,
  log: OperationLog,
  pendingBodies: PendingBodies,
  operationId: string,
): Promise<void> {
  const operation = log.get(operationId);
  if (!operation || operation.endedAt !== undefined) return;
  if (operation.change) return runChange(deps, log, operationId, operation.change);
  const poller = new StatePoller(
    deps,
    operation.org,
    operation.items.map(({ service }) => service),
  );
  const semaphore = new Semaphore(AT_A_TIME);
  const left = operation.items.filter(({ outcome }) => !settled.includes(outcome));
  const runs = left.map((item) =>
    semaphore.take(() =>
      runItem(new ItemRun(deps, log, poller, operationId, item.pipe), operation, pendingBodies),
    ),
  );
  // All come to rest before the first interruption is passed on: nothing goes on unseen.
  const results = await Promise.allSettled(runs);
  const broken = results.find((result) => result.status === 'rejected');
  if (broken) throw broken.reason;
  await log.update(operationId, (ended) => ({ ...ended, endedAt: deps.now(), ...closing(ended) }));
}

async function runItem(run: ItemRun, operation: Operation, pendingBodies: PendingBodies): Promise<void> {
  // Nothing was begun for this pipe yet, and nothing shall be.
  if (run.operation.cancelled && run.item.steps.length === 0) {
    await run.note({ outcome: 'cancelled', message: 'Cancelled before anything was sent.' });
    return;
  }
  await run.note({ outcome: 'running' });
  const { outcome, message } = await carryOut(run, operation, pendingBodies);
  await run.note({ outcome, message });
}

async function carryOut(run: ItemRun, operation: Operation, pendingBodies: PendingBodies): Promise<Ending> {
  try {
    return operation.kind === 'edit'
      ? await runEditItem(run, pendingBodies)
      : await runCommandItem(run, commandKindOf(operation), operation.scaling);
  } catch (error) {
    if (error instanceof Interrupted) throw error;
    // A fault of ours: the pipe may be anywhere on its way.
    await run.note({ leftOff: run.item.wasOn && run.item.steps.length > 0 });
    return { outcome: 'unknown', message: `${describeError(error).detail} Look at the pipe.` };
  }
}

function commandKindOf({ kind }: Operation): CommandKind {
  const known = commandKinds.find((each) => each === kind);
  if (known === undefined) throw new Error(`There is no way to run an operation of the kind "${kind}".`);
  return known;
}

/** A maintenance that stopped nothing has nothing to restore. */
function closing({ kind, items, createdAt }: Operation): Partial<Operation> {
  return kind === 'maintenance' && restorable(items).length === 0 ? { closedAt: createdAt } : {};
}

/** Two operations on one pipe would undo each other: the later one leaves out what an earlier one is still at work on. */
export function withoutBusy(items: readonly Item[], operations: readonly Operation[]): readonly Item[] {
  const busy = new Set(
    operations
      .filter(isRunning)
      .flatMap((operation) => operation.items.filter(({ outcome }) => !settled.includes(outcome)))
      .map(({ pipe }) => pipe),
  );
  return items.map((item) =>
    busy.has(item.pipe) && item.outcome === 'waiting'
      ? { ...item, outcome: 'skipped', message: 'Another operation is still at work on this pipe.' }
      : item,
  );
}
