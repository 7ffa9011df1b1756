// The statuses a new private endpoint goes through (api-notes 8).
import type { ReversePrivateEndpointCreate } from '../../services/privateEndpoints/wire';
import { ENDPOINT_ACCEPT_MS, ENDPOINT_PROVISION_MS } from '../time/durations';
import type { Transition } from '../time/timeline';
import { endpointFailureOf } from '../tenants/scenario';
import type { EndpointStatus } from './privateEndpoint';

/** After a create. The owner of an endpoint service has to accept the connection, and does so after a while. */
export function afterEndpointCreate({
  type,
  description,
}: Pick<ReversePrivateEndpointCreate, 'type' | 'description'>): readonly Transition<EndpointStatus>[] {
  const provisioning = { state: 'Provisioning', forMs: ENDPOINT_PROVISION_MS } as const;
  const failure = endpointFailureOf(description);
  if (failure === 'Failed') return [provisioning, { state: failure }];
  if (type !== 'VPC_ENDPOINT_SERVICE' && failure === undefined) return [provisioning, { state: 'Ready' }];
  return [
    provisioning,
    { state: 'PendingAcceptance', forMs: ENDPOINT_ACCEPT_MS },
    { state: failure ?? 'Ready' },
  ];
}
