// The body of a kind of source: what stands under its key in `source`, in what is sent and in what is read.
import { inside, isRecord } from '../lib/objects';
import type { SourceBody } from './form';
import { isKindId, type KindId } from './registry';

/** The body of this kind; empty where there is none. */
export function bodyOfKind(source: unknown, kind: string): SourceBody {
  const body = inside(source, kind);
  return isRecord(body) ? body : {};
}

/** The kind that a source is of, and its body; a draft that has just begun is of none. */
export function sourceBodyOf(source: object): [kind: KindId | undefined, body: SourceBody] {
  const bodies = Object.entries(source).filter(([, body]) => isRecord(body));
  const kind = bodies.map(([id]) => id).find(isKindId);
  return [kind, kind === undefined ? {} : bodyOfKind(source, kind)];
}
