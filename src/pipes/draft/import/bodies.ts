// The bodies in a text that was pasted: one, a list, answers of the API, commands that carry one.
import { keysOf } from '../../../lib/jsonPaths';
import { readJsonDocuments } from '../../../lib/paste/jsonDocument';
import { bodyOfCommand } from '../../placeholders';
import { RefusedBody } from './given';
import { isRecord } from '../../../lib/objects';

export interface PastedBody {
  raw: unknown;
  /** Paths of names that it has twice. */
  repeated: readonly string[];
}

/** All bodies of a text. Throws a `JsonSyntaxError` or a `RefusedBody`, whose messages are sentences for the screen. */
export function pastedBodies(text: string): PastedBody[] {
  const bodies = bodyOfCommand(text)
    .flatMap(readJsonDocuments)
    .flatMap(({ value, repeated }) => opened(value, repeated));
  if (bodies.length === 0) throw new RefusedBody('There is no pipe in it.');
  return bodies;
}

/** Lists and answers (`{ "status": 200, "requestId": "…", "result": … }`) are opened, one in another too. */
function opened(value: unknown, repeated: readonly string[]): PastedBody[] {
  if (Array.isArray(value)) {
    return value.flatMap((each, index) => opened(each, within(repeated, `[${index}]`)));
  }
  if (!isRecord(value) || Object.hasOwn(value, 'source')) return [{ raw: value, repeated }];
  if (Object.hasOwn(value, 'result')) return opened(value['result'] ?? [], within(repeated, 'result'));
  if (Object.hasOwn(value, 'error')) {
    throw new RefusedBody('This is an answer of the API that tells of an error. There is no pipe in it.');
  }
  return [{ raw: value, repeated }];
}

function within(paths: readonly string[], above: string): string[] {
  return paths
    .filter((path) => path.startsWith(above) && keysOf(path)[0] === keysOf(above)[0])
    .map((path) => path.slice(above.length).replace(/^\./, ''));
}
