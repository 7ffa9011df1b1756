// For tests: an API on a port, a server of ours before it, and connections that can be looked at from below.
import {
  createServer,
  type IncomingMessage,
  type RequestListener,
  type Server,
  type ServerResponse,
} from 'node:http';
import { connect, type AddressInfo } from 'node:net';
import { apiHandler, isForApi } from '../apiHandler.mjs';
import { keepConnections } from '../keepAlive.mjs';
import type { SentChanges } from '../sentChanges.mjs';
import { upstreamAt } from '../upstream.mjs';

export interface Listening {
  readonly url: string;
  readonly port: number;
  readonly close: () => Promise<void>;
}

/** Listens on a free port of this machine. */
export async function listen(listener: RequestListener): Promise<Listening> {
  const server: Server = createServer(listener);
  keepConnections(server);
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo; // Listening on a port, it has one.
  return {
    url: `http://127.0.0.1:${port}`,
    port,
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}

/** One request as it arrived at the API. */
export interface Arrival {
  readonly method: string;
  readonly url: string;
  readonly headers: IncomingMessage['headers'];
  readonly body: string;
}

/** An API that notes what arrives, and a server of ours before it. `reply` may be changed between requests. */
export async function hosted(limits: { withinMs?: number; mostBytes?: number } = {}, changes?: SentChanges) {
  const arrivals: Arrival[] = [];
  let reply: (res: ServerResponse, arrival: Arrival) => void = (res) => res.end('{"status":200}');
  const api = await listen((req, res) => {
    let body = '';
    req.on('data', (chunk: Buffer) => (body += chunk.toString()));
    req.on('end', () => {
      const arrival = { method: req.method ?? '', url: req.url ?? '', headers: req.headers, body };
      arrivals.push(arrival);
      reply(res, arrival);
    });
  });
  const handle = apiHandler(upstreamAt(api.url, limits), changes);
  const host = await listen((req, res) => {
    if (isForApi(req.url)) handle(req, res);
    else res.writeHead(404).end('not the API');
  });
  return {
    arrivals,
    api,
    host,
    /** How the API answers from now on. */
    answer: (next: typeof reply) => {
      reply = next;
    },
    close: async () => {
      await host.close();
      await api.close();
    },
  };
}

/** All that a server sends back over a bare connection until it closes it; `hangUp` after the text was sent. */
export function raw(port: number, text: string, { hangUp = false } = {}): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect(port, '127.0.0.1', () => {
      if (hangUp) socket.end(text);
      else socket.write(text);
    });
    let received = '';
    socket.on('data', (chunk) => (received += chunk.toString()));
    socket.on('end', () => resolve(received));
    socket.on('error', reject);
  });
}
