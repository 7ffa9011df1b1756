// The two dialects of the API. Most tenants accept both; two scenarios stand in for a server that knows only one.
import { dialects } from '../../api/dialects';
import { Refusal, refuse, withCode } from '../refusal';
import { matchRoute, type EndpointName, type Match } from '../wire/routes';
import type { AcceptedDialect } from '../tenants/scenario';

/** A request as it came in. `path` is the URL's path, `body` the parsed JSON or undefined. */
export interface ApiRequest {
  readonly method: string;
  readonly path: string;
  readonly query: URLSearchParams;
  readonly body: unknown;
}

interface MatchedRequest extends Match {
  /** In the official form. */
  readonly body: unknown;
}

/** All that the published page describes. */
const PUBLISHED: ReadonlySet<EndpointName> = new Set([
  'pipeList',
  'pipeCreate',
  'pipeGet',
  'pipeUpdate',
  'pipeDelete',
  'settingsGet',
  'settingsPut',
  'pipeScale',
  'pipeState',
  'cdcScalingGet',
  'cdcScalingUpdate',
]);

/**
 * Finds the endpoint of a request and puts its body in the official form; 404 for what this server does not have.
 * `anyService` stands in where the published form names no service.
 */
export function matchRequest(
  dialect: AcceptedDialect,
  request: ApiRequest,
  anyService: string,
): MatchedRequest {
  const published =
    dialect === 'official'
      ? undefined
      : dialects.cdcScaling.toOfficial({ path: request.path, body: request.body }, anyService);
  const match = matchRoute(request.method, published?.path ?? request.path);
  if (!match) throw notThere(request);
  if (dialect === 'published') {
    const known = PUBLISHED.has(match.name) && (match.endpoint.dialect !== 'cdcScaling' || published);
    if (!known) throw notThere(request);
  }
  return {
    ...match,
    body: match.endpoint.dialect === 'stateCommand' ? stateBody(dialect, request) : request.body,
  };
}

function stateBody(dialect: AcceptedDialect, { path, body }: ApiRequest): unknown {
  const official = hasBoth(body) ? undefined : dialects.stateCommand.toOfficial({ path, body }, '');
  // What is left as it is meets the official schema, which refuses `action` like any unknown key.
  if (dialect === 'official') return body;
  if (dialect === 'both') return official ? official.body : body;
  if (!official) return refuse('action: Must be one of start, stop, and nothing besides');
  if (commandOf(official.body) === 'resync') refuse('action: Must be one of start, stop');
  return official.body;
}

function hasBoth(body: unknown): boolean {
  return typeof body === 'object' && body !== null && 'action' in body && 'command' in body;
}

function commandOf(body: unknown): unknown {
  return typeof body === 'object' && body !== null && 'command' in body ? body.command : undefined;
}

function notThere({ method, path }: ApiRequest): Refusal {
  return new Refusal(404, withCode(404, `${method} ${path} is not a route of this server`));
}
