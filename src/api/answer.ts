// From what came over the wire to a result of the endpoint, or to an `ApiError` with the server's words.
import { z } from '../lib/zod';
import type { Endpoint } from './endpoint';
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

/** A status that is not 2xx, as an error. `isRead`: nothing was changed by it, whatever happened. */
export function refusal(status: number, text: string, isRead: boolean): ApiError {
  const parsed = z.safeParse(errorEnvelope, parseJson(text));
  if (parsed.success) {
    const { error, requestId } = parsed.data;
    return new ApiError({ cause: 'refused', status, message: error, requestId });
  }
  return new ApiError({
    cause: 'refused',
    status,
    message: `The server answered with status ${status} and no readable explanation.`,
    // A gateway between us and the API gave up: the API itself may still be at work.
    outcomeUnknown: !isRead && status >= 500,
  });
}

/** The id of the request in the envelope of an answer; undefined if it has none. */
export function requestIdOf({ text }: Answer): string | undefined {
  const body = z.safeParse(envelope, parseJson(text));
  return body.success ? body.data.requestId : undefined;
}

/** The `result` of the envelope, through the endpoint's schema. */
export function decode<Result>(
  endpoint: Endpoint<string, unknown, Result>,
  { status, text }: Answer,
): Result | string | undefined {
  if (endpoint.result === 'text') return text;
  const outcomeUnknown = endpoint.method !== 'GET';
  const body = z.safeParse(envelope, parseJson(text));
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

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}
