// What stands between a page and the API: `/v1` is passed on, a change once, and whatever happens the browser gets a
// complete answer in the API's own form. A connection that is cut makes it send the request again.
import { failure, send } from './answer.mjs';
import { readBody, tooLarge } from './body.mjs';
import { SentChanges } from './sentChanges.mjs';
import { UpstreamFailure } from './upstream.mjs';

/**
 * @typedef {import('node:http').IncomingMessage} IncomingMessage
 * @typedef {import('node:http').ServerResponse} ServerResponse
 * @typedef {import('./answer.mjs').Answer} Answer
 * @typedef {import('./upstream.mjs').Passed} Passed
 */

/** The ID of a change, made by the page for each attempt. It is read here and does not go to the API. */
const CHANGE_ID = 'penstock-change-id';
const ID_FORM = /^[\w.:-]{8,100}$/;

/** Of the browser's request the API gets the key and what the body is, and nothing else about the browser. */
const PASSED_ON = ['authorization', 'content-type', 'accept', 'accept-encoding', 'user-agent'];
/** Of the answer the browser gets what it reads; cookies and orders to the browser stay behind. */
const PASSED_BACK =
  /^(content-type|content-encoding|cache-control|retry-after|date|(x-)?ratelimit(-\w+)*|x-request-id)$/;

const METHODS = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'];
/** Whole segments of plain characters, none of which steps up, also not in disguise. */
const API_PATH =
  /^\/v1(\/(?!(\.|%2e){1,2}(\/|\?|$))([\w.~!$&'()*+,;=:@-]|%(?!2f|5c|00)[\da-f]{2})+)+(\?[^#\s]*)?$/i;

/**
 * Whether a request is for this handler: everything under `/v1`, also what it then refuses.
 * @param {string | undefined} url
 */
export function isForApi(url) {
  return /^\/v1([/?]|$)/.test(url ?? '');
}

/**
 * A handler for Node's http and for whatever calls its middlewares in the same way.
 * @param {import('./upstream.mjs').Upstream} upstream
 * @param {SentChanges} [changes]
 * @returns {(req: IncomingMessage, res: ServerResponse) => void}
 */
export function apiHandler(upstream, changes = new SentChanges()) {
  return (req, res) => {
    answer(req, res, upstream, changes).then(
      (given) => send(res, given),
      // The client went away while it was still sending: nothing was passed on, and nobody is there to be told.
      () => res.destroy(),
    );
  };
}

/**
 * @param {IncomingMessage} req
 * @param {ServerResponse} res
 * @param {import('./upstream.mjs').Upstream} upstream
 * @param {SentChanges} changes
 * @returns {Promise<Answer>} Rejects when the request did not come in whole.
 */
async function answer(req, res, upstream, changes) {
  const body = await readBody(req);
  if (!body) return tooLarge();
  const { url: path = '', headers } = req;
  const method = req.method ?? '';
  if (!METHODS.includes(method)) {
    return failure(405, `METHOD_NOT_ALLOWED: ${method} is not a method of the API.`);
  }
  if (!API_PATH.test(path)) return failure(404, 'NOT_FOUND: This is not a path of the API.');
  const passed = { method, path, headers: pick(headers, (name) => PASSED_ON.includes(name)), body };
  if (method === 'GET') return pass(upstream, { ...passed, signal: goneSignal(res) });
  const id = headers[CHANGE_ID];
  // A change that was passed on goes on when its sender has gone: the sender will ask for the answer again.
  const change = () => pass(upstream, { ...passed, signal: undefined });
  // curl and other clients, which repeat nothing by themselves, need no ID.
  if (id === undefined) return change();
  if (typeof id !== 'string' || !ID_FORM.test(id)) {
    return failure(400, 'BAD_REQUEST: The change ID must have 8 to 100 letters, digits or any of _.:-');
  }
  return changes.answer([headers.authorization ?? '', id], [method, path, body], change);
}

/**
 * Never rejects: what went wrong is an answer too.
 * @param {import('./upstream.mjs').Upstream} upstream
 * @param {Passed} request
 * @returns {Promise<Answer>}
 */
async function pass(upstream, request) {
  try {
    return readable(await upstream(request));
  } catch (error) {
    const isChange = request.method !== 'GET';
    if (!(error instanceof UpstreamFailure)) {
      return failure(502, `BAD_GATEWAY: The connection to the API was cut.${isChange ? MAY_BE_DONE : ''}`);
    }
    const code = error.status === 504 ? 'GATEWAY_TIMEOUT' : 'BAD_GATEWAY';
    if (!error.sent)
      return failure(error.status, `${code}: ${error.message} Nothing was sent.`, {
        'penstock-not-sent': '1',
      });
    return failure(error.status, `${code}: ${error.message}${isChange ? MAY_BE_DONE : ''}`);
  }
}

const MAY_BE_DONE = ' The change may have been carried out: look before you send it again.';

/**
 * The answer of the API, or one that the browser does not act upon by itself.
 * @param {Answer} answer
 */
function readable({ status, headers, body }) {
  // A browser sends a request again when it is answered with 408.
  if (status === 408) {
    const text = errorIn(body) ?? 'no readable explanation';
    return failure(504, `GATEWAY_TIMEOUT: The API answered that it had waited too long (408): ${text}`);
  }
  if (status >= 300 && status < 400) {
    return failure(502, `BAD_GATEWAY: The API answered with a redirect (${status}), which is not followed.`);
  }
  return { status, headers: pick(headers, (name) => PASSED_BACK.test(name)), body };
}

/** @param {Buffer} body */
function errorIn(body) {
  try {
    const { error } = JSON.parse(body.toString('utf8'));
    return typeof error === 'string' ? error : undefined;
  } catch {
    return undefined;
  }
}

/**
 * @param {Readonly<Record<string, string | string[] | undefined>>} headers
 * @param {(name: string) => boolean} wanted
 * @returns {Record<string, string>}
 */
function pick(headers, wanted) {
  return Object.fromEntries(
    Object.entries(headers).flatMap(([name, value]) =>
      typeof value === 'string' && wanted(name) ? [[name, value]] : [],
    ),
  );
}

/** @param {ServerResponse} res */
function goneSignal(res) {
  const gone = new AbortController();
  res.once('close', () => {
    if (!res.writableFinished) gone.abort();
  });
  return gone.signal;
}
