// What a server of ours sends back: an answer of the API as it came, or our own in the API's error envelope.
import { randomUUID } from 'node:crypto';

/**
 * @typedef {object} Answer
 * @property {number} status
 * @property {Readonly<Record<string, string>>} headers Names in lower case.
 * @property {Buffer} body
 */

/**
 * An answer of our own: `{ status, error, requestId }`, as the API refuses.
 * @param {number} status
 * @param {string} error Begins with a code, as the API's errors do: `BAD_GATEWAY: …`.
 * @param {Readonly<Record<string, string>>} [headers]
 * @returns {Answer}
 */
export function failure(status, error, headers = {}) {
  const body = Buffer.from(JSON.stringify({ status, error, requestId: randomUUID() }));
  const type = { 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-store' };
  return { status, headers: { ...type, ...headers }, body };
}

/**
 * @param {import('node:http').ServerResponse} res A client that has gone is no error.
 * @param {Answer} answer
 */
export function send(res, { status, headers, body }) {
  if (res.destroyed) return;
  res.writeHead(status, { ...headers, 'content-length': body.length }).end(body);
}
