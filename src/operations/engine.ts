// The operations of the key in hand: opened when first asked for, closed when the key goes.
import { sleep } from '../lib/sleep';
import { markDeleted } from '../pipes/deletePipe';
import { dropEdit } from '../pipes/edit/memory';
import { takeIn } from '../pipes/refresh';
import { requestOf } from '../pipes/store/inHand';
import { setOperationLocks } from '../pipes/store/marks';
import { cloud } from '../session/cloud';
import { holdOpen } from '../session/idleLock';
import { following, perKey } from '../session/perKey';
import type { OpenSession } from '../session/store';
import { sharingOf } from '../session/tabs/sharing';
import { onForget } from '../session/typed';
import { notify } from '../ui/notify';
import { OperationLog, type OperationMessage } from './operationLog';
import { lookAtChange } from './lookAtChange';
import { isRunning, tally, type Operation } from './record';
import { isRestored } from './restorePlan';
import { settled } from './run';
import { Runner } from './runner';
import { memoryStore, openStore } from './store';
import { Interrupted, type RunDependencies } from './dependencies';
import { stoppedLine, tallyLine, titleOf } from './words';

interface OperationsEngine {
  log: OperationLog;
  runner: Runner;
  /** Resolves when what is kept was read. */
  opened: Promise<void>;
  /** Bodies with secrets, by operation: in memory, until the operation ends or the app is locked. */
  bodies: Map<string, readonly unknown[]>;
}

/** They outlive a rejected key: the edit goes on with the next one. */
const bodies = new Map<string, readonly unknown[]>();
onForget(() => bodies.clear());

/** What runs operations for the key in hand; undefined without one. The first call begins to read and to take up what was left. */
export const operationsEngine = perKey((open, signal) => open && openOperations(open, signal));

/** Calls back when an operation is written down, and when another key comes. */
export const subscribeOperations = following(operationsEngine, (engine) => engine?.log.subscribe);

function openOperations(open: OpenSession, signal: AbortSignal): OperationsEngine {
  const { locks, channel, store } = sharingOf(open, signal);
  const log = new OperationLog(
    open.organizationId,
    store(openStore, memoryStore, warnNotKept),
    channel<OperationMessage>('penstock-operations'),
  );
  const runner = new Runner({
    deps: pageDependencies(signal),
    log,
    pendingBodies: { bodyOf: (id, index) => bodies.get(id)?.[index] },
    locks,
    signal,
    onEnd: (operation) => {
      bodies.delete(operation.id);
      forgetTyped(operation);
      tell(operation);
      markDeletedPipes(operation);
      void closeRestored(log, operation);
    },
  });
  signal.addEventListener('abort', followRunning(log), { once: true });
  const opened = log.open().then(() => {
    if (signal.aborted) return;
    log.all()?.forEach(markDeletedPipes);
    runner.resume();
  });
  return { log, runner, opened, bodies };
}

/** How long a list may go on to have what was deleted. */
const LISTED_FOR_MS = 120_000;

/** Pipes that were just deleted, many at once or before a reload, are marked while a list still has them. */
function markDeletedPipes({ kind, org, items, endedAt }: Operation): void {
  if (kind !== 'delete' || endedAt === undefined || Date.now() - endedAt > LISTED_FOR_MS) return;
  for (const { service, pipe, name, outcome } of items) {
    if (outcome !== 'done' || requestOf(pipe)) continue;
    markDeleted({ org, service, pipe }, name, { phase: 'accepted', at: endedAt, quiet: true });
  }
}

function warnNotKept(): void {
  notify({
    tone: 'warning',
    title: 'Operations cannot be kept in this browser',
    message: 'Its storage cannot be used. Operations run, but a reload of this tab would cut them off.',
  });
}

function pageDependencies(signal: AbortSignal): RunDependencies {
  return {
    cloud,
    lookAtChange,
    now: Date.now,
    sleep: (ms) =>
      sleep(ms, signal).catch(() => {
        throw new Interrupted();
      }),
    // What a read for the key before has shown says nothing to this one.
    takeIn: (org, reading) => {
      if (!signal.aborted) takeIn(org, reading, 'read');
    },
  };
}

/** While something runs, a lock by time would leave pipes half-done, and so would a command by hand. */
function followRunning(log: OperationLog): () => void {
  let release: (() => void) | undefined;
  const look = () => {
    const running = (log.all() ?? []).filter(isRunning);
    setOperationLocks(
      new Map(
        running.flatMap((operation) =>
          operation.items
            .filter(({ outcome, pipe }) => pipe !== '' && !settled.includes(outcome))
            .map(({ pipe }): [string, string] => [pipe, titleOf(operation)]),
        ),
      ),
    );
    if (running.length > 0) release ??= holdOpen();
    else {
      release?.();
      release = undefined;
    }
  };
  const unsubscribe = log.subscribe(look);
  return () => {
    unsubscribe();
    release?.();
    setOperationLocks(new Map());
  };
}

/** Says how it ended, wherever the person is by now. */
function tell(operation: Operation): void {
  const { done } = tally(operation);
  const problems = operation.items.filter(({ outcome }) => outcome === 'failed' || outcome === 'unknown');
  const [first] = problems;
  const [item] = operation.items;
  if (operation.change && !first && item?.message !== undefined) {
    return notify({ tone: 'good', title: titleOf(operation), message: item.message });
  }
  if (!first) {
    // What a maintenance stopped is down until it is restored.
    const end = operation.kind === 'maintenance' ? stoppedLine(operation) : 'done';
    if (done > 0) notify({ tone: 'good', title: `${titleOf(operation)}: ${end}` });
    return;
  }
  notify({
    tone: 'bad',
    title: `${titleOf(operation)}: ${tallyLine(operation)}`,
    message: problems.length === 1 ? `${first.name}: ${first.message ?? ''}` : 'See Operations for each.',
  });
}

/** What was typed is kept until it went through: a change that was refused is mended, not typed again. */
function forgetTyped({ kind, items }: Operation): void {
  if (kind !== 'edit') return;
  for (const { pipe, outcome } of items) if (outcome === 'done') dropEdit(pipe);
}

/** When everything that a maintenance stopped runs again, the maintenance is over. */
async function closeRestored(log: OperationLog, { restores, items, endedAt }: Operation): Promise<void> {
  if (restores === undefined || !isRestored(items)) return;
  await log.update(restores, (maintenance) => ({ ...maintenance, closedAt: endedAt }));
}
