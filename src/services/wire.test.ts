import { describe, expect, it } from 'vitest';
import { z } from '../lib/zod';
import {
  endpointTypes,
  fieldsOfType,
  reversePrivateEndpoint,
  reversePrivateEndpointCreate,
  reversePrivateEndpointPatch,
} from './privateEndpoints/wire';
import { activity, usageCost } from './usageWire';
import {
  CDC_CORES,
  cdcScaling,
  cdcScalingOf,
  cdcScalingPatch,
  organization,
  service,
  serviceStates,
} from './wire';

const isTaken = (schema: z.ZodMiniType, value: unknown) => z.safeParse(schema, value).success;

describe('a service', () => {
  const answer = {
    id: 's-1',
    name: 'production',
    provider: 'aws',
    region: 'eu-west-1',
    state: 'running',
    endpoints: [{ protocol: 'https', host: 'abc.example.com', port: 8443, username: null }],
    idleScaling: true,
    idleTimeoutMinutes: 15,
    currentScaling: { effectiveMinReplicas: 1, effectiveIdleScaling: true },
    tags: [{ key: 'Team', value: 'data' }],
  };

  it('is read as it was sent, without what we do not know', () => {
    expect(z.parse(service, { ...answer, tier: 'production', ipAccessList: [] })).toEqual(answer);
  });

  it('needs an id and nothing else', () => {
    expect(z.parse(service, { id: 's-1' })).toEqual({ id: 's-1' });
    expect(isTaken(service, { name: 'production' })).toBe(false);
  });

  it.each([...serviceStates, 'hibernating'])('keeps its state: %s', (state) => {
    expect(z.parse(service, { id: 's-1', state }).state).toBe(state);
  });

  it('keeps a provider and a protocol that we do not know', () => {
    const given = { id: 's-1', provider: 'oracle', endpoints: [{ protocol: 'grpc', host: 'h', port: 1 }] };
    expect(z.parse(service, given)).toEqual(given);
  });

  it('loses an oddly typed field alone', () => {
    for (const key of Object.keys(answer).filter((name) => name !== 'id')) {
      const { [key as 'name']: _, ...rest } = answer;
      const isList = Array.isArray(answer[key as 'tags']);
      const left = isList ? { ...answer, [key]: [] } : rest;
      expect(z.parse(service, { ...answer, [key]: [[7]] })).toEqual(left);
      expect(z.parse(service, { ...answer, [key]: null })).toMatchObject(rest);
    }
  });
});

describe('what else is read', () => {
  it.each(Object.entries({ service, organization, reversePrivateEndpoint, usageCost, activity, cdcScaling }))(
    '%s has no list of names that is closed',
    (_, schema) => {
      const json = JSON.stringify(z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }));
      expect(json).not.toMatch(/"(enum|const)":/);
    },
  );

  it('an organization needs an id and nothing else', () => {
    expect(z.parse(organization, { id: 'o-1', byocConfig: [] })).toEqual({ id: 'o-1' });
    expect(z.parse(organization, { id: 'o-1', name: 7, createdAt: null })).toMatchObject({ id: 'o-1' });
  });

  it('a private endpoint keeps a status and a type that we do not know', () => {
    const given = { id: 'e-1', status: 'Sleeping', type: 'AZURE_PRIVATE_LINK', dnsNames: ['a.example.com'] };
    expect(z.parse(reversePrivateEndpoint, given)).toEqual(given);
    expect(z.parse(reversePrivateEndpoint, { id: 'e-1', dnsNames: null })).toEqual({
      id: 'e-1',
      dnsNames: null,
    });
  });

  it('the cost keeps its records when one number is missing or odd', () => {
    const given = {
      grandTotalCHC: 3,
      costs: [
        { entityType: 'clickpipe', entityId: 'p-1', metrics: { computeCHC: 1 }, totalCHC: 1, locked: true },
        { entityType: 'dictionary', entityId: 'd-1', metrics: null, totalCHC: 2, locked: false },
      ],
    };
    expect(z.parse(usageCost, given)).toEqual(given);
    const odd = { ...given, grandTotalCHC: 'three' };
    expect(z.parse(usageCost, odd)).toEqual({ costs: given.costs });
  });

  it('an activity keeps an actor that we do not know', () => {
    const given = { id: 'a-1', type: 'service_start', actorType: 'robot', createdAt: '2026-03-30T12:00:00Z' };
    expect(z.parse(activity, given)).toEqual(given);
  });

  it('the CDC compute may be told in part', () => {
    expect(z.parse(cdcScaling, { replicaCpuMillicores: 2000, replicaMemoryGb: '8Gi' })).toEqual({
      replicaCpuMillicores: 2000,
    });
  });
});

describe('the CDC compute we ask for', () => {
  it('may be any number of cores within the bounds, with four gigabytes each', () => {
    for (let cores: number = CDC_CORES.min; cores <= CDC_CORES.max; cores += 1) {
      const body = cdcScalingOf(cores);
      expect(body).toEqual({ replicaCpuMillicores: cores * 1000, replicaMemoryGb: cores * 4 });
      expect(z.parse(cdcScalingPatch, body)).toEqual(body);
    }
  });

  it.each([
    ['no core', cdcScalingOf(0)],
    ['more cores than there may be', cdcScalingOf(33)],
    ['half a core', cdcScalingOf(1.5)],
    ['memory that does not go with the cores', { replicaCpuMillicores: 2000, replicaMemoryGb: 16 }],
    ['cores alone', { replicaCpuMillicores: 2000 }],
    ['an unknown key', { ...cdcScalingOf(2), replicas: 2 }],
  ])('is not %s', (_, body) => {
    expect(isTaken(cdcScalingPatch, body)).toBe(false);
  });
});

describe('the private endpoint we ask for', () => {
  const values = {
    vpcEndpointServiceName: 'com.amazonaws.vpce.eu-west-1.vpce-svc-1',
    vpcResourceConfigurationId: 'rcfg-1',
    vpcResourceShareArn: 'arn:aws:ram:eu-west-1:1:resource-share/1',
    mskClusterArn: 'arn:aws:kafka:eu-west-1:1:cluster/a/1',
    mskAuthentication: 'SASL_IAM',
    gcpServiceAttachment: 'projects/p/regions/r/serviceAttachments/a',
  } as const;

  it.each(endpointTypes)('of type %s needs all of its fields', (type) => {
    const entries = fieldsOfType[type].map((field) => [field, values[field]] as const);
    const body = { type, description: 'to the warehouse', ...Object.fromEntries(entries) };
    expect(z.parse(reversePrivateEndpointCreate, body)).toEqual(body);
    for (const [field] of entries) {
      const { [field as 'type']: _, ...rest } = body;
      expect(isTaken(reversePrivateEndpointCreate, rest)).toBe(false);
    }
  });

  it('is described in at most 255 characters', () => {
    const body = (description: string) => ({
      type: 'GCP_PSC_SERVICE_ATTACHMENT',
      gcpServiceAttachment: values.gcpServiceAttachment,
      description,
    });
    expect(isTaken(reversePrivateEndpointCreate, body('x'.repeat(255)))).toBe(true);
    expect(isTaken(reversePrivateEndpointCreate, body('x'.repeat(256)))).toBe(false);
    expect(isTaken(reversePrivateEndpointCreate, body(''))).toBe(false);
  });

  it('has its list of names replaced, and cleared by an empty one', () => {
    expect(isTaken(reversePrivateEndpointPatch, { customPrivateDnsMappings: [] })).toBe(true);
    expect(isTaken(reversePrivateEndpointPatch, {})).toBe(false);
    expect(isTaken(reversePrivateEndpointPatch, { customPrivateDnsMappings: [{ privateDnsName: '' }] })).toBe(
      false,
    );
  });
});
