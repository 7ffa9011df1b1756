// Finds the things that a path names, 404 where one is missing and 424 where the service is not running.
import type { Organization } from '../../services/wire';
import { isAwake } from '../../services/words';
import { isUuid } from '../ids';
import { refuseWith } from '../refusal';
import type { PipeRecord } from '../state/pipe';
import { forgetGone, type PrivateEndpointRecord } from '../state/privateEndpoint';
import type { ServiceRecord } from '../state/service';
import { stateAt } from '../time/itinerary';
import type { Match } from '../wire/routes';
import type { World } from '../worlds/world';
import { isClickPipes } from './rights';

export interface Places {
  readonly organization: Organization;
  readonly service?: ServiceRecord;
  readonly pipe?: PipeRecord;
  readonly privateEndpoint?: PrivateEndpointRecord;
}

/** `{ service, pipe, … }` for the parameters of a matched path at a moment (epoch ms). */
export function locate(world: World, { endpoint, params }: Match, now: number): Places {
  const { org, service: serviceId, pipe: pipeId, endpoint: endpointId } = params;
  const organization = findOrganization(world, org);
  if (serviceId === undefined) return { organization };
  const service = world.services.get(serviceId) ?? adopted(world, serviceId);
  if (isClickPipes(endpoint.path)) requireRunning(service, now);
  forgetGone(service.privateEndpoints, now);
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

function findOrganization({ nature, organization }: World, id: string | undefined): Organization {
  if (id === undefined || id === organization.id) return organization;
  return nature.anyId && isUuid(id) ? { ...organization, id } : missing('organization', id);
}

function adopted(world: World, id: string): ServiceRecord {
  return world.nature.anyId && isUuid(id) ? world.adopt(id) : missing('service', id);
}

function missing(what: string, id: string): never {
  return refuseWith(404, `${what} "${id}" not found`);
}

function requireRunning(service: ServiceRecord, now: number): void {
  const state = stateAt(service.states, now);
  if (isAwake(state)) return;
  refuseWith(
    424,
    `ClickPipe creation is allowed only when the ClickHouse service is running. Current state: ${state}`,
  );
}
