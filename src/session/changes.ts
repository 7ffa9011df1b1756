// Changes on their way: each is written down before it is sent, sent once, and looked at where no answer tells how it went.
import type { CallOptions } from '../api/client';
import { fillPath, type Endpoint, type PathParams } from '../api/endpoint';
import { ApiError, describeError } from '../api/errors';
import { sameKey } from './store';

export const changeKinds = [
  'create',
  'start',
  'stop',
  'resync',
  'delete',
  'scale',
  'settings',
  'rename',
  'wake',
  'cdcScale',
  'endpointCreate',
  'endpointNames',
  'endpointDelete',
] as const;
export type ChangeKind = (typeof changeKinds)[number];

/** A change as it is written down: enough to find out later whether it was made, and nothing secret. */
export interface Change {
  kind: ChangeKind;
  org: string;
  service: string;
  /** The ID of the pipe or private endpoint; absent for a service, and for what is yet to be made. */
  target?: string;
  /** What is changed, as people call it. */
  name: string;
  request: { method: string; path: string; body?: unknown };
  /** The IDs of those that a creation could be taken for, from before it was sent. */
  before?: readonly string[];
  /** The draft that a pipe is made from. */
  draft?: string;
}

/** Describes a change for the record; `body` is what of it may be written down. */
export function changeOf<Path extends string, Body, Result>(
  kind: ChangeKind,
  endpoint: Endpoint<Path, Body, Result>,
  params: PathParams<Path> & { org: string; service: string },
  { body, ...rest }: { body?: unknown } & Pick<Change, 'name' | 'target' | 'before' | 'draft'>,
): Change {
  const path = fillPath(endpoint.path, params as Record<string, string>);
  const request = { method: endpoint.method, path, ...(body === undefined ? {} : { body }) };
  return { kind, org: params.org, service: params.service, request, ...rest };
}

/** A change in the book. It stays open until its end is written: one that is open after a reload is looked at. */
export interface Entry {
  /** No answer came; it is looked at now. */
  unanswered: (message: string) => void;
  /** `message`: what was said or found, a whole sentence. `made`: the ID of what was made. */
  end: (outcome: 'done' | 'failed' | 'unknown', message?: string, made?: string) => void;
}

/** Resolves when the change is written down. */
export type Book = (change: Change) => Promise<Entry>;

const unwritten: Entry = { unanswered: () => undefined, end: () => undefined };

let loadBook: (() => Promise<Book>) | undefined;

/** The app says where changes are written down; the book lies on a higher floor and is no part of the first load. */
export function provideBook(load: (() => Promise<Book>) | undefined): void {
  loadBook = load;
}

/** Writes a change down. Where that cannot be done the change is sent all the same: it is what the person asked for. */
export async function writeDown(change: Change): Promise<Entry> {
  try {
    return (await (await loadBook?.())?.(change)) ?? unwritten;
  } catch {
    return unwritten;
  }
}

/** How a change went that was not refused. */
export type Carried<Result> =
  | { confirmed: true; result: Result }
  /** No readable answer came. `seen`: what shows that it was made; else `unread` says why nothing could be read, if so. */
  | { confirmed: false; error: ApiError; seen: Result | undefined; unread?: unknown };

/**
 * Sends a change once. Where no answer tells how it went, `look` reads: a result shows that it was made, undefined that
 * nothing shows it. Throws `ApiError` for a change that was certainly not made.
 */
export async function carryOut<Result>(
  change: Change,
  send: (options?: CallOptions) => Promise<Result>,
  look: (error: ApiError) => Promise<Result | undefined>,
): Promise<Carried<Result>> {
  const current = sameKey();
  const entry = await writeDown(change);
  let error: ApiError;
  try {
    const result = await send();
    entry.end('done', undefined, idOf(result));
    return { confirmed: true, result };
  } catch (failure) {
    const isUnknown = failure instanceof ApiError && failure.outcomeUnknown;
    if (!isUnknown) {
      entry.end('failed', describeError(failure).detail);
      throw failure;
    }
    error = failure;
    entry.unanswered(error.message);
  }
  try {
    const seen = await look(error);
    // Without a key nothing was looked at: the next one takes it up.
    if (!current()) return { confirmed: false, error, seen };
    if (seen === undefined) entry.end('unknown', `${error.message} What the API shows does not tell.`);
    else entry.end('done', 'No answer came, but the API shows that it was carried out.', idOf(seen));
    return { confirmed: false, error, seen };
  } catch (unread) {
    if (current()) entry.end('unknown', `${error.message} Afterwards nothing could be read.`);
    return { confirmed: false, error, seen: undefined, unread };
  }
}

/** The same for callers that have one word for a change that was not seen to be made: the first failure. */
export async function carryOutOrThrow<Result>(
  ...args: Parameters<typeof carryOut<Result>>
): Promise<{ result: Result; confirmed: boolean }> {
  const carried = await carryOut(...args);
  if (carried.confirmed) return carried;
  if (carried.seen === undefined) throw carried.error;
  return { result: carried.seen, confirmed: false };
}

function idOf(result: unknown): string | undefined {
  const { id } = (typeof result === 'object' && result !== null ? result : {}) as { id?: unknown };
  return typeof id === 'string' ? id : undefined;
}
