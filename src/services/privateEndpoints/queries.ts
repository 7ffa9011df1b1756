import { queryOptions } from '@tanstack/react-query';
import { paceOf } from '../../session/pace';
import { read } from '../../session/query';
import { privateEndpointEndpoints } from './endpoints';
import type { ReversePrivateEndpoint } from './wire';
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
    ...read(privateEndpointEndpoints.privateEndpointList, params),
    refetchInterval: ({ state }) => paceOfEndpoints(state.data ?? []),
  });
}

function paceOfEndpoints(endpoints: readonly ReversePrivateEndpoint[]): number | false {
  const moving = endpoints.some(({ status }) => statusMeaning(status).moving);
  return paceOf({ restMs: AT_REST_MS, movingMs: WHILE_MOVING_MS, moving });
}
