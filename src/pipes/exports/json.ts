// A body as JSON to read and copy.
import type { z } from '../../lib/zod';
import type { PipeCreateBody, PipePatchBody } from '../writeEndpoints';
import type { Secret } from './names';
import { hideSecrets, isHiddenObject, SecretText, type Hidden } from './secrets';

/** The body as indented JSON, with `<KAFKA_PASSWORD>` where a secret stands. */
export function toJson(body: PipeCreateBody | PipePatchBody, schema?: z.core.$ZodType): string {
  return written(hideSecrets(body, { schema }).body);
}

/** Several bodies as a JSON array; the names of their placeholders begin with the owner's. */
export function toJsonList(bodies: readonly { body: PipeCreateBody; owner: string }[]): string {
  return written(bodies.map(({ body, owner }) => hideSecrets(body, { owner }).body));
}

function written(value: Hidden): string {
  return jsonPieces(value, '\n')
    .map((piece) => (typeof piece === 'string' ? piece : piece.placeholder))
    .join('');
}

/**
 * JSON in pieces: text that is written as it stands, and secrets, which stand inside JSON strings and have to be
 * escaped as such by whoever fills them in.
 * @param newline What starts a line, with the indentation; without it all is on one line.
 */
export function jsonPieces(value: Hidden, newline?: string): (string | Secret)[] {
  if (value instanceof SecretText) {
    return ['"', ...value.pieces.map((piece) => (typeof piece === 'string' ? inString(piece) : piece)), '"'];
  }
  if (Array.isArray(value)) {
    return enclosed(
      '[',
      ']',
      newline,
      value.map((each) => jsonPieces(each, deeper(newline))),
    );
  }
  if (!isHiddenObject(value)) return [JSON.stringify(value)];
  const colon = newline === undefined ? ':' : ': ';
  const fields = Object.entries(value).map(([key, each]) => [
    JSON.stringify(key) + colon,
    ...jsonPieces(each, deeper(newline)),
  ]);
  return enclosed('{', '}', newline, fields);
}

function enclosed(
  open: string,
  close: string,
  newline: string | undefined,
  items: readonly (string | Secret)[][],
): (string | Secret)[] {
  if (items.length === 0) return [open + close];
  const start = deeper(newline) ?? '';
  const inside = items.flatMap((item, index) => [(index === 0 ? '' : ',') + start, ...item]);
  return [open, ...inside, (newline ?? '') + close];
}

function deeper(newline: string | undefined): string | undefined {
  return newline === undefined ? undefined : `${newline}  `;
}

/** A text as the inside of a JSON string. */
function inString(text: string): string {
  return JSON.stringify(text).slice(1, -1);
}
