// The steps of one pipe's part in an operation. A change is written down before it is sent and never sent again: a step that
// is found written but not ended was cut off, and its outcome is unknown until a read tells.
import type { CallOptions } from '../api/client';
import { ApiError, describeError, isRefusal } from '../api/errors';
import { pipeEndpoints, type PipeCommand } from '../pipes/endpoints';
import { isOn } from '../pipes/states';
import type { Pipe, PipeState } from '../pipes/wire';
import type { OperationLog } from './operationLog';
import type { StatePoller } from './statePoller';
import type { Item, Operation, Step } from './record';
import { loadRedactor } from './redactor';
import { Interrupted, type RunDependencies } from './dependencies';

/** How a change went. Of a step that was written down in an earlier life of the tab, the answer is not known any more. */
export type Sent<Result> =
  | { outcome: 'done'; result?: Result }
  | { outcome: 'failed'; message: string; error?: unknown }
  | { outcome: 'unknown'; message: string };

interface StepChange<Result> {
  key: string;
  label: string;
  method: string;
  path: string;
  /** As it is written down: without secrets. */
  body?: unknown;
  expects?: readonly string[] | undefined;
  send: (options: CallOptions) => Promise<Result>;
}

type Waited = 'reached' | 'timeout' | 'gone';

const LOOK_EVERY_MS = 2_500;

export class ItemRun {
  constructor(
    readonly deps: RunDependencies,
    readonly log: OperationLog,
    readonly poller: StatePoller,
    readonly operationId: string,
    readonly pipe: string,
  ) {}

  get operation(): Operation {
    const operation = this.log.get(this.operationId);
    if (!operation) throw new Interrupted('The operation is no longer kept.');
    return operation;
  }

  get item(): Item {
    const item = this.operation.items.find(({ pipe }) => pipe === this.pipe);
    if (!item) throw new Interrupted('The pipe is no longer part of the operation.');
    return item;
  }

  get params(): { org: string; service: string; pipe: string } {
    return { org: this.operation.org, service: this.item.service, pipe: this.pipe };
  }

  /** Is this step written down already? */
  step(key: string): Step | undefined {
    return this.item.steps.find((step) => step.key === key);
  }

  note(change: Partial<Item>): Promise<void> {
    return this.log.updateItem(this.operationId, this.pipe, (item) => ({ ...item, ...change }));
  }

  /** Writes that a step was not needed. */
  async skip(key: string, label: string, message: string): Promise<void> {
    if (this.step(key)) return;
    const now = this.deps.now();
    await this.#put({ key, label, status: 'skipped', startedAt: now, endedAt: now, message });
  }

  /** Adds what was found out later to a step: that an unknown outcome turned out well, say. */
  async amend(key: string, change: Partial<Step>): Promise<void> {
    const step = this.step(key);
    if (step) await this.#put({ ...step, ...change });
  }

  /** Sends a change, once in the life of the operation. */
  async send<Result>(change: StepChange<Result>): Promise<Sent<Result>> {
    const { key, label, method, path, body, expects } = change;
    const written = this.step(key);
    if (written) return this.#recall(written);
    const step: Step = {
      key,
      label,
      status: 'running',
      startedAt: this.deps.now(),
      request: { method, path, ...(body === undefined ? {} : { body }) },
      ...(expects === undefined ? {} : { expects }),
    };
    await this.#put(step);
    let requestId: string | undefined;
    try {
      const result = await change.send({
        // One pipe is what a person waits for; a fleet leaves room for clicks.
        priority: this.operation.items.length === 1 ? 'person' : 'page',
        onRequestId: (id) => {
          requestId = id;
        },
      });
      await this.#end(step, { status: 'done', requestId });
      return { outcome: 'done', result };
    } catch (error) {
      return this.#failed(step, error);
    }
  }

  /** Sends a command. A start of a pipe that runs already is what was wanted. */
  command(key: string, label: string, command: PipeCommand): Promise<Sent<Pipe>> {
    const { params } = this;
    return this.send({
      key,
      label,
      method: 'PATCH',
      path: pathOf(params, '/state'),
      body: { command },
      send: (options) => this.deps.cloud(pipeEndpoints.pipeState, params, { command }, options),
    });
  }

  /** The pipe as a read begun now shows it; `undefined` if it is gone. Throws `ApiError` when it cannot be read. */
  async look(): Promise<Pipe | undefined> {
    const pipe = await this.poller
      .look(this.item.service, this.pipe, this.deps.now())
      .catch((error: unknown) => {
        throw isKeyGone(error) ? new Interrupted() : error;
      });
    if (pipe && pipe.state !== this.item.state) await this.note({ state: pipe.state });
    return pipe;
  }

  /** Is the pipe in the list as it is now? Throws `ApiError`. */
  isListed(): Promise<boolean> {
    return this.poller.isListed(this.item.service, this.pipe).catch((error: unknown) => {
      throw isKeyGone(error) ? new Interrupted() : error;
    });
  }

  /**
   * The first look, before anything is sent: what the page showed when the operation was planned may have changed since,
   * and the pipe is brought back to what it really was.
   */
  async firstLook(): Promise<Pipe | undefined> {
    const pipe = await this.look();
    if (pipe) await this.note({ stateBefore: pipe.state, wasOn: isOn(pipe.state) });
    return pipe;
  }

  /**
   * Looks every few seconds until the state is as wanted. A read that fails is no reason to give up: the client has
   * tried it several times, and the next one may work.
   */
  async waitFor(
    key: string,
    label: string,
    isThere: (state: PipeState) => boolean,
    withinMs: number,
  ): Promise<Waited> {
    const written = this.step(key);
    if (written && written.status !== 'running') return written.status === 'done' ? 'reached' : 'timeout';
    const step = written ?? { key, label, status: 'running' as const, startedAt: this.deps.now() };
    if (!written) await this.#put(step);
    const until = this.deps.now() + withinMs;
    let said: string | undefined;
    for (;;) {
      const pipe = await this.look().catch((error: unknown) => {
        if (error instanceof Interrupted) throw error;
        said = describeError(error).detail;
        return null;
      });
      if (pipe === undefined) {
        await this.#end(step, { status: 'failed', message: 'The pipe is no longer there.' });
        return 'gone';
      }
      if (pipe && isThere(pipe.state)) {
        await this.#end(step, { status: 'done' });
        return 'reached';
      }
      if (this.deps.now() >= until) break;
      await this.deps.sleep(LOOK_EVERY_MS);
    }
    await this.#end(step, {
      status: 'unknown',
      message: `Not seen within ${Math.round(withinMs / 1000)} s.${said === undefined ? '' : ` ${said}`}`,
    });
    return 'timeout';
  }

  async #recall<Result>(step: Step): Promise<Sent<Result>> {
    if (step.status === 'done') return { outcome: 'done' };
    if (step.status === 'failed') return { outcome: 'failed', message: step.message ?? '' };
    const message = step.message ?? 'The page was closed before an answer came.';
    if (step.status === 'running') await this.#end(step, { status: 'unknown', message });
    return { outcome: 'unknown', message };
  }

  async #failed<Result>(step: Step, error: unknown): Promise<Sent<Result>> {
    if (isKeyGone(error)) {
      // Refused for want of a key: it was not carried out, and is sent when the operation goes on.
      await this.log.updateItem(this.operationId, this.pipe, (item) => ({
        ...item,
        steps: item.steps.filter(({ key }) => key !== step.key),
      }));
      throw new Interrupted();
    }
    const { title, detail, requestId } = describeError(error);
    // The client has masked what was sent; a server may know others.
    const { text: redact } = await loadRedactor();
    const message = redact(error instanceof ApiError ? detail : `${title}: ${detail}`);
    const isUnknown = error instanceof ApiError && error.outcomeUnknown;
    await this.#end(step, { status: isUnknown ? 'unknown' : 'failed', requestId, message });
    return isUnknown ? { outcome: 'unknown', message } : { outcome: 'failed', message, error };
  }

  #end(step: Step, change: Partial<Step>): Promise<void> {
    return this.#put({ ...step, ...change, endedAt: this.deps.now() });
  }

  #put(step: Step): Promise<void> {
    return this.log.putStep(this.operationId, this.pipe, step);
  }
}

function isKeyGone(error: unknown): boolean {
  return isRefusal(error, 401);
}

/** The path of a pipe, for the record. */
export function pathOf({ org, service, pipe }: ItemRun['params'], rest = ''): string {
  return `/v1/organizations/${org}/services/${service}/clickpipes/${pipe}${rest}`;
}
