// A database of this browser, opened when it is first needed and opened again when it was closed.
import { openDB, type DBSchema, type IDBPDatabase, type OpenDBCallbacks } from 'idb';

/** A browser whose storage is damaged may never answer. */
const LONGEST_OPENING_MS = 5_000;

/**
 * Gives the open database. `upgrade` makes its stores. Rejects where the browser has no storage, refuses it, or does not
 * answer for five seconds.
 */
export function databaseOf<Schema extends DBSchema>(
  name: string,
  version: number,
  upgrade: NonNullable<OpenDBCallbacks<Schema>['upgrade']>,
): () => Promise<IDBPDatabase<Schema>> {
  let opened: Promise<IDBPDatabase<Schema>> | undefined;
  return () => {
    opened ??= inTime(
      openDB<Schema>(name, version, {
        upgrade,
        // Another tab with a newer version, or the browser, closed it: the next call opens it again.
        terminated() {
          opened = undefined;
        },
        blocking() {
          void opened?.then((db) => db.close());
          opened = undefined;
        },
      }),
    );
    return opened;
  };
}

function inTime<Result>(opening: Promise<Result>): Promise<Result> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error('The storage does not answer.')), LONGEST_OPENING_MS);
    const done = () => clearTimeout(timer);
    opening.then(resolve, reject).finally(done);
  });
}
