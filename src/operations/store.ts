// Where operations are kept: in this browser, per organization, without secrets.
import { openDB, type DBSchema, type IDBPDatabase } from 'idb';
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

/** A store in IndexedDB. */
export function openStore(): OperationStore {
  let opened: Promise<IDBPDatabase<Schema>> | undefined;
  const database = () => {
    opened ??= openDB<Schema>(DATABASE, 1, {
      upgrade(db) {
        db.createObjectStore('operations', { keyPath: 'id' }).createIndex('org', 'org');
      },
      // Another tab with a newer version, or the browser, closed it: the next call opens it again.
      terminated() {
        opened = undefined;
      },
      blocking() {
        void opened?.then((db) => db.close());
        opened = undefined;
      },
    });
    return opened;
  };
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

/** The first store until it fails, the second from then on: a browser may refuse its storage, or lose it. */
export function withFallback(
  first: OperationStore,
  second: OperationStore,
  onFail: () => void,
): OperationStore {
  let store = first;
  const attempt = async <Result>(call: (each: OperationStore) => Promise<Result>): Promise<Result> => {
    if (store === second) return call(second);
    try {
      return await call(first);
    } catch {
      if (store === first) onFail();
      store = second;
      return call(second);
    }
  };
  return {
    all: (org) => attempt((each) => each.all(org)),
    get: (id) => attempt((each) => each.get(id)),
    put: (operation) => attempt((each) => each.put(operation)),
    remove: (ids) => attempt((each) => each.remove(ids)),
  };
}

/** Which of these are too old to keep. What runs, and a maintenance that waits for its restore, is always kept. */
export function surplus(operations: readonly Operation[]): string[] {
  return operations
    .filter((each) => !isRunning(each) && !isOpenMaintenance(each))
    .toSorted((a, b) => b.createdAt - a.createdAt)
    .slice(MOST_ENDED)
    .map(({ id }) => id);
}
