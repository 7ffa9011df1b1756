// Where operations are kept: in this browser, per organization, without secrets.
import type { DBSchema } from 'idb';
import { databaseOf } from '../session/tabs/database';
import { isOpenMaintenance, isRunning, type Operation } from './record';

export interface OperationStore {
  /** All operations of an organization, in no order. */
  all: (org: string) => Promise<Operation[]>;
  get: (id: string) => Promise<Operation | undefined>;
  put: (operation: Operation) => Promise<void>;
  remove: (ids: readonly string[]) => Promise<void>;
}

const DATABASE = 'penstock-operations';
/** Ended operations beyond these are dropped, oldest first. */
export const MOST_ENDED = 200;

interface Schema extends DBSchema {
  operations: { key: string; value: Operation; indexes: { org: string } };
}

const openDatabase = () =>
  databaseOf<Schema>(DATABASE, 1, (db) => {
    db.createObjectStore('operations', { keyPath: 'id' }).createIndex('org', 'org');
  });

/** Everything that is kept in this browser, of whatever organization. */
export async function readEverything(): Promise<Operation[]> {
  const database = await openDatabase()();
  return database.getAll('operations');
}

/** A store in IndexedDB. */
export function openStore(): OperationStore {
  const database = openDatabase();
  return {
    all: async (org) => (await database()).getAllFromIndex('operations', 'org', org),
    get: async (id) => (await database()).get('operations', id),
    async put(operation) {
      await (await database()).put('operations', operation);
    },
    async remove(ids) {
      const transaction = (await database()).transaction('operations', 'readwrite');
      await Promise.all([...ids.map((id) => transaction.store.delete(id)), transaction.done]);
    },
  };
}

/** A store in memory: for a demo whose cloud is in the page, and where there is no IndexedDB. */
export function memoryStore(): OperationStore {
  const operations = new Map<string, Operation>();
  return {
    all: async (org) => [...operations.values()].filter((each) => each.org === org),
    get: async (id) => operations.get(id),
    put: async (operation) => void operations.set(operation.id, operation),
    remove: async (ids) => ids.forEach((id) => operations.delete(id)),
  };
}

/** Which of these are too old to keep. What runs, and a maintenance that waits for its restore, is always kept. */
export function surplus(operations: readonly Operation[]): string[] {
  const old = operations
    .filter((each) => !isRunning(each) && !isOpenMaintenance(each))
    .toSorted((a, b) => b.createdAt - a.createdAt);
  // A day of single changes does not push out the records of long runs.
  const isChange = ({ change }: Operation) => change !== undefined;
  const kept = (some: readonly Operation[]) => some.slice(MOST_ENDED);
  return [...kept(old.filter(isChange)), ...kept(old.filter((each) => !isChange(each)))].map(({ id }) => id);
}
