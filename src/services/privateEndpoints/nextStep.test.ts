import { describe, expect, it } from 'vitest';
import { endpointStatuses, endpointTypes, type ReversePrivateEndpoint } from './wire';
import { acceptCommand } from './acceptCommand';
import { endpointName, typeLabel } from './names';
import { nextStep } from './nextStep';
import { statusMeaning } from './statuses';

const endpoint = (change: Partial<ReversePrivateEndpoint>): ReversePrivateEndpoint => ({
  id: 'e-1',
  ...change,
});

describe('the next step', () => {
  it.each<[Partial<ReversePrivateEndpoint>, RegExp]>([
    [{ status: 'Provisioning' }, /^Wait\./],
    [{ status: 'PendingAcceptance', type: 'VPC_ENDPOINT_SERVICE' }, /AWS console .* this command/],
    [{ status: 'PendingAcceptance', type: 'VPC_RESOURCE' }, /shares it with AWS account 072088201116/],
    [
      { status: 'PendingAcceptance', type: 'MSK_MULTI_VPC' },
      /AWS account 072088201116 in by the cluster policy/,
    ],
    [{ status: 'PendingAcceptance', type: 'GCP_PSC_SERVICE_ATTACHMENT' }, /Google Cloud console/],
    [{ status: 'PendingAcceptance', type: 'AZURE' }, /console of its provider/],
    [{ status: 'Ready', type: 'VPC_RESOURCE' }, /Copy a DNS name .* the port of the source/],
    [{ status: 'Ready', type: 'MSK_MULTI_VPC' }, /Kafka pipe/],
    [{ status: 'Rejected' }, /refused .* create the endpoint again/],
    [{ status: 'Expired' }, /Create the endpoint again/],
    [{ status: 'Failed', type: 'VPC_RESOURCE' }, /\/28 block/],
    [{ status: 'Failed', type: 'GCP_PSC_SERVICE_ATTACHMENT' }, /service attachment/],
    [{ status: 'Deleting' }, /^Wait\. It is being removed/],
    [{ status: 'Unknown' }, /has not determined the status/],
    [{}, /has not determined the status/],
    [{ status: 'Hibernating' }, /newer than this version/],
  ])('of %j', (given, words) => expect(nextStep(endpoint(given))).toMatch(words));
});

describe('a status', () => {
  it('is looked at often while it moves', () => {
    expect(endpointStatuses.filter((status) => statusMeaning(status).moving)).toEqual([
      'Provisioning',
      'PendingAcceptance',
      'Deleting',
    ]);
  });

  it('that is new keeps the server’s word and is not counted out', () => {
    expect(statusMeaning('Hibernating')).toMatchObject({
      label: 'Hibernating',
      usable: 'unknown',
      dead: false,
    });
    expect(statusMeaning('constructor')).toMatchObject({ label: 'constructor' });
    expect(statusMeaning(null)).toMatchObject({ label: 'Status unknown' });
  });
});

describe('the command for the owner', () => {
  it('accepts the connection to an endpoint service', () => {
    expect(
      acceptCommand(
        endpoint({
          type: 'VPC_ENDPOINT_SERVICE',
          vpcEndpointServiceName: 'com.amazonaws.vpce.eu-west-1.vpce-svc-0a1b',
          endpointId: 'vpce-12',
        }),
      ),
    ).toBe(
      'aws ec2 accept-vpc-endpoint-connections --region eu-west-1 --service-id vpce-svc-0a1b --vpc-endpoint-ids vpce-12',
    );
  });

  it('leaves a gap to fill for a service whose name is not of the usual form, and quotes what is odd', () => {
    const odd = { type: 'VPC_ENDPOINT_SERVICE', vpcEndpointServiceName: 'mine', endpointId: 'a; rm -rf /' };
    expect(acceptCommand(endpoint(odd))).toBe(
      "aws ec2 accept-vpc-endpoint-connections --service-id VPCE_SVC_ID --vpc-endpoint-ids 'a; rm -rf /'",
    );
  });

  it('shows the connections of a cluster and the principals of a share', () => {
    const mskClusterArn = 'arn:aws:kafka:us-east-1:1:cluster/a/1';
    expect(acceptCommand(endpoint({ type: 'MSK_MULTI_VPC', mskClusterArn }))).toBe(
      `aws kafka list-client-vpc-connections --region us-east-1 --cluster-arn ${mskClusterArn}`,
    );
    const vpcResourceShareArn = 'arn:aws:ram:us-east-1:1:resource-share/x';
    expect(acceptCommand(endpoint({ type: 'VPC_RESOURCE', vpcResourceShareArn }))).toBe(
      `aws ram get-resource-share-associations --region us-east-1 --association-type PRINCIPAL --resource-share-arns ${vpcResourceShareArn}`,
    );
  });

  it('finds and accepts a connection to a service attachment', () => {
    const command = acceptCommand(
      endpoint({
        type: 'GCP_PSC_SERVICE_ATTACHMENT',
        gcpServiceAttachment: 'projects/p/regions/r/serviceAttachments/s',
        endpointId: 'psc-1\nrm -rf /',
      }),
    );
    expect(command?.split('\n')).toEqual([
      '# Find psc-1 rm -rf / and the project it comes from:',
      "gcloud compute service-attachments describe s --project=p --region=r --format='yaml(connectedEndpoints, consumerAcceptLists)'",
      '# Accept that project. This replaces the list: repeat those that are on it.',
      'gcloud compute service-attachments update s --project=p --region=r --consumer-accept-list=CONSUMER_PROJECT=10',
    ]);
  });

  it.each([...endpointTypes, 'AZURE', null])('of %s is not made up where the API said too little', (type) => {
    expect(acceptCommand(endpoint({ type }))).toBeUndefined();
  });
});

describe('names', () => {
  it('are the description, or an ID', () => {
    expect(endpointName(endpoint({ description: ' a ', endpointId: 'vpce-1' }))).toBe('a');
    expect(endpointName(endpoint({ description: ' ', endpointId: 'vpce-1' }))).toBe('vpce-1');
    expect(endpointName(endpoint({}))).toBe('e-1');
  });

  it('of types that we do not know are the server’s', () => {
    expect(typeLabel('VPC_RESOURCE')).toBe('AWS VPC resource');
    expect(typeLabel('toString')).toBe('toString');
    expect(typeLabel(null)).toBe('Type unknown');
  });
});
