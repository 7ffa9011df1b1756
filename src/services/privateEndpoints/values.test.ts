import { describe, expect, it } from 'vitest';
import { z } from '../../lib/zod';
import {
  endpointTypes,
  reversePrivateEndpoint,
  reversePrivateEndpointCreate,
  reversePrivateEndpointPatch,
  type ReversePrivateEndpoint,
} from './wire';
import {
  checkDnsNames,
  checkEndpoint,
  emptyEndpoint,
  endpointAgain,
  endpointToCreate,
  isLike,
  replacedMappings,
  type EndpointValues,
} from './values';

const HERE = { others: [], region: 'us-east-1' };
const ATTACHMENT = 'projects/p/regions/europe-west4/serviceAttachments/s';

/** A form of each type in which nothing is wrong; fields of the other types are filled with what must not be sent. */
const full = (type: EndpointValues['type'], change: Partial<EndpointValues> = {}): EndpointValues => ({
  description: ' Shop database ',
  type,
  vpcEndpointServiceName: 'com.amazonaws.vpce.eu-west-1.vpce-svc-0a1b',
  vpcResourceConfigurationId: 'rcfg-0a1b',
  vpcResourceShareArn: 'arn:aws:ram:us-east-1:123456789012:resource-share/x',
  mskClusterArn: ' arn:aws:kafka:us-east-1:123456789012:cluster/events/1 ',
  mskAuthentication: 'SASL_SCRAM',
  gcpServiceAttachment: ATTACHMENT,
  privateDnsNames: [],
  ...change,
});
const said = (values: EndpointValues, around = HERE as Parameters<typeof checkEndpoint>[1]) =>
  checkEndpoint(values, around).map(({ field, severity }) => `${severity} ${field}`);
const existing = (change: Partial<ReversePrivateEndpoint>): ReversePrivateEndpoint => ({
  id: 'e-1',
  ...change,
});

describe('the form of an endpoint', () => {
  it.each<[EndpointValues['type'], object]>([
    ['VPC_ENDPOINT_SERVICE', { vpcEndpointServiceName: 'com.amazonaws.vpce.eu-west-1.vpce-svc-0a1b' }],
    [
      'VPC_RESOURCE',
      {
        vpcResourceConfigurationId: 'rcfg-0a1b',
        vpcResourceShareArn: 'arn:aws:ram:us-east-1:123456789012:resource-share/x',
      },
    ],
    [
      'MSK_MULTI_VPC',
      {
        mskClusterArn: 'arn:aws:kafka:us-east-1:123456789012:cluster/events/1',
        mskAuthentication: 'SASL_SCRAM',
      },
    ],
    ['GCP_PSC_SERVICE_ATTACHMENT', { gcpServiceAttachment: ATTACHMENT }],
  ])('%s is sent with its own fields alone', (type, own) => {
    const values = full(type, { privateDnsNames: [' db.example.com '] });
    expect(said(values)).toEqual([]);
    const body = endpointToCreate(values);
    const names = { customPrivateDnsMappings: [{ privateDnsName: 'db.example.com' }] };
    expect(body).toEqual({
      description: 'Shop database',
      type,
      ...own,
      ...(type === 'MSK_MULTI_VPC' ? {} : names),
    });
    expect(z.parse(reversePrivateEndpointCreate, body)).toEqual(body);
  });

  it('does not send an empty list of names', () => {
    expect(endpointToCreate(full('VPC_RESOURCE', { privateDnsNames: ['  '] }))).not.toHaveProperty(
      'customPrivateDnsMappings',
    );
  });

  it('begins with the type of the cloud the service is in', () => {
    expect(emptyEndpoint('gcp').type).toBe('GCP_PSC_SERVICE_ATTACHMENT');
    expect(emptyEndpoint('aws').type).toBe('VPC_RESOURCE');
  });

  it.each<[string, EndpointValues, string[]]>([
    [
      'nothing',
      emptyEndpoint('aws'),
      ['error description', 'error vpcResourceConfigurationId', 'error vpcResourceShareArn'],
    ],
    ['nothing on Google Cloud', emptyEndpoint('gcp'), ['error description', 'error gcpServiceAttachment']],
    ['a long description', full('VPC_RESOURCE', { description: 'x'.repeat(256) }), ['error description']],
    [
      'a blank in an ARN',
      full('MSK_MULTI_VPC', { mskClusterArn: 'arn:aws:kafka us-east-1' }),
      ['error mskClusterArn'],
    ],
    [
      'something that is no ARN',
      full('MSK_MULTI_VPC', { mskClusterArn: 'events' }),
      ['warning mskClusterArn'],
    ],
    [
      'a cluster in another region',
      full('MSK_MULTI_VPC', { mskClusterArn: 'arn:aws:kafka:eu-west-1:123456789012:cluster/a/1' }),
      ['warning mskClusterArn'],
    ],
    [
      'a way into the cluster that it does not know',
      full('MSK_MULTI_VPC', { mskAuthentication: 'TLS' }),
      ['error mskAuthentication'],
    ],
    [
      'an attachment as a URL',
      full('GCP_PSC_SERVICE_ATTACHMENT', { gcpServiceAttachment: `https://x/${ATTACHMENT}` }),
      ['error gcpServiceAttachment'],
    ],
    [
      'something that is no DNS name',
      full('VPC_RESOURCE', { privateDnsNames: ['a.*.com'] }),
      ['error privateDnsNames'],
    ],
    ['names for a cluster, which are not sent', full('MSK_MULTI_VPC', { privateDnsNames: ['?'] }), []],
  ])('with %s', (_, values, findings) => expect(said(values)).toEqual(findings));

  it('leaves the region alone where it does not know the service’s', () => {
    const values = full('MSK_MULTI_VPC', {
      mskClusterArn: 'arn:aws:kafka:eu-west-1:123456789012:cluster/a/1',
    });
    expect(said(values, { others: [] })).toEqual([]);
  });

  it('tells that there is such an endpoint, unless that leads nowhere', () => {
    const values = full('VPC_RESOURCE');
    const twin = existing({ ...endpointToCreate(values), status: 'Ready' });
    expect(said(values, { ...HERE, others: [twin] })).toEqual(['warning description']);
    expect(said(values, { ...HERE, others: [{ ...twin, status: 'Failed' }] })).toEqual([]);
  });
});

describe('private DNS names', () => {
  const other = existing({
    description: 'Other',
    customPrivateDnsMappings: [{ privateDnsName: '*.held.example.com' }, {}],
  });
  it.each([[[]], [['a.example.com', '*.b.example.com', 'x.held.example.com']]])('%j are fine', (names) => {
    expect(checkDnsNames(names, [other])).toEqual([]);
  });

  it.each([
    [['localhost'], '"localhost" is not a DNS name'],
    [['*.*.example.com'], 'is not a DNS name'],
    [['a.example.com', 'A.example.com'], '"A.example.com" is given twice'],
    [['*.Held.example.com'], 'belongs to "Other" already'],
  ])('%j: %s', (names, words) => {
    expect(checkDnsNames(names, [other])).toEqual([
      { field: 'privateDnsNames', severity: 'error', message: expect.stringContaining(words) },
    ]);
  });
});

describe('an endpoint made again', () => {
  it.each(endpointTypes)('%s has the same fields, and not the names that are taken', (type) => {
    const body = endpointToCreate(full(type, { privateDnsNames: ['db.example.com'] }));
    const again = endpointAgain(existing(body));
    expect(again?.privateDnsNames).toEqual([]);
    const { customPrivateDnsMappings: _, ...rest } = body;
    expect(again && endpointToCreate(again)).toEqual(rest);
  });

  it('is not offered for a type that this program cannot make', () => {
    expect(endpointAgain(existing({ type: 'AZURE_PRIVATE_LINK' }))).toBeUndefined();
    expect(endpointAgain(existing({ type: null }))).toBeUndefined();
  });
});

describe('the endpoint that was just asked for', () => {
  const body = endpointToCreate(full('VPC_RESOURCE'));
  it('has the same type, fields and description', () => {
    expect(isLike(existing({ ...body, status: 'Provisioning', dnsNames: [] }), body)).toBe(true);
  });
  it.each<[string, Partial<ReversePrivateEndpoint>]>([
    ['type', { type: 'VPC_ENDPOINT_SERVICE' }],
    ['field', { vpcResourceShareArn: 'arn:other' }],
    ['description', { description: 'other' }],
  ])('is not one of another %s', (_, change) => {
    expect(isLike(existing({ ...body, ...change }), body)).toBe(false);
  });
});

describe('a list of private DNS names that replaces another', () => {
  const stored = z.parse(reversePrivateEndpoint, {
    id: 'e-1',
    customPrivateDnsMappings: [
      { privateDnsName: 'orders.example.com', targetId: 'rcfg-0aa', note: { of: 'tomorrow' } },
      { privateDnsName: 'Users.example.com', targetId: null },
      null,
    ],
  });

  it('keeps all that the API said of the names that stay', () => {
    expect(replacedMappings(stored, [' orders.example.com', 'users.example.com', 'new.example.com'])).toEqual(
      [
        { privateDnsName: 'orders.example.com', targetId: 'rcfg-0aa', note: { of: 'tomorrow' } },
        { privateDnsName: 'users.example.com' },
        { privateDnsName: 'new.example.com' },
      ],
    );
  });

  it('is let through to the API as it is', () => {
    const body = { customPrivateDnsMappings: replacedMappings(stored, ['orders.example.com']) };
    expect(z.parse(reversePrivateEndpointPatch, body)).toEqual(body);
  });
});
