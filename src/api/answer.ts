// From what came over the wire to a result of the endpoint, or to an `ApiError` with the server's words.
import { z } from '../lib/zod';
import { isReadOnly, type Endpoint } from './endpoint';
import { ApiError } from './errors';
import { receive } from './receive';

export interface Answer {
  status: number;
  text: string;
}

const envelope = z.looseObject({ requestId: z.catch(z.optional(z.string()), undefined) });
const errorEnvelope = z.object({
  error: z.string(),
  requestId: z.catch(z.optional(z.string()), undefined),
});

/** In an answer 409 of the host between page and API: the change had arrived before, and how that went is not known. */
const ALREADY_SENT = 'Penstock-Already-Sent';
/** In a 5xx of that host: the API was never reached. */
export const NOT_SENT = 'Penstock-Not-Sent';

/**
 * Does a status that is not 2xx leave open whether a change was carried out? Decided here for all changes, by who can answer
 * so:
 * - 5xx, with the API's own envelope or without: pipes are known that exist although their creation ended in one, and a
 *   gateway that no longer waits says nothing of the API behind it. None of them proves that nothing was done, but that of
 *   the host which says that it could not send.
 * - 408: whoever tires of waiting may have handed on all that arrived.
 * - 3xx: not followed; a 303 even means that it was carried out.
 * - Any other 4xx is said before the work begins: of the body, the key, its rights, the rate limit, the state of the service.
 *   Only the host's "already sent" speaks of an earlier arrival.
 */
function leavesOpen(status: number, headers: Headers): boolean {
  if (status === 409) return headers.has(ALREADY_SENT);
  if (headers.has(NOT_SENT)) return false;
  return status === 408 || status < 400 || status >= 500;
}

/** A status that is not 2xx, as an error. `isRead`: nothing was changed by it, whatever happened. */
export function refusal(
  { status, text }: Answer,
  { headers, isRead }: { headers: Headers; isRead: boolean },
): ApiError {
  const outcomeUnknown = !isRead && leavesOpen(status, headers);
  const notSent = !isRead && headers.has(NOT_SENT);
  const parsed = z.safeParse(errorEnvelope, parseJson(text));
  if (parsed.success) {
    const { error, requestId } = parsed.data;
    return new ApiError({
      cause: 'refused',
      status,
      message: error,
      requestId,
      outcomeUnknown,
      told: true,
      notSent,
    });
  }
  return new ApiError({
    cause: 'refused',
    status,
    message: `The server answered with status ${status} and no readable explanation.`,
    outcomeUnknown,
    notSent,
  });
}

/** The server sends elsewhere. The key goes where the person pointed it, and to no other place. */
export function redirection(status: number | undefined, isRead: boolean): ApiError {
  return new ApiError({
    cause: 'unreadable',
    ...(status === undefined ? {} : { status }),
    message:
      'The server answered with a redirect, which Penstock does not follow. Check the address of the API, and whether a sign-on page stands before it.',
    outcomeUnknown: !isRead,
  });
}

/** Is it a JSON object at all? One that was cut off on its way is not. */
export function isWhole(answer: Answer): boolean {
  return z.safeParse(envelope, bodyOf(answer)).success;
}

/** The id of the request in the envelope of an answer; undefined if it has none. */
export function requestIdOf(answer: Answer): string | undefined {
  const body = z.safeParse(envelope, bodyOf(answer));
  return body.success ? body.data.requestId : undefined;
}

/** The `result` of the envelope, through the endpoint's schema. */
export function decode<Result>(
  endpoint: Endpoint<string, unknown, Result>,
  answer: Answer,
): Result | string | undefined {
  const { status, text } = answer;
  if (endpoint.result === 'text') return text;
  const outcomeUnknown = !isReadOnly(endpoint);
  const body = z.safeParse(envelope, bodyOf(answer));
  if (!body.success) {
    throw new ApiError({
      cause: 'unreadable',
      status,
      message:
        'The answer is not the JSON object the API is documented to send. A proxy may have replaced it.',
      outcomeUnknown,
    });
  }
  if (!endpoint.result) return undefined;
  const result = receive(endpoint.result, body.data['result']);
  if (result.success) return result.data;
  const where = result.error.issues[0]?.path.join('.') ?? '';
  throw new ApiError({
    cause: 'unreadable',
    status,
    message: `The answer does not have the documented form${where === '' ? '' : ` (at "${where}")`}.`,
    requestId: body.data.requestId,
    outcomeUnknown,
  });
}

const bodies = new WeakMap<Answer, unknown>();

/** Lists may be megabytes: each is parsed once, however many ask. */
function bodyOf(answer: Answer): unknown {
  if (!bodies.has(answer)) bodies.set(answer, parseJson(answer.text));
  return bodies.get(answer);
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}
