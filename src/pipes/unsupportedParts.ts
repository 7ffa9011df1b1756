// What the API told of a pipe and this program cannot carry on: copies and exports are without it, edits leave it alone.
import { rawOf, unreadLists } from '../api/raw';
import { leftOut } from '../lib/jsonPaths';
import { isRecord } from '../lib/objects';
import { redactRaw } from '../lib/secrets/redactJson';
import type { Pipe } from './wire';

interface UnsupportedPart {
  /** `source.kafka.protobufSchema`. */
  path: string;
  /** What is the matter, to follow the path and a colon; no sentence of its own. */
  why: string;
}

/** Told by the API and never sent. */
const READ_ONLY: ReadonlySet<string> = new Set(['id', 'serviceId', 'state', 'createdAt', 'updatedAt']);
/** A login or secret, masked by the API or by us: it is asked for anyway. */
const MASKED = /<redacted>|\[REDACTED\]/i;

/** By path; nothing for a pipe of which everything is known. */
export function unsupportedParts(pipe: Pipe): UnsupportedPart[] {
  if (pipe.raw === undefined) return [];
  const { raw: _raw, ...read } = pipe;
  const lists = unreadLists(pipe);
  const isElement = (path: string) => lists.some((list) => path.replace(/\[\d+\]$/, '') === list.path);
  return [
    ...lists.map(({ path, unread, of }) => ({ path, why: `${unread} of ${of} elements could not be read` })),
    ...leftOut(configuration(rawOf(pipe)), read)
      .filter(({ path }) => !isElement(path))
      .map(({ path }) => ({ path, why: 'not known to this version of Penstock, or not in this form' })),
  ];
}

function configuration(sent: unknown): unknown {
  try {
    const text = JSON.stringify(redactRaw(sent), (_, value: unknown) =>
      typeof value === 'string' && MASKED.test(value) ? undefined : value,
    );
    const plain: unknown = JSON.parse(text);
    if (!isRecord(plain)) return plain;
    return Object.fromEntries(Object.entries(plain).filter(([key]) => !READ_ONLY.has(key)));
  } catch {
    // Nested deeper than the stack.
    return sent;
  }
}
