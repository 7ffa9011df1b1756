// What the API told of an object beyond what this program knows, and what could not be read of it.
import type { WithRaw } from './receive';
import { isRecord } from '../lib/objects';

/** The object just as the API sent it; as it was read, where it did not come over the wire. May hold secrets. */
export function rawOf({ raw, ...read }: WithRaw): unknown {
  return raw === undefined ? read : (JSON.parse(raw) as unknown);
}

/** A list of which elements could not be read. */
interface UnreadList {
  /** `source.postgres.tableMappings`. */
  path: string;
  unread: number;
  /** Elements that were sent. */
  of: number;
}

const found = new WeakMap<WithRaw, readonly UnreadList[]>();

/** The lists in an object that are not whole. */
export function unreadLists(object: WithRaw): readonly UnreadList[] {
  const known = found.get(object) ?? [...unreadUnder(object, rawOf(object), '')];
  found.set(object, known);
  return known;
}

/** Goes only where something was read: what this program does not know has no lists to miss. */
function* unreadUnder(read: unknown, sent: unknown, path: string): Generator<UnreadList> {
  if (Array.isArray(read) && Array.isArray(sent)) {
    const unread = sent.length - read.length;
    if (unread > 0) yield { path, unread, of: sent.length };
    // Lists of objects lose what is no object, so that the others can be matched.
    const readable = unread > 0 ? sent.filter(isRecord) : sent;
    for (const [index, each] of read.entries())
      yield* unreadUnder(each, readable[index], `${path}[${index}]`);
  } else if (isRecord(read) && isRecord(sent)) {
    for (const [key, each] of Object.entries(read)) {
      if (!Object.hasOwn(sent, key) || each === sent[key]) continue;
      yield* unreadUnder(each, sent[key], path === '' ? key : `${path}.${key}`);
    }
  }
}
