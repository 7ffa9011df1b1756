// The real API behind a server of ours. Node's own client, since a proxy library pipes: it would have to be told to hold
// every answer back, and to go on when the browser has gone, and what is left of it then is these lines.
import { request as requestHttp } from 'node:http';
import { request as requestHttps } from 'node:https';

/**
 * @typedef {import('./answer.mjs').Answer} Answer
 * @typedef {object} Passed A request as it is passed on.
 * @property {string} method
 * @property {string} path With its query.
 * @property {Readonly<Record<string, string>>} headers
 * @property {Buffer} body
 * @property {AbortSignal | undefined} signal Set when nobody is waiting for the answer any more.
 */

/** @typedef {(request: Passed) => Promise<Answer>} Upstream Rejects with an `UpstreamFailure` where it can say more. */

/** As long as a page waits for the creation of a pipe, before whose answer the API connects to the source. */
const ANSWER_WITHIN_MS = 300_000;

/** An answer is held in memory until it is complete. The metrics of 10,000 pipes have about 30 MB. */
const MOST_ANSWER_BYTES = 100_000_000;

/** No answer, and why. `text` goes into the envelope that the browser gets. */
export class UpstreamFailure extends Error {
  /**
   * @param {502 | 504} status
   * @param {string} text
   * @param {boolean} [sent] Whether the request may have reached the API.
   */
  constructor(status, text, sent = true) {
    super(text);
    this.status = status;
    this.sent = sent;
  }
}

/**
 * @param {string} address Of the API, as `https://api.clickhouse.cloud`; throws when it is not an address.
 * @param {{ withinMs?: number, mostBytes?: number }} [limits]
 * @returns {Upstream}
 */
export function upstreamAt(address, { withinMs = ANSWER_WITHIN_MS, mostBytes = MOST_ANSWER_BYTES } = {}) {
  const base = readAddress(address);
  const request = base.protocol === 'https:' ? requestHttps : requestHttp;
  const prefix = base.pathname.replace(/\/$/, '');

  return ({ method, path, headers, body, signal }) =>
    new Promise((resolve, reject) => {
      let connected = false;
      const late = AbortSignal.timeout(withinMs);
      const fail = (/** @type {Error} */ error) =>
        reject(explain(error, base.host, { connected, late: late.aborted }));
      const sent = request(base, {
        method,
        path: prefix + path,
        headers: { ...headers, ...(method === 'GET' ? {} : { 'content-length': `${body.length}` }) },
        signal: signal ? AbortSignal.any([signal, late]) : late,
        // A kept connection may be closed by the other end just when it is used. A read can be sent again then.
        ...(method === 'GET' ? {} : { agent: false }),
      });
      sent.once('socket', (socket) => {
        if (!socket.connecting) connected = true;
        else socket.once(base.protocol === 'https:' ? 'secureConnect' : 'connect', () => (connected = true));
      });
      sent.on('error', fail);
      sent.once('response', (response) => {
        collect(response, mostBytes).then(
          (received) =>
            resolve({ status: response.statusCode ?? 0, headers: flat(response.headers), body: received }),
          (error) => {
            sent.destroy();
            fail(error);
          },
        );
      });
      sent.end(body);
    });
}

/** @param {string} address */
function readAddress(address) {
  const url = URL.canParse(address) ? new URL(address) : undefined;
  if (url && ['http:', 'https:'].includes(url.protocol) && !url.username && !url.search) return url;
  throw new Error('The address of the API must look like https://api.clickhouse.cloud, without a key in it.');
}

/**
 * @param {import('node:http').IncomingMessage} response
 * @param {number} mostBytes
 */
async function collect(response, mostBytes) {
  /** @type {Buffer[]} */
  const chunks = [];
  let size = 0;
  for await (const chunk of response) {
    size += chunk.length;
    if (size > mostBytes) throw new UpstreamFailure(502, 'Its answer is too large to be passed on.');
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

/**
 * @param {Error} error
 * @param {string} host
 * @param {{ connected: boolean, late: boolean }} how
 */
function explain(error, host, { connected, late }) {
  if (error instanceof UpstreamFailure) return error;
  if (late) return new UpstreamFailure(504, `${host} did not answer in time.`, connected);
  const code = 'code' in error ? ` (${String(error.code)})` : '';
  return connected
    ? new UpstreamFailure(502, `The connection to ${host} was cut before its answer was complete${code}.`)
    : new UpstreamFailure(502, `${host} could not be reached${code}.`, false);
}

/** @param {import('node:http').IncomingHttpHeaders} headers */
function flat(headers) {
  return Object.fromEntries(
    Object.entries(headers).flatMap(([name, value]) =>
      value === undefined ? [] : [[name, Array.isArray(value) ? value.join(', ') : value]],
    ),
  );
}
