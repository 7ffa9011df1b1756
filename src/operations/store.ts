// Where operations are kept: in this browser, per organization, without secrets. What cannot be read is passed over here, and
// listed by `readBad`.
import type { DBSchema } from 'idb';
import { databaseOf } from '../session/tabs/database';
import { badRecord, readRecord, type BadRecord } from './readRecord';
import { loadRedactor } from './redactor';
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
  // What is written is an `Operation`; what is read may be anything.
  // A key may be of any kind that IndexedDB takes.
  operations: { key: IDBValidKey; value: unknown; indexes: { org: string } };
}

const openDatabase = () =>
  databaseOf<Schema>(DATABASE, 1, (db) => {
    db.createObjectStore('operations', { keyPath: 'id' }).createIndex('org', 'org');
  });

/** Everything that is kept in this browser, of whatever organization. */
export async function readEverything(): Promise<Operation[]> {
  const database = await openDatabase()();
  return readable(await database.getAll('operations'));
}

async function readable(kept: readonly unknown[]): Promise<Operation[]> {
  const { text } = await loadRedactor();
  return kept.flatMap((each) => readRecord(each, text) ?? []);
}

/** What is kept and is no record of an operation, of whatever organization. */
export async function readBad(): Promise<BadRecord[]> {
  const database = await openDatabase()();
  // Loaded first: a transaction does not wait for anything else.
  const { text, raw } = await loadRedactor();
  const { store } = database.transaction('operations');
  const bad: BadRecord[] = [];
  for (let cursor = await store.openCursor(); cursor; cursor = await cursor.continue()) {
    if (!readRecord(cursor.value, text)) bad.push(badRecord(cursor.key, cursor.value, raw));
  }
  return bad;
}

/** Discards what lies under these keys; without keys, everything but what `stays`. */
export async function discard(
  keys?: readonly IDBValidKey[],
  stays: (id: string) => boolean = () => false,
): Promise<void> {
  const database = await openDatabase()();
  const transaction = database.transaction('operations', 'readwrite');
  const all =
    keys ?? (await transaction.store.getAllKeys()).filter((key) => typeof key !== 'string' || !stays(key));
  await Promise.all([...all.map((key) => transaction.store.delete(key)), transaction.done]);
}

/** A store in IndexedDB. */
export function openStore(): OperationStore {
  const database = openDatabase();
  return {
    all: async (org) => readable(await (await database()).getAllFromIndex('operations', 'org', org)),
    get: async (id) => (await readable([await (await database()).get('operations', id)]))[0],
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
