import { queryOptions } from '@tanstack/react-query';
import { read } from '../../session/query';
import { serviceEndpoints } from '../endpoints';
import type { ReversePrivateEndpoint } from '../endpointWire';
import { statusMeaning } from './statuses';

const AT_REST_MS = 60_000;
const WHILE_MOVING_MS = 5_000;

interface ServiceParams {
  org: string;
  service: string;
}

/** The reverse private endpoints of a service. */
export function privateEndpointsQuery(params: ServiceParams) {
  return queryOptions({
    ...read(serviceEndpoints.privateEndpointList, params),
    refetchInterval: ({ state }) => paceOf(state.data ?? []),
  });
}

function paceOf(endpoints: readonly ReversePrivateEndpoint[]): number {
  return endpoints.some(({ status }) => statusMeaning(status).moving) ? WHILE_MOVING_MS : AT_REST_MS;
}
