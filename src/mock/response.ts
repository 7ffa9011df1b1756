// What goes back over the wire: the envelopes of the API and the few bodies that have none.
import { Refusal, withCode } from './refusal';

/** An answer before it becomes a `Response`. `body` is text as it is, or a value to be written as JSON. */
export interface MockResponse {
  readonly status: number;
  readonly body: unknown;
  readonly type: 'application/json' | 'text/plain' | 'text/html';
  readonly headers?: Readonly<Record<string, string>>;
}

/** `{ status, requestId, result }`; without `result` for a DELETE (api-notes 1.2). */
export function success(requestId: string, result: unknown): MockResponse {
  const body = result === undefined ? { status: 200, requestId } : { status: 200, requestId, result };
  return { status: 200, body, type: 'application/json' };
}

/** The bare text of a metrics answer. */
export function textResponse(text: string): MockResponse {
  return { status: 200, body: text, type: 'text/plain' };
}

/** Any JSON without an envelope, as the control API answers. */
export function jsonResponse(body: unknown, status = 200): MockResponse {
  return { status, body, type: 'application/json' };
}

/** `{ status, error, requestId }` (api-notes 1.3). `error` carries its code. */
export function failureResponse(
  requestId: string,
  status: number,
  error: string,
  headers: Readonly<Record<string, string>> = {},
): MockResponse {
  return { status, body: { status, error, requestId }, type: 'application/json', headers };
}

/** Runs `attempt`; what it throws becomes an error envelope. Anything but a refusal is our own mistake: 500. */
export function respond(requestId: string, attempt: () => MockResponse): MockResponse {
  try {
    return attempt();
  } catch (error) {
    if (error instanceof Refusal) return failureResponse(requestId, error.status, error.text, error.headers);
    console.error(error);
    const text = error instanceof Error ? error.message : 'unknown';
    return failureResponse(requestId, 500, withCode(500, `The mock cloud is broken: ${text}`));
  }
}

/** The answer as the fetch API has it. */
export function toResponse({ status, body, type, headers }: MockResponse): Response {
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  return new Response(text, {
    status,
    headers: { 'Content-Type': `${type}; charset=utf-8`, 'Cache-Control': 'no-store', ...headers },
  });
}
