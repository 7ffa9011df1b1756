// Changes on their way: what is written down of each before it is sent (`carryOut.ts` sends).
import { fillPath, type Endpoint, type PathParams } from '../api/endpoint';

export type ChangeKind =
  | 'create'
  | 'start'
  | 'stop'
  | 'resync'
  | 'delete'
  | 'scale'
  | 'settings'
  | 'rename'
  | 'wake'
  | 'cdcScale'
  | 'endpointCreate'
  | 'endpointNames'
  | 'endpointDelete';

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
  const path = fillPath(endpoint.path, params);
  const request = { method: endpoint.method, path, ...(body === undefined ? {} : { body }) };
  return { kind, org: params.org, service: params.service, request, ...rest };
}

/** A change in the book. It stays open until its end is written: one that is open after a reload is looked at. */
export interface BookEntry {
  /** No answer came; it is looked at now. */
  unanswered: (message: string) => void;
  /** `message`: what was said or found, a whole sentence. `made`: the ID of what was made. */
  end: (outcome: 'done' | 'failed' | 'unknown', message?: string, made?: string) => void;
}

/** Resolves when the change is written down. */
export type Book = (change: Change) => Promise<BookEntry>;

const unwritten: BookEntry = { unanswered: () => undefined, end: () => undefined };

let loadBook: (() => Promise<Book>) | undefined;

/** The app says where changes are written down; the book lies on a higher floor and is no part of the first load. */
export function provideBook(load: (() => Promise<Book>) | undefined): void {
  loadBook = load;
}

/** Writes a change down. Where that cannot be done the change is sent all the same: it is what the person asked for. */
export async function writeDown(change: Change): Promise<BookEntry> {
  try {
    return (await (await loadBook?.())?.(change)) ?? unwritten;
  } catch {
    return unwritten;
  }
}
