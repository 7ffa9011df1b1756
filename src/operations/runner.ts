// Sees to it that every operation is run by one tab, and that a tab which goes is succeeded by another.
import type { Locks } from '../session/tabs/locks';
import type { OperationLog } from './operationLog';
import { isRunning, type Operation } from './record';
import { runOperation } from './run';
import { Interrupted, type PendingBodies, type RunDependencies } from './dependencies';

interface RunnerParts {
  deps: RunDependencies;
  log: OperationLog;
  pendingBodies: PendingBodies;
  locks: Locks;
  /** Aborted when the key goes. */
  signal: AbortSignal;
  /** Called by the tab that ran it. */
  onEnd: (operation: Operation) => void;
}

/** A lock that is free is given at once; a browser that does not answer for so long does not answer. */
const LOCK_WITHIN_MS = 3_000;

/** The name of the lock that the tab which runs an operation holds. */
export function lockOf(id: string): string {
  return `penstock-operation-${id}`;
}

export class Runner {
  readonly #parts: RunnerParts;
  /** Those that this tab runs, or would run if another tab went. */
  readonly #taken = new Set<string>();

  constructor(parts: RunnerParts) {
    this.#parts = parts;
    parts.log.onElsewhere = (operation) => {
      if (isRunning(operation)) void this.run(operation.id);
    };
  }

  /** Takes up whatever was left running: by this tab before a reload, or by one that is gone. */
  resume(): void {
    for (const operation of this.#parts.log.all() ?? []) {
      if (isRunning(operation)) void this.run(operation.id);
    }
  }

  /**
   * Writes down a new operation and runs it. The lock is taken first: another tab that hears of the operation waits for
   * it, and only this tab has what may not be written down. Resolves when it is written down.
   */
  begin(operation: Operation): Promise<void> {
    return new Promise((resolve, reject) => {
      this.#first(operation.id, async () => {
        await this.#parts.log.put(operation).then(resolve, reject);
        await this.#runHere(operation.id);
      }).catch(reject);
    });
  }

  /**
   * Writes down a change that a page sends by itself, and holds its lock. Resolves when it is written down, with the function
   * that lets go; it is let go of when the key goes, too. Whoever finds it open then looks what became of it.
   */
  hold(operation: Operation): Promise<() => void> {
    const { log, signal } = this.#parts;
    return new Promise((resolve, reject) => {
      this.#first(operation.id, async () => {
        await log.put(operation);
        await new Promise<void>((release) => {
          signal.addEventListener('abort', () => release(), { once: true });
          resolve(release);
        });
      }).catch(reject);
    });
  }

  /** Runs an operation as soon as no other tab does. Resolves when it has ended or is interrupted. */
  run(id: string): Promise<void> {
    const { log } = this.#parts;
    return this.#alone(id, async () => {
      // Another tab may have ended it while this one waited for the lock.
      const kept = await log.reread(id);
      if (kept && isRunning(kept)) await this.#runHere(id);
    });
  }

  /**
   * Runs the first task of an operation. Nobody else can hold the lock of what was only just made up, so that a browser which
   * does not give it does not keep the task from being run.
   */
  async #first(id: string, task: () => Promise<void>): Promise<void> {
    let begun: Promise<void> | undefined;
    const once = () => (begun ??= task());
    const late = new Promise<void>((resolve, reject) => {
      const timer = setTimeout(() => void once().then(resolve, reject), LOCK_WITHIN_MS);
      void this.#alone(id, () => {
        clearTimeout(timer);
        return once();
      }).then(resolve, reject);
    });
    await late;
  }

  async #alone(id: string, task: () => Promise<void>): Promise<void> {
    if (this.#taken.has(id)) return;
    this.#taken.add(id);
    const { locks, signal } = this.#parts;
    try {
      await locks.hold(lockOf(id), signal, task);
    } catch (error) {
      if (!(error instanceof Interrupted) && !signal.aborted) throw error;
    } finally {
      this.#taken.delete(id);
    }
  }

  async #runHere(id: string): Promise<void> {
    const { deps, log, pendingBodies, onEnd } = this.#parts;
    await runOperation(deps, log, pendingBodies, id);
    const ended = log.get(id);
    if (ended && !isRunning(ended)) onEnd(ended);
  }
}
