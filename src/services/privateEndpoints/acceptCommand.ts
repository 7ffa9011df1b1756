import { quote } from '../../lib/shellWord';
import type { ReversePrivateEndpoint } from './wire';
import { attachmentParts } from './rules';

const SERVICE_NAME = /^com\.amazonaws\.vpce\.([a-z0-9-]+)\.(vpce-svc-[0-9a-z]+)$/;

/**
 * What the owner of a source runs to let a waiting endpoint in, or to see why it waits. Undefined where the API has not
 * said enough. What only the owner knows stands in capitals.
 */
export function acceptCommand(endpoint: ReversePrivateEndpoint): string | undefined {
  switch (endpoint.type) {
    case 'VPC_ENDPOINT_SERVICE':
      return acceptInAws(endpoint);
    case 'MSK_MULTI_VPC': {
      const { mskClusterArn: arn } = endpoint;
      if (!arn) return undefined;
      return `aws kafka list-client-vpc-connections${regionOf(arn)} --cluster-arn ${quote(arn)}`;
    }
    case 'VPC_RESOURCE': {
      const { vpcResourceShareArn: arn } = endpoint;
      if (!arn) return undefined;
      return `aws ram get-resource-share-associations${regionOf(arn)} --association-type PRINCIPAL --resource-share-arns ${quote(arn)}`;
    }
    case 'GCP_PSC_SERVICE_ATTACHMENT':
      return acceptInGoogle(endpoint);
    default:
      return undefined;
  }
}

function acceptInAws({ vpcEndpointServiceName, endpointId }: ReversePrivateEndpoint): string | undefined {
  const [, region, service] = SERVICE_NAME.exec(vpcEndpointServiceName ?? '') ?? [];
  if (!endpointId) return undefined;
  return [
    'aws ec2 accept-vpc-endpoint-connections',
    ...(region === undefined ? [] : [`--region ${region}`]),
    `--service-id ${service ?? 'VPCE_SVC_ID'}`,
    `--vpc-endpoint-ids ${quote(endpointId)}`,
  ].join(' ');
}

/** The list of accepted consumers is replaced as a whole, so it is shown first. */
function acceptInGoogle({ gcpServiceAttachment, endpointId }: ReversePrivateEndpoint): string | undefined {
  const parts = attachmentParts(gcpServiceAttachment ?? '');
  if (!parts) return undefined;
  const where = `${quote(parts.attachment)} --project=${quote(parts.project)} --region=${quote(parts.region)}`;
  return [
    `# Find ${(endpointId ?? 'the pending connection').replaceAll(/[\r\n]/g, ' ')} and the project it comes from:`,
    `gcloud compute service-attachments describe ${where} --format='yaml(connectedEndpoints, consumerAcceptLists)'`,
    '# Accept that project. This replaces the list: repeat those that are on it.',
    `gcloud compute service-attachments update ${where} --consumer-accept-list=CONSUMER_PROJECT=10`,
  ].join('\n');
}

/** ` --region us-east-1` of an ARN that names one. */
function regionOf(arn: string): string {
  const region = arn.split(':')[3];
  return region ? ` --region ${quote(region)}` : '';
}
