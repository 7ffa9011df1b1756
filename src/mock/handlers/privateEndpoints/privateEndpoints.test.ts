import { describe, expect, it } from 'vitest';
import type { ReversePrivateEndpoint } from '../../../services/privateEndpoints/wire';
import type { Pipe } from '../../../pipes/wire';
import { mockClient } from '../../testing/mockClient';

const service = {
  type: 'VPC_ENDPOINT_SERVICE',
  vpcEndpointServiceName: 'com.amazonaws.vpce.x',
  description: 'a',
};
const resource = {
  type: 'VPC_RESOURCE',
  vpcResourceConfigurationId: 'rcfg-1',
  vpcResourceShareArn: 'arn:aws:ram::1:share',
  description: 'b',
};

function endpointClient() {
  const one = mockClient('demo');
  return { ...one, path: `${one.service}/clickpipesReversePrivateEndpoints` };
}

describe('reverse private endpoints', () => {
  it('are of several types and statuses in the demo tenant', async () => {
    const { result, path } = endpointClient();
    const all = await result<ReversePrivateEndpoint[]>('GET', path);
    expect(all.map(({ type, status }) => [type, status])).toEqual([
      ['MSK_MULTI_VPC', 'Ready'],
      ['VPC_ENDPOINT_SERVICE', 'PendingAcceptance'],
      ['VPC_RESOURCE', 'Ready'],
      ['VPC_ENDPOINT_SERVICE', 'Expired'],
      ['VPC_RESOURCE', 'Failed'],
    ]);
    expect(all[1]?.privateDnsNames).toEqual(['*.kafka.corp.example.com']);
  });

  it('are named by pipes of the demo tenant, by their IDs and by their DNS names', async () => {
    const { result, path, pipes } = endpointClient();
    const [msk, , shop] = await result<ReversePrivateEndpoint[]>('GET', path);
    const sources = (await result<Pipe[]>('GET', pipes)).map(({ source }) => source);
    expect(sources.some((source) => source?.kafka?.reversePrivateEndpointIds?.includes(msk?.id ?? ''))).toBe(
      true,
    );
    expect(sources.some((source) => source?.postgres?.host === shop?.privateDnsNames?.[0])).toBe(true);
  });

  it.each([
    ['accepted', service, 'PendingAcceptance', 'Ready'],
    ['refused', { ...service, description: 'a [Rejected] one' }, 'PendingAcceptance', 'Rejected'],
    ['forgotten', { ...resource, description: '[expired]' }, 'PendingAcceptance', 'Expired'],
    ['not set up', { ...service, description: 'b [failed]' }, 'Failed', 'Failed'],
    ['ready at once', { ...resource, description: 'failed' }, 'Ready', 'Ready'],
    [
      'ready at once on Google Cloud',
      {
        type: 'GCP_PSC_SERVICE_ATTACHMENT',
        gcpServiceAttachment: 'projects/p/regions/r/serviceAttachments/s',
        description: 'g',
      },
      'Ready',
      'Ready',
    ],
  ])('are %s in the end', async (_, sent, first, last) => {
    const { result, path, advance } = endpointClient();
    const { id } = await result<ReversePrivateEndpoint>('POST', path, sent);
    const status = async () => (await result<ReversePrivateEndpoint>('GET', `${path}/${id}`)).status;
    advance(8_000);
    expect(await status()).toBe(first);
    advance(29_999);
    expect(await status()).toBe(first);
    advance(1);
    expect(await status()).toBe(last);
  });

  it.each([
    [service, 'PendingAcceptance'],
    [resource, 'Ready'],
  ])('are provisioned: %j', async (sent, status) => {
    const { result, path, advance } = endpointClient();
    const made = await result<ReversePrivateEndpoint>('POST', path, sent);
    expect([made.status, made.dnsNames]).toEqual(['Provisioning', []]);
    advance(7_999);
    expect((await result<ReversePrivateEndpoint>('GET', `${path}/${made.id}`)).status).toBe('Provisioning');
    advance(1);
    const ready = await result<ReversePrivateEndpoint>('GET', `${path}/${made.id}`);
    expect(ready.status).toBe(status);
    const names = (await result<ReversePrivateEndpoint[]>('GET', path)).flatMap(
      ({ dnsNames }) => dnsNames ?? [],
    );
    expect(new Set(names).size).toBe(6);
  });

  it('have their DNS names replaced', async () => {
    const { result, path } = endpointClient();
    const { id } = (await result<ReversePrivateEndpoint[]>('GET', path))[1] ?? { id: '' };
    const names = async (list: string[]) => {
      const body = { customPrivateDnsMappings: list.map((privateDnsName) => ({ privateDnsName })) };
      return (await result<ReversePrivateEndpoint>('PATCH', `${path}/${id}`, body)).privateDnsNames;
    };
    expect(await names(['a.example.com', '*.b.example.com'])).toEqual(['a.example.com', '*.b.example.com']);
    expect(await names(['*.b.example.com'])).toEqual(['*.b.example.com']);
    expect(await names([])).toEqual([]);
  });

  it('are deleted after a while, and their names are free again', async () => {
    const { call, result, path, advance } = endpointClient();
    const { id } = (await result<ReversePrivateEndpoint[]>('GET', path))[1] ?? { id: '' };
    const again = { ...service, customPrivateDnsMappings: [{ privateDnsName: '*.kafka.corp.example.com' }] };
    expect((await call('POST', path, again)).body?.error).toMatch(/is already used in this service/);
    expect((await call('DELETE', `${path}/${id}`)).status).toBe(200);
    expect((await result<ReversePrivateEndpoint>('GET', `${path}/${id}`)).status).toBe('Deleting');
    advance(3_000);
    expect((await call('GET', `${path}/${id}`)).status).toBe(404);
    expect((await call('POST', path, again)).status).toBe(200);
  });

  it.each([
    [
      { ...service, vpcEndpointServiceName: undefined },
      /A field that this type of endpoint needs is missing/,
    ],
    [{ ...resource, mskClusterArn: 'arn' }, /mskClusterArn: not used by VPC_RESOURCE/],
    [{ ...service, type: 'SSH' }, /type: Must be one of/],
    [{ ...service, description: 'x'.repeat(256) }, /description: Must be at most 255/],
    [
      { type: 'GCP_PSC_SERVICE_ATTACHMENT', gcpServiceAttachment: 'x', description: 'a' },
      /must have the form projects/,
    ],
    [
      { ...service, customPrivateDnsMappings: [{ privateDnsName: 'a.*.com' }] },
      /"a\.\*\.com" is not a DNS name/,
    ],
    [
      {
        ...service,
        customPrivateDnsMappings: [{ privateDnsName: 'a.example.com' }, { privateDnsName: 'A.example.com' }],
      },
      /"A\.example\.com" is already used in this service/,
    ],
    [
      {
        type: 'MSK_MULTI_VPC',
        mskClusterArn: 'arn',
        mskAuthentication: 'SASL_IAM',
        description: 'a',
        customPrivateDnsMappings: [{ privateDnsName: 'a.example.com' }],
      },
      /not supported for MSK_MULTI_VPC/,
    ],
  ])('are refused: %j', async (sent, words) => {
    const { call, path } = endpointClient();
    const { status, body } = await call('POST', path, sent);
    expect([status, body?.error]).toEqual([400, expect.stringMatching(words)]);
  });
});
