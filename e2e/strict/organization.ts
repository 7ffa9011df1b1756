// One organization as the strict server holds it: its pipes, its clock, its rate limit, and what goes wrong next.
import { initialPipes } from './initialData';
import { objectOf, type JsonRecord } from './json';

export interface StrictPipe {
  readonly json: JsonRecord;
  /** States still to come, by when. */
  transitions: { readonly at: number; readonly state: string }[];
}

/** One answer that is replaced by an error after the change was carried out. */
export interface Failure {
  readonly method: string;
  readonly path: RegExp;
  readonly status: number;
}

interface HandledRequest {
  readonly method: string;
  readonly path: string;
  readonly body: unknown;
  status: number;
}

const WINDOW_MS = 10_000;
const MOST_IN_WINDOW = 10;
const DATABASES = ['postgres', 'mysql', 'mongodb', 'bigquery'];

/** The kind of a pipe's source; undefined if it has none. */
export function kindOf({ json }: StrictPipe): string | undefined {
  const kinds = Object.entries(objectOf(json['source']));
  return kinds.find(([, fields]) => fields !== null)?.[0];
}

export function isDatabase(pipe: StrictPipe): boolean {
  return DATABASES.includes(kindOf(pipe) ?? '');
}

/** The organization of one API key. Its clock stands still unless a story moves it. */
export class StrictOrganization {
  static readonly START = Date.parse('2026-03-30T14:00:00Z');
  #now = StrictOrganization.START;
  #admitted: number[] = [];
  #failures: Failure[] = [];
  readonly pipes = new Map<string, StrictPipe>();
  readonly requests: HandledRequest[] = [];
  cdc = { replicaCpuMillicores: 4_000, replicaMemoryGb: 16 };

  constructor() {
    for (const json of initialPipes()) this.pipes.set(String(json['id']), { json, transitions: [] });
  }

  /** Epoch ms. */
  get now(): number {
    return this.#now;
  }

  /** Seconds since the beginning. */
  get elapsed(): number {
    return (this.#now - StrictOrganization.START) / 1_000;
  }

  advance(ms: number): void {
    this.#now += ms;
    for (const pipe of this.pipes.values()) {
      for (const { at, state } of pipe.transitions) if (at <= this.#now) pipe.json['state'] = state;
      pipe.transitions = pipe.transitions.filter(({ at }) => at > this.#now);
    }
  }

  /** Puts a pipe into a state, and later into others. */
  setState(pipe: StrictPipe, now: string, ...later: readonly [afterS: number, state: string][]): void {
    pipe.json['state'] = now;
    pipe.transitions = later.map(([afterS, state]) => ({ at: this.#now + afterS * 1_000, state }));
  }

  /** The next such request is carried out and answered with an error. */
  failAfter(failure: Failure): void {
    this.#failures.push(failure);
  }

  takeFailure(method: string, path: string): Failure | undefined {
    const index = this.#failures.findIndex((each) => each.method === method && each.path.test(path));
    return index < 0 ? undefined : this.#failures.splice(index, 1)[0];
  }

  /** How many seconds to wait before this request may come; 0 if it may. */
  admit(): number {
    this.#admitted = this.#admitted.filter((at) => at > this.#now - WINDOW_MS);
    const [oldest = 0] = this.#admitted;
    if (this.#admitted.length >= MOST_IN_WINDOW) return (oldest + WINDOW_MS - this.#now) / 1_000;
    this.#admitted.push(this.#now);
    return 0;
  }

  /** Changes that arrived, as `POST 500`, oldest first. */
  changes(): string[] {
    return this.requests
      .filter(({ method }) => method !== 'GET')
      .map(({ method, status }) => `${method} ${status}`);
  }

  pipesNamed(name: string): StrictPipe[] {
    return [...this.pipes.values()].filter(({ json }) => json['name'] === name);
  }
}
