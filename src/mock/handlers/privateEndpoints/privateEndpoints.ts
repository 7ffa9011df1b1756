import type { ReversePrivateEndpoint } from '../../../services/privateEndpoints/wire';
import { refuseWith } from '../../refusal';
import { checkDnsMappings, checkEndpointCreate } from '../../rules/privateEndpoint';
import { endpointConfig, viewEndpoint, type StoredPrivateEndpoint } from '../../state/privateEndpoint';
import { afterEndpointCreate } from '../../state/privateEndpointTransitions';
import { ENDPOINT_DELETE_MS } from '../../time/durations';
import { timelineFrom, withTransitions } from '../../time/timeline';
import type { HandlerTable } from '../handler';

export const privateEndpointHandlers = {
  privateEndpointList: ({ service, now }) =>
    [...service.privateEndpoints.values()].flatMap((endpoint) => viewEndpoint(endpoint, now) ?? []),
  privateEndpointGet: ({ privateEndpoint, now }) => view(privateEndpoint, now),
  privateEndpointCreate: ({ tenant, service, body, now }) => {
    checkEndpointCreate(body, service);
    const id = tenant.newId();
    const endpoint: StoredPrivateEndpoint = {
      id,
      serviceId: service.id,
      config: endpointConfig(body, id, service.facts.region ?? ''),
      states: timelineFrom(now, afterEndpointCreate(body)),
    };
    service.privateEndpoints.set(endpoint.id, endpoint);
    return view(endpoint, now);
  },
  /** The list replaces the old one. */
  privateEndpointUpdate: ({ service, privateEndpoint, body, now }) => {
    const { customPrivateDnsMappings } = body;
    checkDnsMappings(customPrivateDnsMappings, privateEndpoint.config.type, service, privateEndpoint.id);
    privateEndpoint.config = {
      ...privateEndpoint.config,
      customPrivateDnsMappings,
      privateDnsNames: customPrivateDnsMappings.map(({ privateDnsName }) => privateDnsName),
    };
    return view(privateEndpoint, now);
  },
  /** Allowed at any time; pipes that use it are left behind. */
  privateEndpointDelete: ({ privateEndpoint, now }) => {
    privateEndpoint.states = withTransitions(privateEndpoint.states, now, [
      { state: 'Deleting', forMs: ENDPOINT_DELETE_MS },
      { state: undefined },
    ]);
    return undefined;
  },
} satisfies Pick<
  HandlerTable,
  | 'privateEndpointList'
  | 'privateEndpointGet'
  | 'privateEndpointCreate'
  | 'privateEndpointUpdate'
  | 'privateEndpointDelete'
>;

function view(endpoint: StoredPrivateEndpoint, now: number): ReversePrivateEndpoint {
  return (
    viewEndpoint(endpoint, now) ?? refuseWith(404, `reverse private endpoint "${endpoint.id}" not found`)
  );
}
