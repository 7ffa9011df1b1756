// The mock cloud where the network would be: as the API behind a server of ours, and behind Node's http for a port of
// its own. Does not import the cloud, so that Vite's configuration can have it without loading the rest.
import type { IncomingMessage, ServerResponse } from 'node:http';
import { send, type Answer } from '../../../server/answer.mjs';
import { readBody, tooLarge } from '../../../server/body.mjs';
import type { Upstream } from '../../../server/upstream.mjs';
import type { MockCloud } from '../cloud';

/** Rejects where a fault cuts the connection. */
export function upstreamOf(cloud: MockCloud): Upstream {
  return async ({ method, path, headers, body, signal }) => {
    const request = new Request(new URL(path, 'http://127.0.0.1'), {
      method,
      headers,
      signal: signal ?? null,
      ...(body.length > 0 ? { body: new Uint8Array(body) } : {}),
    });
    const response = await cloud.fetch(request);
    return {
      status: response.status,
      headers: Object.fromEntries(response.headers),
      body: Buffer.from(await response.arrayBuffer()),
    };
  };
}

/** A handler for `createServer`, or for a middleware that knows the request is its own. A cut connection is a cut socket. */
export function toNodeHandler(cloud: MockCloud): (req: IncomingMessage, res: ServerResponse) => void {
  const upstream = upstreamOf(cloud);
  return (req, res) => {
    const gone = new AbortController();
    res.once('close', () => gone.abort(new Error('The client has gone.')));
    answer(upstream, req, gone.signal).then(
      (given) => send(res, given),
      (error: unknown) => {
        if (!isExpected(error) && !gone.signal.aborted) console.error(error);
        res.destroy();
      },
    );
  };
}

async function answer(upstream: Upstream, req: IncomingMessage, signal: AbortSignal): Promise<Answer> {
  const body = await readBody(req);
  if (!body) return tooLarge();
  const headers = Object.fromEntries(
    Object.entries(req.headers).map(([name, value]) => [name, String(value)]),
  );
  return upstream({ method: req.method ?? 'GET', path: req.url ?? '/', headers, body, signal });
}

/** By name: the cloud may have been loaded by another module runner, with a class of its own. */
function isExpected(error: unknown): boolean {
  return error instanceof Error && error.name === 'ConnectionCut';
}
