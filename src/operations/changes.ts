// Changes that a page sends by itself, in the book of operations: written down before they are sent, ended by what came of
// them. One that is found open by a later life of the tab, or by another tab, is not sent again but looked at (`lookAtChange.ts`).
import type { Book, Entry } from '../session/changes';
import { ended, operationOf, unanswered } from './changeRecord';
import { operationsEngine } from './engine';
import type { Operation } from './record';

/** Writes a change down. Rejects without a key. */
export const writeChange: Book = async (change) => {
  const running = operationsEngine();
  if (!running) throw new Error('Sign in first.');
  await running.opened;
  const operation = operationOf(change, Date.now());
  const { ledger, runner } = running;
  const release = await runner.hold(operation);
  return entryOf((write) => ledger.update(operation.id, write), release);
};

function entryOf(
  update: (write: (operation: Operation) => Operation) => Promise<void>,
  release: () => void,
): Entry {
  let written = Promise.resolve();
  // What storage cannot keep is said by the store; the change itself has gone its way.
  const write = (change: (operation: Operation) => Operation) => {
    written = written.then(() => update(change)).catch(() => undefined);
  };
  return {
    unanswered: (message) => write((operation) => unanswered(operation, message)),
    end: (outcome, message, made) => {
      write((operation) => ended(operation, { outcome, message, made }, Date.now()));
      void written.then(release);
    },
  };
}
