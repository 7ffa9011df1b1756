// The routes of the mock cloud are the lines of the endpoint tables: what the client can call is what is served.
import type { Endpoint, Method } from '../../api/endpoint';
import { keysIn } from '../../lib/objects';
import { pipeWriteEndpoints } from '../../pipes/writeEndpoints';
import { pipeEndpoints } from '../../pipes/endpoints';
import { serviceEndpoints } from '../../services/endpoints';
import { privateEndpointEndpoints } from '../../services/privateEndpoints/endpoints';

/** Every endpoint of the project, by name. */
export const endpoints = {
  ...serviceEndpoints,
  ...privateEndpointEndpoints,
  ...pipeEndpoints,
  ...pipeWriteEndpoints,
};
export type Endpoints = typeof endpoints;
export type EndpointName = keyof Endpoints;

export interface Route {
  readonly name: EndpointName;
  readonly endpoint: Endpoint;
  readonly pattern: RegExp;
  readonly literals: number;
}

export interface Match {
  readonly name: EndpointName;
  readonly endpoint: Endpoint;
  /** Values of the path's `:names`, decoded. */
  readonly params: Readonly<Record<string, string>>;
}

/** Segments without a parameter bind closer: `/clickpipes/schemaDiscovery` goes before `/clickpipes/:pipe`. */
const routes: readonly Route[] = endpointNames()
  .map((name): Route => {
    const endpoint: Endpoint = endpoints[name];
    const segments = endpoint.path.split('/');
    const pattern = segments.map((part) => part.replace(/^:(.+)$/, '(?<$1>[^/]+)')).join('/');
    return {
      name,
      endpoint,
      pattern: new RegExp(`^${pattern}$`),
      literals: segments.filter((part) => !part.startsWith(':')).length,
    };
  })
  .toSorted((a, b) => b.literals - a.literals);

/** Names of all endpoints. */
export function endpointNames(): readonly EndpointName[] {
  return keysIn(endpoints);
}

/** The endpoint that serves a request, if any. `path` is the URL's, still encoded. */
export function matchRoute(method: string, path: string): Match | undefined {
  for (const { name, endpoint, pattern } of routes) {
    if (!sameMethod(endpoint.method, method)) continue;
    const found = pattern.exec(path);
    const params = found && decodeAll(found.groups ?? {});
    if (params) return { name, endpoint, params };
  }
  return undefined;
}

function sameMethod(own: Method, given: string): boolean {
  return own === given.toUpperCase();
}

function decodeAll(groups: Record<string, string>): Record<string, string> | undefined {
  try {
    return Object.fromEntries(Object.entries(groups).map(([key, value]) => [key, decodeURIComponent(value)]));
  } catch {
    return undefined;
  }
}
