// The pretend cloud: a function from `Request` to `Response`. It runs wherever these two exist.
import { answerOf, failure, json, toResponse } from './answer';
import { DOOR, GATE, openDoor } from './door/door';
import { keyIdOf } from './gates/rights';
import { uuidOf } from './ids';
import { withCode } from './refusal';
import { serve } from './serve';
import { makeWorld } from './worlds/makeWorld';
import { WorldStore } from './worlds/store';

export interface MockCloud {
  /** Answers any request; rejects only where a fault cuts the connection or the request is aborted. */
  readonly fetch: (request: Request) => Promise<Response>;
}

interface MockCloudOptions {
  /** Epoch ms. */
  now?: () => number;
}

/**
 * Makes a cloud in which every API key id has a world of its own (`worlds/sentinels.ts` says which). It serves every
 * line of the endpoint tables under `/v1` and a control door under `/__mock`.
 */
export function createMockCloud({ now = Date.now }: MockCloudOptions = {}): MockCloud {
  const worlds = new WorldStore((keyId) => makeWorld(keyId, now));
  let strangers = 0;

  return {
    async fetch(request) {
      const { method, headers, signal } = request;
      const url = new URL(request.url);
      const text = await textOf(request);
      // A page asks here, without a key, whether the server behind it is the pretend cloud.
      if (url.pathname === GATE) return toResponse(json({ mock: true }));
      const keyId = keyIdOf(headers.get('Authorization'));
      if (keyId === undefined) {
        strangers += 1;
        const error = withCode(401, 'Give an API key: its id and secret with HTTP Basic authentication');
        return toResponse(failure(uuidOf(`stranger/${strangers}`), 401, error));
      }
      const world = worlds.of(keyId);
      if (url.pathname.startsWith(DOOR)) {
        const answer = answerOf(world.newId(), () =>
          openDoor(world, { method, path: url.pathname, query: url.searchParams, text }),
        );
        return toResponse(answer);
      }
      const type = headers.get('Content-Type') ?? '';
      return toResponse(await serve(world, { method, url, text, type, signal }));
    },
  };
}

/** Not `request.text()`, which drops a byte order mark: JSON with one is broken, and the API says so. */
async function textOf(request: Request): Promise<string> {
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(await request.arrayBuffer());
}
