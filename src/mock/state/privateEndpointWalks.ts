// The ways of a new private endpoint through its statuses (api-notes 8), as legs of an itinerary.
import type { ReversePrivateEndpointCreate } from '../../services/endpointWire';
import { ENDPOINT_ACCEPT_MS, ENDPOINT_PROVISION_MS } from '../time/durations';
import type { Leg } from '../time/itinerary';
import { fateOf } from '../worlds/sentinels';
import type { EndpointStatus } from './privateEndpoint';

/** After a create. The owner of an endpoint service has to accept the connection, and does so after a while. */
export function endpointCreated({
  type,
  description,
}: Pick<ReversePrivateEndpointCreate, 'type' | 'description'>): readonly Leg<EndpointStatus>[] {
  const provisioning = { state: 'Provisioning', forMs: ENDPOINT_PROVISION_MS } as const;
  const fate = fateOf(description);
  if (fate === 'Failed') return [provisioning, { state: fate }];
  if (type !== 'VPC_ENDPOINT_SERVICE' && fate === undefined) return [provisioning, { state: 'Ready' }];
  return [
    provisioning,
    { state: 'PendingAcceptance', forMs: ENDPOINT_ACCEPT_MS },
    { state: fate ?? 'Ready' },
  ];
}
