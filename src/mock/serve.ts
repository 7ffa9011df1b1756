// One request of the API from arrival to answer: rate limit, faults, delays, the deed itself, the log.
import { answerOf, type Answer } from './answer';
import { ConnectionCut, faultAnswer } from './faultAnswer';
import { perform } from './perform';
import { Refusal, withCode } from './refusal';
import { parseBody } from './wire/body';
import type { World } from './worlds/world';

export interface Incoming {
  readonly method: string;
  readonly url: URL;
  /** The body as it was sent. */
  readonly text: string;
  /** Its `Content-Type`; empty where there is none. */
  readonly type: string;
  readonly signal: AbortSignal | undefined;
}

/** The answer of the API. Rejects with `ConnectionCut` for a fault, or with the signal's reason. */
export async function serve(world: World, incoming: Incoming): Promise<Answer> {
  const { method, url } = incoming;
  const at = world.clock.wall();
  const log = (status: number) => world.requests.add({ method, path: url.pathname, status, at });
  try {
    const answer = await answerTo(world, incoming, at);
    log(answer.status);
    return answer;
  } catch (error) {
    if (error instanceof ConnectionCut) log(0);
    throw error;
  }
}

async function answerTo(
  world: World,
  { method, url, text, type, signal }: Incoming,
  at: number,
): Promise<Answer> {
  const requestId = world.newId();
  const waitS = world.limit.admit(at);
  if (waitS > 0) return answerOf(requestId, () => limited(waitS));
  const fault = world.faults.take(method, url.pathname, text);
  const deed = () =>
    answerOf(requestId, () =>
      perform(
        world,
        { method, path: url.pathname, query: url.searchParams, body: parseBody(text, type) },
        requestId,
      ),
    );
  const delayMs = world.latencyMs + (fault?.delayMs ?? 0);
  const done = fault?.afterwards ? deed() : undefined;
  if (delayMs > 0) await world.clock.wait(delayMs, signal);
  return (fault && faultAnswer(fault, requestId)) ?? done ?? deed();
}

function limited(seconds: number): never {
  const headers = { 'X-RateLimit-Reset': seconds.toFixed(3) };
  throw new Refusal(429, withCode(429, 'rate limit exceeded, 10 requests in 10 seconds'), headers);
}
