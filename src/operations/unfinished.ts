// What waits for a key: operations that were cut off when the key went, and maintenances that wait for their restore.
import { isOpenMaintenance, isRunning, type Operation } from './record';
import { lockOf } from './runner';
import { discard, readEverything } from './store';

/** Of every organization, oldest first. What another tab is at work on does not wait. */
export async function readUnfinished(): Promise<Operation[]> {
  const [operations, held] = await Promise.all([readEverything(), heldLocks()]);
  return operations
    .filter((each) => (isRunning(each) ? !held.has(lockOf(each.id)) : isOpenMaintenance(each)))
    .toSorted((a, b) => a.createdAt - b.createdAt);
}

/** Forgets the records of every organization, but those of what another tab is at work on. */
export async function eraseRecords(): Promise<void> {
  const held = await heldLocks();
  await discard(undefined, (id) => held.has(lockOf(id)));
}

async function heldLocks(): Promise<ReadonlySet<string>> {
  // Missing outside of secure contexts, whatever the types say.
  const manager = navigator.locks as LockManager | undefined;
  const { held = [] } = (await manager?.query()) ?? {};
  return new Set(held.flatMap(({ name }) => name ?? []));
}
