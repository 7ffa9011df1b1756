// One request of the API from arrival to answer: rate limit, faults, delays, the handling itself, the log.
import { respond, type MockResponse } from './response';
import { ConnectionCut, faultResponse } from './faultResponse';
import { handleRequest } from './handleRequest';
import { Refusal, withCode } from './refusal';
import { parseBody } from './wire/body';
import type { Tenant } from './tenants/tenant';

interface Incoming {
  readonly method: string;
  readonly url: URL;
  /** The body as it was sent. */
  readonly text: string;
  /** Its `Content-Type`; empty where there is none. */
  readonly type: string;
  readonly signal: AbortSignal | undefined;
}

/** The answer of the API. Rejects with `ConnectionCut` for a fault, or with the signal's reason. */
export async function serveRequest(tenant: Tenant, incoming: Incoming): Promise<MockResponse> {
  const { method, url } = incoming;
  const at = tenant.clock.wall();
  const log = (status: number) => tenant.requests.add({ method, path: url.pathname, status, at });
  try {
    const answer = await responseTo(tenant, incoming, at);
    log(answer.status);
    return answer;
  } catch (error) {
    if (error instanceof ConnectionCut) log(0);
    throw error;
  }
}

async function responseTo(
  tenant: Tenant,
  { method, url, text, type, signal }: Incoming,
  at: number,
): Promise<MockResponse> {
  const requestId = tenant.newId();
  const waitS = tenant.limit.admit(at);
  if (waitS > 0) return respond(requestId, () => limited(waitS));
  const fault = tenant.faults.take(method, url.pathname, text);
  const handle = () =>
    respond(requestId, () =>
      handleRequest(
        tenant,
        { method, path: url.pathname, query: url.searchParams, body: parseBody(text, type) },
        requestId,
      ),
    );
  const delayMs = tenant.latencyMs + (fault?.delayMs ?? 0);
  const done = fault?.afterwards ? handle() : undefined;
  if (delayMs > 0) await tenant.clock.wait(delayMs, signal);
  return (fault && faultResponse(fault, requestId)) ?? done ?? handle();
}

function limited(seconds: number): never {
  const headers = { 'X-RateLimit-Reset': seconds.toFixed(3) };
  throw new Refusal(429, withCode(429, 'rate limit exceeded, 10 requests in 10 seconds'), headers);
}
