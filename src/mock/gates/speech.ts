// The two forms of the API. Most worlds take both; two kinds of world stand in for a server that knows only one.
import { dialects } from '../../api/dialects';
import { Refusal, refuse, withCode } from '../refusal';
import { matchRoute, type EndpointName, type Match } from '../wire/routes';
import type { Speech } from '../worlds/sentinels';

/** A request as it came in. `path` is the URL's path, `body` the parsed JSON or undefined. */
export interface Ask {
  readonly method: string;
  readonly path: string;
  readonly query: URLSearchParams;
  readonly body: unknown;
}

export interface Understood extends Match {
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
export function understand(speech: Speech, ask: Ask, anyService: string): Understood {
  const published =
    speech === 'official'
      ? undefined
      : dialects.cdcScaling.toOfficial({ path: ask.path, body: ask.body }, anyService);
  const match = matchRoute(ask.method, published?.path ?? ask.path);
  if (!match) throw notThere(ask);
  if (speech === 'published') {
    const known = PUBLISHED.has(match.name) && (match.endpoint.dialect !== 'cdcScaling' || published);
    if (!known) throw notThere(ask);
  }
  return { ...match, body: match.endpoint.dialect === 'stateCommand' ? stateBody(speech, ask) : ask.body };
}

function stateBody(speech: Speech, { path, body }: Ask): unknown {
  const official = hasBoth(body) ? undefined : dialects.stateCommand.toOfficial({ path, body }, '');
  // What is left as it is meets the official schema, which refuses `action` like any unknown key.
  if (speech === 'official') return body;
  if (speech === 'both') return official ? official.body : body;
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

function notThere({ method, path }: Ask): Refusal {
  return new Refusal(404, withCode(404, `${method} ${path} is not a route of this server`));
}
