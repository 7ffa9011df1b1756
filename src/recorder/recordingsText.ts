// Everything that is kept, as JSON, a bit at a time: it may be a hundred megabytes.
import { redactTexts } from '../lib/secrets/redactJson';
import { eventsOf, RINGS } from './eventLog';
import { noteOf } from './noteLog';
import type { Piece, PieceKey, PieceStore } from './pieces';
import { columnsOf, SAMPLES } from './sampleLog';
import { SPANS, readSpans } from './spanLog';

const AT_A_TIME = 40;

/**
 * The parts of one JSON document: `{ about, pieces: [...] }`. A piece has its kind, what it is of, the beginning of its
 * slot of time, and its content in plain data; numbers that are missing are null.
 */
export async function* recordingsText(
  store: PieceStore,
  about: Readonly<Record<string, string | number>>,
): AsyncGenerator<string> {
  yield `{"about":${JSON.stringify(about)},"pieces":[`;
  const keys = await store.sizes();
  let first = true;
  for (let at = 0; at < keys.length; at += AT_A_TIME) {
    for (const piece of await store.get(keys.slice(at, at + AT_A_TIME))) {
      if (!piece) continue;
      yield `${first ? '' : ','}\n${JSON.stringify(redactTexts(plainOf(piece)))}`;
      first = false;
    }
  }
  yield ']}\n';
}

function plainOf({ kind, entity, from, body }: Piece): PieceKey & { content: unknown } {
  return { kind, entity, from, content: contentOf(kind, body) };
}

function contentOf(kind: string, body: unknown): unknown {
  if (kind === SAMPLES) {
    const { at, values } = columnsOf(body);
    return { at, values: Object.fromEntries(values) };
  }
  if (kind === SPANS) return readSpans(body);
  if ((RINGS as readonly string[]).includes(kind)) return eventsOf(body);
  return noteOf(body);
}
