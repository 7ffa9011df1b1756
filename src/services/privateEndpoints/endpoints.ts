// The endpoint table of reverse private endpoints.
import { endpoint } from '../../api/endpoint';
import { list } from '../../api/schema';
import { reversePrivateEndpoint, reversePrivateEndpointCreate, reversePrivateEndpointPatch } from './wire';

const PRIVATE_ENDPOINTS = '/v1/organizations/:org/services/:service/clickpipesReversePrivateEndpoints';

export const privateEndpointEndpoints = {
  privateEndpointList: endpoint('GET', PRIVATE_ENDPOINTS, {
    result: list(reversePrivateEndpoint),
    isOptional: true,
  }),
  privateEndpointCreate: endpoint('POST', PRIVATE_ENDPOINTS, {
    body: reversePrivateEndpointCreate,
    result: reversePrivateEndpoint,
  }),
  privateEndpointGet: endpoint('GET', `${PRIVATE_ENDPOINTS}/:endpoint`, { result: reversePrivateEndpoint }),
  privateEndpointUpdate: endpoint('PATCH', `${PRIVATE_ENDPOINTS}/:endpoint`, {
    body: reversePrivateEndpointPatch,
    result: reversePrivateEndpoint,
  }),
  privateEndpointDelete: endpoint('DELETE', `${PRIVATE_ENDPOINTS}/:endpoint`, {}),
};
