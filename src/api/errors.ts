// What can go wrong between us and the cloud: one class, three causes, one set of words.

export type FailureCause = 'refused' | 'unreachable' | 'unreadable';

interface ApiErrorParts {
  cause: FailureCause;
  /** The server's own sentence where it gave one, else ours. */
  message: string;
  /** HTTP status, if an answer came. */
  status?: number | undefined;
  /** The only handle the vendor's support can correlate by. */
  requestId?: string | undefined;
  /** A change was sent and nobody knows whether it was carried out: look before offering to try again. */
  outcomeUnknown?: boolean;
  /** The answer had the API's own form. A gateway, or another service under this address, has pages of its own. */
  told?: boolean;
  /** It is certain that the API did not get the request: the browser is offline, or the host in between says so. */
  notSent?: boolean;
}

/** Every failure of a call to the cloud. Holds the server's text and ids, never a header, a body or a key. */
export class ApiError extends Error {
  override readonly name = 'ApiError';
  override readonly cause: FailureCause;
  readonly status: number | undefined;
  readonly requestId: string | undefined;
  readonly outcomeUnknown: boolean;
  readonly told: boolean;
  readonly notSent: boolean;

  constructor(parts: ApiErrorParts) {
    super(parts.message);
    this.cause = parts.cause;
    this.status = parts.status;
    this.requestId = parts.requestId;
    this.outcomeUnknown = parts.outcomeUnknown ?? false;
    this.told = parts.told ?? false;
    this.notSent = parts.notSent ?? false;
  }

  /** The same failure in other words. */
  inOtherWords(message: string, requestId = this.requestId): ApiError {
    const { cause, status, outcomeUnknown, told, notSent } = this;
    return new ApiError({ cause, message, status, requestId, outcomeUnknown, told, notSent });
  }

  /** The same failure with every text of the server's put through `mask`. */
  masked(mask: (text: string) => string): ApiError {
    const { message, requestId } = this;
    return this.inOtherWords(mask(message), requestId === undefined ? undefined : mask(requestId));
  }
}

/** The same failure with more said of it. */
export function saidFurther(error: ApiError, more: string): ApiError {
  // A server's words may end without a stop.
  const said = /[.!?]$/.test(error.message) ? error.message : `${error.message}.`;
  return error.inOtherWords(`${said} ${more}`);
}

/** Is this the given refusal of the server, by status and optionally by a phrase of its text? */
export function isRefusal(error: unknown, status: number, phrase?: RegExp): error is ApiError {
  return (
    error instanceof ApiError &&
    error.cause === 'refused' &&
    error.status === status &&
    (phrase === undefined || phrase.test(error.message))
  );
}

/** Does the API itself say that what the path names is not there? The page of a gateway with a 404 says nothing of it. */
export function saysNotThere(error: unknown): error is ApiError {
  return isRefusal(error, 404) && error.told;
}

/** Words of the API for a thing that it does not have, in a 404 of a route that it has. */
const NO_SUCH_THING =
  /\b(organi[sz]ation|service|instance|infrastructure|ingestion|click ?pipe|pipe)\b[^/]*\b(not found|not exist|unknown|deleted)\b/i;

/** Does the server lack the route, rather than the thing that the path names? */
export function isRouteMissing(error: unknown): boolean {
  return (
    isRefusal(error, 404) && (/\/v1\/|\broute\b/i.test(error.message) || !NO_SUCH_THING.test(error.message))
  );
}

/** The service behind the pipes sleeps or is stopped (424); `state` as the server names it. */
export function asleep(error: unknown): { state: string } | undefined {
  if (!isRefusal(error, 424)) return undefined;
  return { state: /Current state: (\w+)/.exec(error.message)?.[1] ?? 'not running' };
}

export interface Described {
  /** What happened, in a few words. */
  title: string;
  /** The server's sentence, or ours on what to do. */
  detail: string;
  requestId?: string | undefined;
}

/** Turns any thrown value into words for a person. The one place that does. */
export function describeError(error: unknown): Described {
  if (!(error instanceof ApiError)) {
    return {
      title: 'Something went wrong in this page',
      detail: error instanceof Error ? error.message : 'Reload the page. If it happens again, report it.',
    };
  }
  return { title: titleOf(error), detail: error.message, requestId: error.requestId };
}

function titleOf({ cause, status, outcomeUnknown, notSent }: ApiError): string {
  if (notSent) return 'Nothing was sent';
  if (outcomeUnknown) return 'Sent, but not confirmed';
  if (cause === 'unreachable') return 'The API could not be reached';
  if (cause === 'unreadable') return 'The answer could not be read';
  switch (status) {
    case undefined:
      return 'Nothing was sent';
    case 400:
      return 'The API refused this request';
    case 401:
      return 'The API key was rejected';
    case 403:
      return 'This API key lacks the right to do that';
    case 404:
      return 'Not found';
    case 424:
      return 'The service is not running';
    case 429:
      return 'Too many requests';
    default:
      return status >= 500 ? 'The API failed' : 'The API refused this request';
  }
}
