import type { z } from '../../../lib/zod';
import type { ReversePrivateEndpoint, reversePrivateEndpointCreate } from '../../../services/endpointWire';
import { refuseWith } from '../../refusal';
import { checkDnsMappings, checkEndpointCreate } from '../../rules/privateEndpoint';
import { endpointConfig, viewEndpoint, type PrivateEndpointRecord } from '../../state/privateEndpoint';
import { ENDPOINT_DELETE_MS, ENDPOINT_PROVISION_MS } from '../../time/durations';
import { itineraryFrom, turnTo } from '../../time/itinerary';
import type { HandlerTable } from '../call';

type Create = z.output<typeof reversePrivateEndpointCreate>;

/** Types whose owner has to accept the connection in a console of theirs. */
const ACCEPTED_BY_HAND: ReadonlySet<string> = new Set(['VPC_ENDPOINT_SERVICE', 'GCP_PSC_SERVICE_ATTACHMENT']);

export const privateEndpointHandlers = {
  privateEndpointList: ({ service, now }) =>
    [...service.privateEndpoints.values()].flatMap((endpoint) => viewEndpoint(endpoint, now) ?? []),
  privateEndpointGet: ({ privateEndpoint, now }) => view(privateEndpoint, now),
  privateEndpointCreate: ({ world, service, body, now }) => {
    checkEndpointCreate(body, service);
    const endpoint = made(body, world.newId(), service.id, service.facts.region ?? '', now);
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
    privateEndpoint.states = turnTo(privateEndpoint.states, now, [
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

function made(
  body: Create,
  id: string,
  serviceId: string,
  region: string,
  now: number,
): PrivateEndpointRecord {
  return {
    id,
    serviceId,
    config: endpointConfig(body, id, region),
    states: itineraryFrom(now, [
      { state: 'Provisioning', forMs: ENDPOINT_PROVISION_MS },
      { state: ACCEPTED_BY_HAND.has(body.type) ? 'PendingAcceptance' : 'Ready' },
    ]),
  };
}

function view(endpoint: PrivateEndpointRecord, now: number): ReversePrivateEndpoint {
  return (
    viewEndpoint(endpoint, now) ?? refuseWith(404, `reverse private endpoint "${endpoint.id}" not found`)
  );
}
