// Changes that a page sends by itself, in the book of operations: written down before they are sent, ended by what came of
// them. One that is found open by a later life of the tab, or by another tab, is not sent again but looked at (`lookAtChange.ts`).
import type { Book, BookEntry } from '../session/changes';
import { ended, operationOfChange, unanswered } from './changeRecord';
import { operationsEngine } from './engine';
import type { Operation } from './record';

/** Writes a change down. Rejects without a key. */
export const writeChange: Book = async (change) => {
  const running = operationsEngine();
  if (!running) throw new Error('Sign in first.');
  await running.opened;
  const operation = operationOfChange(change, Date.now());
  const { log, runner } = running;
  const release = await runner.hold(operation);
  return entryOf((write) => log.update(operation.id, write), release);
};

function entryOf(
  update: (write: (operation: Operation) => Operation) => Promise<void>,
  release: () => void,
): BookEntry {
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
