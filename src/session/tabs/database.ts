// A database of this browser, opened when it is first needed and opened again when it was closed.
import { openDB, type DBSchema, type IDBPDatabase, type OpenDBCallbacks } from 'idb';

/** Gives the open database. `upgrade` makes its stores. Rejects where the browser has no storage, or refuses it. */
export function databaseOf<Schema extends DBSchema>(
  name: string,
  version: number,
  upgrade: NonNullable<OpenDBCallbacks<Schema>['upgrade']>,
): () => Promise<IDBPDatabase<Schema>> {
  let opened: Promise<IDBPDatabase<Schema>> | undefined;
  return () => {
    opened ??= openDB<Schema>(name, version, {
      upgrade,
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
}
