// Finds the resources that a path names: 404 where one is missing and 424 where the service is not running.
import type { Organization } from '../../services/wire';
import { isAwake } from '../../services/words';
import { isUuid } from '../ids';
import { refuseWith } from '../refusal';
import type { StoredPipe } from '../state/pipe';
import { removeDeleted, type StoredPrivateEndpoint } from '../state/privateEndpoint';
import type { StoredService } from '../state/service';
import { stateAt } from '../time/timeline';
import type { Match } from '../wire/routes';
import type { Tenant } from '../tenants/tenant';
import { isClickPipes } from './rights';

export interface Resources {
  readonly organization: Organization;
  readonly service?: StoredService;
  readonly pipe?: StoredPipe;
  readonly privateEndpoint?: StoredPrivateEndpoint;
}

/** `{ service, pipe, … }` for the parameters of a matched path at a moment (epoch ms). */
export function findResources(tenant: Tenant, { endpoint, params }: Match, now: number): Resources {
  const { org, service: serviceId, pipe: pipeId, endpoint: endpointId } = params;
  const organization = findOrganization(tenant, org);
  if (serviceId === undefined) return { organization };
  const service = tenant.services.get(serviceId) ?? adopted(tenant, serviceId);
  if (isClickPipes(endpoint.path)) requireRunning(service, now);
  removeDeleted(service.privateEndpoints, now);
  if (pipeId !== undefined) {
    const pipe = service.pipes.get(pipeId) ?? missing('ClickPipe', pipeId);
    return { organization, service, pipe };
  }
  if (endpointId !== undefined) {
    const privateEndpoint =
      service.privateEndpoints.get(endpointId) ?? missing('reverse private endpoint', endpointId);
    return { organization, service, privateEndpoint };
  }
  return { organization, service };
}

function findOrganization({ scenario, organization }: Tenant, id: string | undefined): Organization {
  if (id === undefined || id === organization.id) return organization;
  return scenario.anyId && isUuid(id) ? { ...organization, id } : missing('organization', id);
}

function adopted(tenant: Tenant, id: string): StoredService {
  return tenant.scenario.anyId && isUuid(id) ? tenant.adopt(id) : missing('service', id);
}

function missing(what: string, id: string): never {
  return refuseWith(404, `${what} "${id}" not found`);
}

function requireRunning(service: StoredService, now: number): void {
  const state = stateAt(service.states, now);
  if (isAwake(state)) return;
  refuseWith(
    424,
    `ClickPipe creation is allowed only when the ClickHouse service is running. Current state: ${state}`,
  );
}
