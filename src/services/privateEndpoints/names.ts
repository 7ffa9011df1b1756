import { lookup } from '../../lib/lookup';
import { shownText } from '../../lib/shownText';
import type { ReversePrivateEndpoint } from './wire';
import type { EndpointField, EndpointType } from './rules';

/** Types by what stands on the other side. */
export const typeLabels: Readonly<Record<EndpointType, string>> = {
  VPC_ENDPOINT_SERVICE: 'AWS endpoint service',
  VPC_RESOURCE: 'AWS VPC resource',
  MSK_MULTI_VPC: 'Amazon MSK multi-VPC',
  GCP_PSC_SERVICE_ATTACHMENT: 'Google service attachment',
};

export const fieldLabels: Readonly<Record<EndpointField, string>> = {
  vpcEndpointServiceName: 'Endpoint service name',
  vpcResourceConfigurationId: 'Resource configuration ID',
  vpcResourceShareArn: 'Resource share ARN',
  mskClusterArn: 'Cluster ARN',
  mskAuthentication: 'Cluster authentication',
  gcpServiceAttachment: 'Service attachment',
};

/** A type in words; one that we do not know keeps the server's word. */
export function typeLabel(type: ReversePrivateEndpoint['type']): string {
  return (type && lookup(typeLabels, type)) || shownText(type ?? '') || 'Type unknown';
}

/** What people call an endpoint: its description, or an ID where there is none. */
export function endpointName({ description, endpointId, id }: ReversePrivateEndpoint): string {
  return description?.trim() || endpointId || id;
}
