import { describe, expect, it } from 'vitest';
import { z } from '../../lib/zod';
import { sourceRead, viewSource } from '../../sources/registry';
import type { ReversePrivateEndpoint } from './wire';
import { coversHost, hostsUnder, endpointHosts, privateNamesOf, usesEndpoint } from './usedBy';

const endpoint: ReversePrivateEndpoint = {
  id: 'e-1',
  dnsNames: ['vpce-1.us-east-1.vpce.amazonaws.com'],
  privateDnsNames: ['db.corp.example.com'],
  customPrivateDnsMappings: [
    { privateDnsName: 'db.corp.example.com' },
    { privateDnsName: '*.kafka.corp.example.com' },
  ],
};
const sourceOf = (source: object) => viewSource(z.parse(sourceRead, source));

describe('the names of an endpoint', () => {
  it('are each there once, those not reported yet too', () => {
    expect(endpointHosts(endpoint)).toEqual([
      'vpce-1.us-east-1.vpce.amazonaws.com',
      'db.corp.example.com',
      '*.kafka.corp.example.com',
    ]);
    expect(privateNamesOf(endpoint)).toEqual(['db.corp.example.com', '*.kafka.corp.example.com']);
    expect(endpointHosts({ id: 'e', dnsNames: null, customPrivateDnsMappings: [{}] })).toEqual([]);
  });

  it.each([
    ['a.example.com', 'a.example.com', true],
    ['A.Example.com.', 'a.example.com', true],
    ['a.example.com', 'b.a.example.com', false],
    ['*.example.com', 'b.example.com', true],
    ['*.example.com', 'c.b.example.com', true],
    ['*.example.com', 'example.com', false],
    ['*.example.com', 'badexample.com', false],
  ])('%s covers %s: %s', (name, host, covered) => expect(coversHost(name, host)).toBe(covered));
});

describe('a pipe goes through an endpoint', () => {
  it.each<[string, object, boolean | undefined]>([
    ['Kafka by its ID', { kafka: { brokers: 'b:1', reversePrivateEndpointIds: ['e-1'] } }, true],
    ['Kafka by another ID', { kafka: { brokers: 'b:1', reversePrivateEndpointIds: ['e-2'] } }, false],
    ['Kafka by the name of a broker', { kafka: { brokers: 'x:1, b1.kafka.corp.example.com:9092' } }, true],
    [
      'Kafka by its schema registry',
      { kafka: { brokers: 'x:1', schemaRegistry: { url: 'https://db.corp.example.com:8081/a' } } },
      true,
    ],
    ['Postgres by its host', { postgres: { host: 'DB.corp.example.com' } }, true],
    ['Postgres elsewhere', { postgres: { host: 'db.example.com' } }, false],
    ['MySQL by the endpoint’s own name', { mysql: { host: 'vpce-1.us-east-1.vpce.amazonaws.com' } }, true],
    [
      'MongoDB by one of its hosts',
      { mongodb: { uri: 'mongodb://a.example.com:27017,m.kafka.corp.example.com:27017/db' } },
      true,
    ],
    ['nothing known', {}, undefined],
    ['a kind newer than this program', { redis: { url: 'db.corp.example.com' } }, undefined],
    ['a source without addresses', { postgres: {} }, false],
  ])('%s', (_, source, used) => expect(usesEndpoint(sourceOf(source), endpoint)).toBe(used));

  it('and by which of its hosts', () => {
    const source = sourceOf({ kafka: { brokers: 'b1.k.example.com:1,b2.k.example.com:1,b.example.com:1' } });
    expect(hostsUnder(source, ['*.k.example.com'])).toEqual(['b1.k.example.com', 'b2.k.example.com']);
  });
});
