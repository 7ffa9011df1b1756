// Calls an endpoint of the table: one function, typed by the table's line. Below it nothing knows of pipes.
import { redactLater } from '../lib/secrets/later';
import { maskValues } from '../lib/secrets/mask';
import { sleep } from '../lib/sleep';
import { z } from '../lib/zod';
import { randomId } from '../lib/randomId';
import { decode, isWhole, redirection, refusal, requestIdOf, type Answer } from './answer';
import { dialects, type Dialect, type DialectName } from './dialects';
import { fillPath, isReadOnly, type Endpoint, type PathParams } from './endpoint';
import { ApiError, isRouteMissing } from './errors';
import { outcomeOf, type Exchange } from './exchange';
import { silenceAfter, Scheduler, Urgency, type Priority } from './scheduler';
import { SharedReads } from './sharedReads';

export interface Credentials {
  keyId: string;
  keySecret: string;
}

export interface CloudOptions {
  /** Origin of the API; empty for same-origin through the proxy. */
  baseUrl?: string;
  credentials: () => Credentials | undefined;
  scheduler?: Scheduler;
  fetch?: typeof fetch;
  /** What is known of the server's dialect before the first request that would find out. */
  speaks?: Readonly<Partial<Record<DialectName, Dialect>>>;
  /** Does the browser know that it has no connection? Then a change is not sent, and that is said. */
  isOffline?: () => boolean;
  /** The server no longer accepts the key. */
  onUnauthorized?: () => void;
  /** Told of every request that left, when it is over: also of repeats, and of those that nobody waits for any more. */
  onExchange?: (exchange: Exchange) => void;
}

export interface CallOptions {
  signal?: AbortSignal | undefined;
  priority?: Priority;
  query?: Readonly<Record<string, string>>;
  /** Told the request id of the answer, also of one that `decode` then refuses. */
  onRequestId?: (requestId: string) => void;
}

/** `await cloud(endpoint, { org, service, pipe }, body)`; the body is `undefined` where there is none. Throws `ApiError`. */
export type Cloud = <Path extends string, Body, Result>(
  endpoint: Endpoint<Path, Body, Result>,
  params: PathParams<Path>,
  body: Body,
  options?: CallOptions,
) => Promise<Result>;

/**
 * Names one sending of a change. Browsers repeat a request by themselves when its connection breaks, changes too; by this a
 * host between page and API knows the repeat. A sending after a refusal (429, the other dialect) is another one.
 */
const CHANGE_ID = 'Penstock-Change-Id';

/** Where the detector of secrets does not come, as after a deployment. */
const UNCHECKED = 'What the server said could not be checked for secrets.';

const READ_TIMEOUT_MS = 30_000;
const WRITE_TIMEOUT_MS = 60_000;
/** Waits before the repeats of a failed read. A change is never repeated by itself. */
const READ_RETRY_MS = [1_000, 3_000];
/** How often one request may be sent again after the rate limiter turned it away (it was not carried out then). */
const MAX_429 = 5;
/** The signal of a call without one. */
const NEVER = new AbortController().signal;

interface Wire {
  method: string;
  path: string;
  search: string;
  body: unknown;
}

/** Makes the client of one session. Equal reads in flight are joined; all requests share one scheduler. */
export function createCloud(options: CloudOptions): Cloud {
  const scheduler = options.scheduler ?? new Scheduler();
  const send = options.fetch ?? ((input, init) => fetch(input, init));
  const spoken: Partial<Record<DialectName, Dialect>> = { ...options.speaks };
  const reads = new SharedReads<Answer>();
  /** By path pattern: what the server answered that does not have it. */
  const missing = new Map<string, unknown>();

  return async (endpoint, params, rawBody, callOptions) => {
    callOptions?.signal?.throwIfAborted();
    const body = rawBody === undefined ? undefined : checkBody(endpoint, rawBody);
    const query = new URLSearchParams(callOptions?.query).toString();
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- `PathParams` has nothing but texts, which TypeScript cannot see
    const names = params as Readonly<Record<string, string>>;
    const wire: Wire = {
      method: endpoint.method,
      path: fillPath(endpoint.path, names),
      search: query === '' ? '' : `?${query}`,
      body,
    };
    const priority = callOptions?.priority ?? (endpoint.method === 'GET' ? 'page' : 'person');
    if (missing.has(endpoint.path) && endpoint.method === 'GET') throw missing.get(endpoint.path);
    const answer =
      endpoint.method === 'GET'
        ? await reads
            .join(wire.path + wire.search, priority, callOptions?.signal, (signal, urgency) =>
              speak(endpoint, wire, urgency, signal),
            )
            .catch((error: unknown) => {
              if (endpoint.isOptional && isRouteMissing(error)) missing.set(endpoint.path, error);
              throw error;
            })
        : await speak(endpoint, wire, new Urgency(priority), callOptions?.signal);
    const requestId = callOptions?.onRequestId && requestIdOf(answer);
    if (requestId !== undefined) callOptions?.onRequestId?.(requestId);
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- `endpoint` types what its line gives: text, nothing, or what its schema reads
    return decode(endpoint, answer) as never;
  };

  /** Sends the official form, and where the server refuses that, the published one: once, and then remembers. */
  async function speak(
    endpoint: Endpoint,
    wire: Wire,
    urgency: Urgency,
    signal: AbortSignal | undefined,
  ): Promise<Answer> {
    const name = endpoint.dialect;
    if (!name) return deliver(endpoint, wire, urgency, signal);
    const { refusal, understood, toPublished } = dialects[name];
    const published = { ...wire, ...toPublished({ path: wire.path, body: wire.body }) };
    const known = spoken[name];
    if (known) return deliver(endpoint, known === 'official' ? wire : published, urgency, signal);
    try {
      const answer = await deliver(endpoint, wire, urgency, signal);
      spoken[name] = 'official';
      return answer;
    } catch (error) {
      if (!(error instanceof ApiError) || error.cause !== 'refused' || error.status !== refusal) throw error;
      if (understood?.test(error.message)) {
        spoken[name] = 'official';
        throw error;
      }
      const answer = await deliver(endpoint, published, urgency, signal).catch((second: unknown) => {
        // Neither form was taken: the first refusal is the one that speaks of what we meant.
        throw second instanceof ApiError && second.cause === 'refused' && second.status === refusal
          ? error
          : second;
      });
      spoken[name] = 'published';
      return answer;
    }
  }

  /** One request with its repeats: reads after a failure, anything after the rate limiter turned it away. */
  async function deliver(
    endpoint: Endpoint,
    wire: Wire,
    urgency: Urgency,
    signal: AbortSignal | undefined,
  ): Promise<Answer> {
    const isRead = endpoint.method === 'GET';
    let failures = 0;
    let turnedAway = 0;
    let garbled = 0;
    for (;;) {
      const answered = await scheduler.acquire(urgency, signal);
      try {
        const answer = await observed(endpoint, wire, signal).finally(answered);
        if (!isRead || endpoint.result === 'text' || isWhole(answer) || garbled++ > 0) return answer;
      } catch (error) {
        if (signal?.aborted || !(error instanceof ApiError)) throw error;
        if (error.status === 429 && turnedAway++ < MAX_429) continue;
        const { cause, status = 0 } = error;
        const transient = cause === 'unreachable' || status === 408 || status >= 500;
        if (!isRead || !transient || failures >= READ_RETRY_MS.length) throw error;
      }
      await sleep(READ_RETRY_MS[failures++] ?? 0, signal ?? NEVER);
    }
  }

  async function observed(endpoint: Endpoint, wire: Wire, signal: AbortSignal | undefined): Promise<Answer> {
    const { onExchange } = options;
    // Without a key nothing leaves.
    if (!onExchange || !options.credentials()) return once(endpoint, wire, signal);
    const startedAt = Date.now();
    const answered = once(endpoint, wire, signal);
    const tell = (outcome: Parameters<typeof outcomeOf>[0]) => {
      const { method, path, search } = wire;
      const durationMs = Date.now() - startedAt;
      onExchange({
        method,
        path,
        ...(search ? { search } : {}),
        startedAt,
        durationMs,
        ...outcomeOf(outcome),
      });
    };
    answered.then(
      (answer) => tell({ answer }),
      (error: unknown) => tell({ error }),
    );
    return answered;
  }

  async function once(endpoint: Endpoint, wire: Wire, signal: AbortSignal | undefined): Promise<Answer> {
    const isRead = isReadOnly(endpoint);
    const credentials = options.credentials();
    if (!credentials)
      throw new ApiError({ cause: 'refused', status: 401, message: 'Sign in with an API key.' });
    if (!isRead && options.isOffline?.()) {
      throw new ApiError({ cause: 'unreachable', message: 'You are offline.', notSent: true });
    }
    const timeout = AbortSignal.timeout(endpoint.timeoutMs ?? (isRead ? READ_TIMEOUT_MS : WRITE_TIMEOUT_MS));
    let response: Response;
    let text: string;
    try {
      response = await send(`${options.baseUrl ?? ''}${wire.path}${wire.search}`, {
        method: wire.method,
        headers: {
          Authorization: `Basic ${base64(`${credentials.keyId}:${credentials.keySecret}`)}`,
          ...(wire.body === undefined ? {} : { 'Content-Type': 'application/json' }),
          ...(endpoint.method === 'GET' ? {} : { [CHANGE_ID]: randomId() }),
        },
        ...(wire.body === undefined ? {} : { body: JSON.stringify(wire.body) }),
        signal: signal ? AbortSignal.any([signal, timeout]) : timeout,
        // The key goes in the header we set; the browser shall neither add cookies nor open its own key dialog.
        credentials: 'omit',
        cache: 'no-store',
        redirect: 'manual',
      });
      text = await response.text();
    } catch (error) {
      if (signal?.aborted) throw error;
      throw new ApiError({
        cause: 'unreachable',
        message: timeout.aborted
          ? 'No answer came in time.'
          : 'The connection failed. Check the network and that the API or its proxy is up.',
        outcomeUnknown: !isRead,
      });
    }
    // A browser does not tell the status of a redirect.
    if (response.type === 'opaqueredirect') throw redirection(undefined, isRead);
    const { status, headers } = response;
    if (status >= 300 && status < 400) throw redirection(status, isRead);
    if (response.ok) return { status, text };
    if (status === 429) scheduler.pause(silenceAfter(headers));
    if (status === 401) options.onUnauthorized?.();
    throw await withoutOthers(
      masked(refusal({ status, text }, { headers, isRead }), endpoint, wire, credentials),
    );
  }
}

/** Before anything leaves: an unknown or misspelled key is our mistake and stays here. Names fields, never values. */
function checkBody(endpoint: Endpoint, body: unknown): unknown {
  if (!endpoint.body) return undefined;
  const parsed = z.safeParse(endpoint.body, body);
  if (parsed.success) return parsed.data;
  const fields = parsed.error.issues.map((issue) =>
    [...issue.path, ...(issue.code === 'unrecognized_keys' ? issue.keys : [])].join('.'),
  );
  throw new ApiError({
    cause: 'refused',
    message: `Penstock did not send this request, because it does not fit the API at: ${fields.join(', ')}.`,
  });
}

/** A server, or a proxy before it, may repeat what it was sent: neither the key nor a secret in the body is told again. */
function masked(
  error: ApiError,
  endpoint: Endpoint,
  wire: Wire,
  { keyId, keySecret }: Credentials,
): ApiError {
  const sent = wire.body === undefined ? [] : (endpoint.secretsIn?.(wire.body) ?? []);
  return error.masked((text) =>
    maskValues(maskValues(text, [base64(`${keyId}:${keySecret}`), keySecret], '<key>'), sent),
  );
}

/** A server may tell secrets, too, that it was not sent now: a login in the address that it could not reach. */
async function withoutOthers(error: ApiError): Promise<ApiError> {
  const clean = new Map<string, string>();
  for (const text of [error.message, error.requestId ?? '']) {
    clean.set(text, await redactLater(text).catch(() => UNCHECKED));
  }
  return error.masked((text) => clean.get(text) ?? UNCHECKED);
}

/** Basic auth is defined over bytes; `btoa` takes Latin-1 only. */
function base64(text: string): string {
  return btoa(String.fromCodePoint(...new TextEncoder().encode(text)));
}
