// Reads what a client sends, up to a limit.
import { failure } from './answer.mjs';

/** No body that the API takes comes near it. */
export const MOST_BODY_BYTES = 5_000_000;

/** So much is read and thrown away, so that the client comes to read its refusal; who sends more is cut off. */
const MOST_DRAINED_BYTES = 10 * MOST_BODY_BYTES;

/**
 * The whole body; undefined when it is over the limit. Such a body is read to its end all the same: closing the connection
 * on it would lose the refusal and the client's next request. Rejects when the client goes away in the middle of it.
 * @param {import('node:http').IncomingMessage} req
 * @returns {Promise<Buffer | undefined>}
 */
export async function readBody(req) {
  /** @type {Buffer[]} */
  let chunks = [];
  let size = 0;
  for await (const chunk of req) {
    size += chunk.length;
    if (size <= MOST_BODY_BYTES) chunks.push(chunk);
    else chunks = [];
    // Leaving the loop closes the connection.
    if (size > MOST_DRAINED_BYTES) return undefined;
  }
  return size <= MOST_BODY_BYTES ? Buffer.concat(chunks) : undefined;
}

/** The refusal of a body over the limit. */
export function tooLarge() {
  const limit = `${MOST_BODY_BYTES / 1_000_000} MB`;
  return failure(
    413,
    `PAYLOAD_TOO_LARGE: A request may have ${limit}; this one is larger. Nothing was done.`,
  );
}
