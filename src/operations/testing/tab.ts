// For tests: tabs of one browser in front of a mock cloud. Time is the test's own (fake timers); a tab can die in the middle
// of a request, and what it sent stays sent.
// Parts that come when something is to be checked for secrets. They are here already: made-up time waits for no file.
import '../../lib/secrets/find';
import '../../lib/secrets/redactJson';
import { createCloud } from '../../api/client';
import { createMockCloud } from '../../mock/cloud';
import { tenantIds } from '../../mock/tenants/layout';
import type { PipeCreateBody } from '../../pipes/writeEndpoints';
import { planBulk, itemOf, type BulkKind } from '../plan';
import { viewPipe } from '../../pipes/view';
import { pipe as pipeSchema, type Pipe } from '../../pipes/wire';
import { z } from '../../lib/zod';
import { Mortal, PretendChannel, PretendLocks } from '../../session/testing/tabs';
import { OperationLog, type OperationMessage } from '../operationLog';
import type { Item, Operation, StoredRequest } from '../record';
import { withoutBusy } from '../run';
import { answerTo, type NetworkFault } from './fault';
import { Runner } from '../runner';
import { memoryStore, type OperationStore } from '../store';
import { Interrupted } from '../dependencies';

interface Arrived {
  method: string;
  path: string;
  body: string;
  status: number;
}

const KEY = 'secret';
let browsers = 0;

export class Browser {
  readonly keyId: string;
  readonly cloud = createMockCloud({ now: () => Date.now() });
  readonly org: string;
  readonly service: string;
  /** Changes that the cloud has received, in order. */
  readonly arrived: Arrived[] = [];
  readonly faults: NetworkFault[] = [];
  readonly #kept = memoryStore();
  readonly locks = new PretendLocks();
  readonly channel = new PretendChannel<OperationMessage>();

  constructor(scenario = 'empty') {
    browsers += 1;
    this.keyId = `${scenario}-${browsers}`;
    const { organization, services } = tenantIds(this.keyId);
    this.org = organization;
    this.service = services[0]?.id ?? '';
  }

  get pipes(): string {
    return `/v1/organizations/${this.org}/services/${this.service}/clickpipes`;
  }

  /** As another client: past tabs, faults and the rate limit's count of tabs. */
  async call(method: string, path: string, body?: unknown): Promise<{ status: number; result: unknown }> {
    const response = await this.cloud.fetch(
      this.#request(method, path, body === undefined ? undefined : JSON.stringify(body)),
    );
    const text = await response.text();
    const envelope = text === '' ? {} : (JSON.parse(text) as { result?: unknown; error?: string });
    if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${envelope.error}`);
    return { status: response.status, result: envelope.result };
  }

  async create(body: PipeCreateBody): Promise<Pipe> {
    const { result } = await this.call('POST', this.pipes, body);
    return z.parse(pipeSchema, result);
  }

  async read(id: string): Promise<Pipe> {
    const { result } = await this.call('GET', `${this.pipes}/${id}`);
    return z.parse(pipeSchema, result);
  }

  open(): Tab {
    return new Tab(this);
  }

  /** Takes a tab away, as closing or reloading it does: nothing of it goes on, its locks are free. */
  close(tab: Tab): void {
    tab.die();
  }

  /** Kept things are copies, as in IndexedDB. */
  storeFor(tab: Tab): OperationStore {
    return {
      all: async (org) => structuredClone(await this.#kept.all(org)),
      get: async (id) => structuredClone(await this.#kept.get(id)),
      put: async (operation) => {
        if (tab.alive) await this.#kept.put(structuredClone(operation));
      },
      remove: (ids) => this.#kept.remove(ids),
    };
  }

  /** A request of a tab on its way through the faults to the cloud. */
  async carry(method: string, path: string, body: string, headers: Headers): Promise<Response> {
    const at = this.faults.findIndex(
      (fault) =>
        fault.method === method && path.includes(fault.path ?? '') && body.includes(fault.body ?? ''),
    );
    const [fault] = at < 0 ? [] : this.faults.splice(at, 1);
    if (fault?.when === 'before') return answerTo(fault);
    const request = new Request(`http://localhost${path}`, {
      method,
      headers,
      ...(body === '' ? {} : { body }),
    });
    const response = await this.cloud.fetch(request);
    // What the rate limiter turns away was not carried out, and is sent again.
    if (method !== 'GET' && response.status !== 429) {
      this.arrived.push({ method, path, body, status: response.status });
    }
    return fault ? answerTo(fault) : response;
  }

  #request(method: string, path: string, body: string | undefined): Request {
    return new Request(`http://localhost${path}`, {
      method,
      headers: {
        Authorization: `Basic ${btoa(`${this.keyId}:${KEY}`)}`,
        'Content-Type': 'application/json',
      },
      ...(body === undefined ? {} : { body }),
    });
  }
}

export class Tab extends Mortal {
  readonly log: OperationLog;
  readonly runner: Runner;
  readonly ended: string[] = [];
  readonly #browser: Browser;
  readonly #bodies = new Map<string, readonly unknown[]>();
  readonly #end = new AbortController();

  constructor(browser: Browser) {
    super();
    this.onDeath.push(() => this.#end.abort());
    this.#browser = browser;
    this.log = new OperationLog(browser.org, browser.storeFor(this), browser.channel.of(this));
    this.runner = new Runner({
      deps: {
        cloud: createCloud({
          credentials: () => ({ keyId: browser.keyId, keySecret: KEY }),
          // The client calls it with paths.
          fetch: (input, init) => this.#fetch(input as string, init),
          // Else a refused command would be tried in the other form, once.
          speaks: { stateCommand: 'official' },
        }),
        now: () => Date.now(),
        sleep: (ms) =>
          new Promise((resolve, reject) => {
            setTimeout(() => (this.alive ? resolve() : reject(new Interrupted())), ms);
          }),
        takeIn: () => {},
        lookAtChange: async () => undefined,
      },
      log: this.log,
      pendingBodies: { bodyOf: (id, index) => this.#bodies.get(id)?.[index] },
      locks: browser.locks.of(this),
      signal: this.#end.signal,
      onEnd: ({ id }) => this.ended.push(id),
    });
  }

  /** Reads what is kept and takes up what was left. */
  async start(): Promise<this> {
    await this.log.open();
    this.runner.resume();
    return this;
  }

  /** Begins an operation over these pipes, as they are now. */
  async bulk(kind: BulkKind, pipes: readonly Pipe[]): Promise<Operation> {
    const { items } = planBulk(kind, () => this.#browser.service, pipes.map(viewPipe));
    return this.begin({ kind, items });
  }

  async edit(
    pipe: Pipe,
    requests: readonly StoredRequest[],
    bodies?: readonly unknown[],
  ): Promise<Operation> {
    return this.begin(
      { kind: 'edit', items: [itemOf(this.#browser.service, viewPipe(pipe))], requests },
      bodies,
    );
  }

  async begin(
    parts: Pick<Operation, 'kind' | 'items'> & Partial<Operation>,
    bodies?: readonly unknown[],
  ): Promise<Operation> {
    const operation: Operation = {
      ...parts,
      items: withoutBusy(parts.items, this.log.all() ?? []),
      org: this.#browser.org,
      id: crypto.randomUUID(),
      createdAt: Date.now(),
    };
    if (bodies) this.#bodies.set(operation.id, bodies);
    await this.runner.begin(operation);
    return operation;
  }

  operation(id: string): Operation {
    const found = this.log.get(id);
    if (!found) throw new Error(`This tab knows no operation ${id}.`);
    return found;
  }

  item(id: string, pipe?: string): Item {
    const found = this.operation(id).items.find((item) => pipe === undefined || item.pipe === pipe);
    if (!found) throw new Error('There is no such pipe in the operation.');
    return found;
  }

  async #fetch(path: string, init?: RequestInit): Promise<Response> {
    const never = new Promise<Response>(() => {});
    if (!this.alive) return never;
    const response = await this.#browser.carry(
      init?.method ?? 'GET',
      path,
      typeof init?.body === 'string' ? init.body : '',
      new Headers(init?.headers),
    );
    // Who is gone hears no answer.
    return this.alive ? response : never;
  }
}
