// For tests: a browser in which tabs of one browser watch a mock cloud. Time is the test's own (fake timers); a tab can be
// hidden, closed in the middle of anything, or opened again.
import { sleep } from '../../lib/sleep';
import { createCloud } from '../../api/client';
import { Scheduler } from '../../api/scheduler';
import { createMockCloud } from '../../mock/cloud';
import { tenantIds, type TenantIds } from '../../mock/tenants/layout';
import { PipeStore } from '../../pipes/store/pipeStore';
import type { Pipe } from '../../pipes/wire';
import { memoryPieces, type PieceStore } from '../../recorder/pieces';
import { BUDGETS, Recorder } from '../../recorder/recorder';
import { Mortal, PretendChannel, PretendLocks } from '../../session/testing/tabs';
import { Monitor } from '../monitor';
import { NOTE_BUDGETS } from '../notes';
import type { WatchMessage, ServicesReading } from '../readings';
import { LOOK_GAP_MS } from '../times';
import type { WatchDependencies, ServiceReads } from '../dependencies';

/** A request that reached the browser's way out. */
export interface AskedRequest {
  /** Epoch ms. */
  at: number;
  method: string;
  path: string;
  query: string;
  status: number;
}

/** Stands before the cloud: an answer of its own, or undefined to let the request through. */
export type Intercept = (method: string, path: string) => Response | Promise<Response> | undefined;

const KEY_SECRET = 'the-key-secret';
let browsers = 0;

export class TestBrowser {
  readonly keyId: string;
  readonly ids: TenantIds;
  readonly asked: AskedRequest[] = [];
  readonly pieces: PieceStore;
  intercept: Intercept = () => undefined;
  readonly locks = new PretendLocks();
  readonly channel = new PretendChannel<WatchMessage>();
  readonly #cloud = createMockCloud({ now: () => Date.now() });

  constructor(scenario = 'demo', pieces: PieceStore = memoryPieces()) {
    browsers += 1;
    this.keyId = `${scenario}-o${browsers}`;
    this.ids = tenantIds(this.keyId);
    this.pieces = pieces;
  }

  get org(): string {
    return this.ids.organization;
  }

  service(name: string): string {
    const found = this.ids.services.find((each) => each.name === name);
    if (!found) throw new Error(`There is no service ${name}.`);
    return found.id;
  }

  open(parts: { onlyService?: string; visible?: boolean } = {}): TestTab {
    return new TestTab(this, parts);
  }

  /** Changes the mock cloud itself, which does not count towards the limit. */
  async control(method: string, path: string, body: object): Promise<void> {
    const response = await this.#cloud.fetch(this.#request(method, `/__mock${path}`, JSON.stringify(body)));
    if (!response.ok) throw new Error(await response.text());
  }

  async carry(path: string, init: RequestInit | undefined): Promise<Response> {
    const method = init?.method ?? 'GET';
    const url = new URL(path, 'http://localhost');
    const asked = { at: Date.now(), method, path: url.pathname, query: url.search, status: 0 };
    this.asked.push(asked);
    const body = typeof init?.body === 'string' ? init.body : undefined;
    const response = await (this.intercept(method, url.pathname) ??
      this.#cloud.fetch(this.#request(method, path, body)));
    asked.status = response.status;
    return response;
  }

  #request(method: string, path: string, body?: string): Request {
    return new Request(`http://localhost${path}`, {
      method,
      headers: {
        Authorization: `Basic ${btoa(`${this.keyId}:${KEY_SECRET}`)}`,
        'Content-Type': 'application/json',
      },
      ...(body === undefined ? {} : { body }),
    });
  }
}

export class TestTab extends Mortal {
  readonly store = new PipeStore();
  readonly serviceReads = new FakeReads();
  readonly monitor: Monitor;
  readonly recorder: Recorder;
  readonly deps: WatchDependencies;
  readonly ended: Promise<void>;
  readonly #end = new AbortController();
  readonly #lookers = new Set<() => void>();
  #visible: boolean;

  constructor(
    browser: TestBrowser,
    { onlyService, visible = true }: { onlyService?: string; visible?: boolean },
  ) {
    super();
    this.onDeath.push(() => this.#end.abort(new Error('closed')));
    this.#visible = visible;
    this.recorder = new Recorder({
      store: storeOf(this, browser.pieces),
      budgets: { ...BUDGETS, ...NOTE_BUDGETS },
      longestMs: LOOK_GAP_MS,
    });
    this.deps = {
      cloud: createCloud({
        // In life all tabs have one budget at the server; each has a scheduler of its own.
        scheduler: new Scheduler(),
        credentials: () => ({ keyId: browser.keyId, keySecret: KEY_SECRET }),
        fetch: (input, init) => (this.alive ? browser.carry(input as string, init) : new Promise(() => {})),
        onExchange: (exchange) => this.monitor.exchanged(exchange),
      }),
      now: () => Date.now(),
      sleep,
      isVisible: () => this.#visible,
      onVisibility: (listener) => {
        this.#lookers.add(listener);
        return () => this.#lookers.delete(listener);
      },
      serviceReads: this.serviceReads,
      takeIn: (reading, origin) => void this.store.ingest(reading, origin),
    };
    this.monitor = new Monitor({
      org: browser.org,
      deps: this.deps,
      recorder: this.recorder,
      store: this.store,
      locks: browser.locks.of(this),
      channel: browser.channel.of(this),
      signal: this.#end.signal,
      onlyService,
    });
    this.ended = this.monitor.run();
  }

  /** The key goes, or the person leaves the page in good order. */
  close(): Promise<void> {
    this.#end.abort(new Error('closed'));
    return this.ended;
  }

  show(visible: boolean): void {
    this.#visible = visible;
    for (const look of this.#lookers) look();
  }

  /** A page has read pipes: all of a service, or some. */
  read(service: string, pipes: readonly Pipe[], whole: boolean): void {
    this.store.ingest({ type: 'pipes', at: Date.now(), service, pipes, whole }, 'query');
  }

  /** All rows of the fleet, by name. */
  rows() {
    return new Map(
      this.monitor.fleet.view().services.flatMap(({ pipes }) => pipes.map((pipe) => [pipe.name, pipe])),
    );
  }

  row(name: string) {
    const row = this.rows().get(name);
    if (!row) throw new Error(`The fleet has no pipe ${name}.`);
    return row;
  }

  service(id: string) {
    const found = this.monitor.fleet.view().services.find((each) => each.id === id);
    if (!found) throw new Error(`The fleet has no service ${id}.`);
    return found;
  }
}

/** The list of services without a page that reads it. */
class FakeReads implements ServiceReads {
  #latest: ServicesReading | undefined;

  get = () => this.#latest;
  put = (reading: ServicesReading) => {
    this.#latest = reading;
  };
  onRead = () => () => undefined;
}

/** What is kept is a copy, and who is gone writes nothing. */
function storeOf(tab: Mortal, pieces: PieceStore): PieceStore {
  return {
    ...pieces,
    read: async (...args) => structuredClone(await pieces.read(...args)),
    all: async (...args) => structuredClone(await pieces.all(...args)),
    get: async (...args) => structuredClone(await pieces.get(...args)),
    write: async (written, drop) => {
      if (tab.alive) await pieces.write(structuredClone(written), drop);
    },
  };
}
