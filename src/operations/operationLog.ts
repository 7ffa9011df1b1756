// The operations of one organization as this tab knows them: read once, then kept true by what this tab and others write.
import { Listeners } from '../lib/listeners';
import type { Channel } from '../session/tabs/channel';
import { isOpenMaintenance, isRunning, type Item, type Operation, type Step } from './record';
import { surplus, type OperationStore } from './store';

/** What tabs tell each other. */
export type OperationMessage =
  | { type: 'put'; operation: Operation }
  | { type: 'cancel'; org: string; id: string }
  | { type: 'remove'; org: string; ids: readonly string[] };

export class OperationLog {
  readonly #store: OperationStore;
  readonly #channel: Channel<OperationMessage>;
  #operations = new Map<string, Operation>();
  /** Newest first; undefined until read. A new array with every change. */
  #sorted: readonly Operation[] | undefined;
  readonly #listeners = new Listeners();
  /** Called when another tab began, or changed, an operation. */
  onElsewhere: ((operation: Operation) => void) | undefined;

  constructor(
    readonly org: string,
    store: OperationStore,
    channel: Channel<OperationMessage>,
  ) {
    this.#store = store;
    this.#channel = channel;
    channel.onMessage = (message) => this.#hear(message);
  }

  /** Reads what is kept. What is too old is dropped on the way. */
  async open(): Promise<void> {
    const kept = await this.#store.all(this.org);
    const old = new Set(surplus(kept));
    if (old.size > 0) await this.#store.remove([...old]);
    for (const operation of kept) {
      // What this tab began while the store was read is newer.
      if (!old.has(operation.id) && !this.#operations.has(operation.id)) {
        this.#operations.set(operation.id, operation);
      }
    }
    this.#publish();
  }

  subscribe = this.#listeners.add;

  /** All operations, newest first; undefined until they are read. */
  all = (): readonly Operation[] | undefined => this.#sorted;

  get(id: string): Operation | undefined {
    return this.#operations.get(id);
  }

  /** The latest version: another tab may have carried on since this one was told. */
  async reread(id: string): Promise<Operation | undefined> {
    const kept = await this.#store.get(id);
    if (kept) this.#take(kept);
    return this.get(id);
  }

  /**
   * Writes down a change. It is kept when the promise resolves: what is sent afterwards is never sent twice. Of an
   * operation that runs, only the tab that runs it may write, or it would undo what that one has written.
   */
  async put(changed: Operation): Promise<void> {
    const operation = { ...changed, revision: (this.get(changed.id)?.revision ?? 0) + 1 };
    this.#take(operation);
    this.#channel.post({ type: 'put', operation });
    await this.#store.put(operation);
  }

  /** Changes an operation that there is. */
  async update(id: string, change: (operation: Operation) => Operation): Promise<void> {
    const operation = this.#operations.get(id);
    if (operation) await this.put(change(operation));
  }

  /** Changes what is written of one pipe. */
  updateItem(id: string, pipe: string, change: (item: Item) => Item): Promise<void> {
    return this.update(id, (operation) => ({
      ...operation,
      items: operation.items.map((item) => (item.pipe === pipe ? change(item) : item)),
    }));
  }

  /** Writes down a step, new or known by its key. */
  putStep(id: string, pipe: string, step: Step): Promise<void> {
    return this.updateItem(id, pipe, (item) => {
      const at = item.steps.findIndex(({ key }) => key === step.key);
      const steps = at < 0 ? [...item.steps, step] : item.steps.with(at, step);
      return { ...item, steps };
    });
  }

  /** Marks an operation as cancelled, here and in the tab that runs it, which then writes it down. */
  cancel(id: string): void {
    this.#channel.post({ type: 'cancel', org: this.org, id });
    this.#markCancelled(id);
  }

  /** Forgets ended operations. One that runs, or waits for its restore, stays. */
  async remove(ids: readonly string[]): Promise<void> {
    const gone = ids.filter((id) => {
      const operation = this.#operations.get(id);
      return operation !== undefined && !isRunning(operation) && !isOpenMaintenance(operation);
    });
    this.#drop(gone);
    this.#channel.post({ type: 'remove', org: this.org, ids: gone });
    await this.#store.remove(gone);
  }

  #hear(message: OperationMessage): void {
    if (message.type === 'put') {
      if (message.operation.org !== this.org) return;
      this.#take(message.operation);
      this.onElsewhere?.(message.operation);
    } else if (message.org !== this.org) return;
    else if (message.type === 'remove') this.#drop(message.ids);
    else this.#markCancelled(message.id);
  }

  /** Takes a version that is later than the one known. What another tab said may arrive late; a cancel is never undone. */
  #take(operation: Operation): void {
    const known = this.#operations.get(operation.id);
    if (known && (known.revision ?? 0) >= (operation.revision ?? 0)) return;
    this.#operations.set(operation.id, known?.cancelled ? { ...operation, cancelled: true } : operation);
    this.#publish();
  }

  #markCancelled(id: string): void {
    const operation = this.#operations.get(id);
    if (!operation) return;
    this.#operations.set(id, { ...operation, cancelled: true });
    this.#publish();
  }

  #drop(ids: readonly string[]): void {
    for (const id of ids) this.#operations.delete(id);
    this.#publish();
  }

  #publish(): void {
    this.#sorted = [...this.#operations.values()].toSorted((a, b) => b.createdAt - a.createdAt);
    this.#listeners.tell();
  }
}
