// Which pipes go through an endpoint. A Kafka pipe names it by its ID, all kinds can name it by where they connect to.
import { hostOf } from '../../lib/hostOf';
import type { SourceView } from '../../sources/registry';
import type { ReversePrivateEndpoint } from './wire';
import { mappedNames } from './rules';

/** Every DNS name under which the source behind an endpoint is reached, private ones last; `*.` stands for any name below. */
export function endpointHosts(endpoint: ReversePrivateEndpoint): string[] {
  return [
    ...new Set([...(endpoint.dnsNames ?? []), ...(endpoint.privateDnsNames ?? []), ...mappedNames(endpoint)]),
  ].filter((name) => name !== '');
}

/** The private DNS names of an endpoint: those the API reports, and those given to it that it does not report yet. */
export function privateNamesOf(endpoint: ReversePrivateEndpoint): string[] {
  const own = new Set(endpoint.dnsNames ?? []);
  return endpointHosts(endpoint).filter((name) => !own.has(name));
}

/** Does a host fall under a name? `*.example.com` covers everything below `example.com`, not `example.com` itself. */
export function coversHost(name: string, host: string): boolean {
  const wanted = hostOf(name);
  return wanted.startsWith('*.') ? host.endsWith(wanted.slice(1)) && host !== wanted : host === wanted;
}

/** Does a pipe of this source go through the endpoint? Undefined: its kind is newer than this program. */
export function usesEndpoint(source: SourceView, endpoint: ReversePrivateEndpoint): boolean | undefined {
  const { kind, body } = source;
  if (!kind) return undefined;
  if (kind.privateEndpointIds(body).includes(endpoint.id)) return true;
  return hostsUnder(source, endpointHosts(endpoint)).length > 0;
}

/** The hosts of a source that fall under one of these names. */
export function hostsUnder({ kind, body }: SourceView, names: readonly string[]): string[] {
  const hosts = (kind?.hosts(body) ?? []).map(hostOf).filter((host) => host !== '');
  return [...new Set(hosts)].filter((host) => names.some((name) => coversHost(name, host)));
}
