// The pretend cloud behind Node's http: for a port of its own and for Vite's servers. Does not import the cloud, so
// that Vite's configuration can have the handler without loading the rest.
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { MockCloud } from '../cloud';

const MOST_BYTES = 5_000_000;

/** A handler for `createServer`, or for a middleware that knows the request is ours. A cut connection is a cut socket. */
export function toNodeHandler(cloud: MockCloud): (req: IncomingMessage, res: ServerResponse) => void {
  return (req, res) => {
    const gone = new AbortController();
    res.once('close', () => gone.abort(new Error('The client has gone.')));
    answer(cloud, req, res, gone.signal).catch((error: unknown) => {
      if (!isExpected(error) && !gone.signal.aborted) console.error(error);
      res.destroy();
    });
  };
}

async function answer(
  cloud: MockCloud,
  req: IncomingMessage,
  res: ServerResponse,
  signal: AbortSignal,
): Promise<void> {
  const body = await readBody(req);
  if (body === undefined) {
    res.writeHead(413).end();
    return;
  }
  const response = await cloud.fetch(toRequest(req, body, signal));
  res.writeHead(response.status, Object.fromEntries(response.headers));
  res.end(await response.text());
}

function toRequest(req: IncomingMessage, body: string, signal: AbortSignal): Request {
  const headers = new Headers();
  for (const [name, value] of Object.entries(req.headers)) {
    if (value !== undefined) headers.set(name, Array.isArray(value) ? value.join(', ') : value);
  }
  return new Request(new URL(req.url ?? '/', 'http://127.0.0.1'), {
    method: req.method ?? 'GET',
    headers,
    signal,
    ...(body === '' ? {} : { body }),
  });
}

async function readBody(req: IncomingMessage): Promise<string | undefined> {
  if (req.method === 'GET' || req.method === 'HEAD') return '';
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of req) {
    const bytes = Buffer.from(chunk as Uint8Array); // No encoding is set on the stream, so it yields bytes.
    size += bytes.length;
    if (size > MOST_BYTES) return undefined;
    chunks.push(bytes);
  }
  return Buffer.concat(chunks).toString('utf8');
}

/** By name: the cloud may have been loaded by another module runner, with a class of its own. */
function isExpected(error: unknown): boolean {
  return error instanceof Error && error.name === 'ConnectionCut';
}
