// How the server says no.

/** The code that stands before the text of an error, by status (api-notes 1.3). */
const CODES: Readonly<Record<number, string>> = {
  400: 'BAD_REQUEST',
  401: 'UNAUTHORIZED',
  403: 'FORBIDDEN',
  404: 'NOT_FOUND',
  413: 'PAYLOAD_TOO_LARGE',
  415: 'UNSUPPORTED_MEDIA_TYPE',
  424: 'FAILED_DEPENDENCY',
  429: 'TOO_MANY_REQUESTS',
  500: 'INTERNAL_ERROR',
  503: 'SERVICE_UNAVAILABLE',
  504: 'GATEWAY_TIMEOUT',
};

/** Thrown anywhere while a request is handled; becomes the error envelope. `text` carries the code: `BAD_REQUEST: …`. */
export class Refusal extends Error {
  override readonly name = 'Refusal';

  constructor(
    readonly status: number,
    readonly text: string,
    readonly headers: Readonly<Record<string, string>> = {},
  ) {
    super(text);
  }
}

/** `400, 'no'` -> `BAD_REQUEST: no`. */
export function withCode(status: number, text: string): string {
  return `${CODES[status] ?? 'ERROR'}: ${text}`;
}

/** Refuses with a status and a text without code. */
export function refuseWith(status: number, text: string): never {
  throw new Refusal(status, withCode(status, text));
}

/** Refuses the request as wrong: 400 and `BAD_REQUEST: text`. */
export function refuse(text: string): never {
  return refuseWith(400, text);
}

/** Refuses with `text` unless the condition holds. */
export function demand(condition: unknown, text: string): asserts condition {
  if (!condition) refuse(text);
}
