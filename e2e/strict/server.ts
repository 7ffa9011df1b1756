// A server that speaks the API and is not the mock cloud: shapes as they were recorded, the strictness of the vendor's
// document, and nothing of ours behind it. Every key has an organization of its own.
import { randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { keepConnections } from '../../server/keepAlive.mjs';
import { bodyCheck, type BodyCheck } from './bodies';
import { dispatch, HttpError } from './routes';
import { StrictOrganization } from './organization';

export interface StrictServer {
  readonly url: string;
  readonly organization: (keyId: string) => StrictOrganization;
  readonly close: () => Promise<void>;
}

/** Listens on a free port of this machine. */
export async function startStrictServer(): Promise<StrictServer> {
  const check = await bodyCheck();
  const organizations = new Map<string, StrictOrganization>();
  const organization = (keyId: string) => {
    const found = organizations.get(keyId) ?? new StrictOrganization();
    organizations.set(keyId, found);
    return found;
  };
  const server = createServer((req, res) => {
    serve(organization, check, req, res).catch((error: unknown) => {
      console.error(error);
      res.destroy();
    });
  });
  keepConnections(server);
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const address = server.address();
  const port = typeof address === 'object' ? address?.port : undefined;
  return {
    url: `http://127.0.0.1:${port}`,
    organization,
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}

async function serve(
  organizationOf: (keyId: string) => StrictOrganization,
  check: BodyCheck,
  req: IncomingMessage,
  res: ServerResponse,
): Promise<void> {
  let text = '';
  for await (const chunk of req) text += String(chunk);
  const { method = '', headers } = req;
  const url = new URL(req.url ?? '', 'http://127.0.0.1');
  const refuse = (status: number, error: string, more: Record<string, string> = {}) =>
    send(res, status, { status, error, requestId: randomUUID() }, more);

  const foreign = Object.keys(headers).filter((name) => /^(cookie|origin|referer|penstock-.*)$/.test(name));
  if (foreign.length > 0) return refuse(400, `BAD_REQUEST: ${foreign.join(', ')} must not reach the API`);
  const [keyId] = Buffer.from(headers.authorization?.replace(/^Basic /, '') ?? '', 'base64')
    .toString()
    .split(':');
  if (!keyId) return refuse(401, 'UNAUTHORIZED: an API key is needed');
  const organization = organizationOf(keyId);
  const waitS = organization.admit();
  if (waitS > 0) return refuse(429, 'Too many requests', { 'X-RateLimit-Reset': String(waitS) });

  const received = { method, path: url.pathname, body: parse(text), status: 200 };
  organization.requests.push(received);
  try {
    if (text !== '' && headers['content-type'] !== 'application/json') {
      throw new HttpError(400, 'BAD_REQUEST: the body must be application/json');
    }
    const result = dispatch(organization, check, { method, url, body: received.body });
    const failure = organization.takeFailure(method, url.pathname);
    if (failure)
      throw new HttpError(failure.status, 'INTERNAL_ERROR: something went wrong, and it is not known what');
    if (typeof result === 'string')
      res.writeHead(200, { 'Content-Type': 'text/plain; version=0.0.4' }).end(result);
    else
      send(res, 200, { status: 200, requestId: randomUUID(), ...(result === undefined ? {} : { result }) });
  } catch (error) {
    if (!(error instanceof HttpError)) throw error;
    received.status = error.status;
    refuse(error.status, error.message);
  }
}

function send(
  res: ServerResponse,
  status: number,
  body: unknown,
  headers: Record<string, string> = {},
): void {
  res.writeHead(status, { 'Content-Type': 'application/json', ...headers }).end(JSON.stringify(body));
}

/** Undefined for no body, and for one that is no JSON: then the check says that it is no object. */
function parse(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}
