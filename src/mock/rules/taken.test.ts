// What a create may look like besides the published bodies.
import { describe, expect, it } from 'vitest';
import {
  KEY_PEM,
  PEM,
  ROLE,
  kafka,
  pubsub,
  s3,
  postgres,
  mysql,
  mongodb,
  destination,
} from '../examples/variations';
import { rig } from '../rig';

describe('a create is taken with', () => {
  it.each([
    [
      'nulls for what is not given',
      kafka({ consumerGroup: null, iamRole: null, offset: null, caCertificate: null }),
    ],
    ['an open broker', kafka({ authentication: undefined, credentials: undefined })],
    ['a role', kafka({ type: 'msk', authentication: 'IAM_ROLE', iamRole: ROLE, credentials: null })],
    [
      'certificates',
      kafka({ authentication: 'MUTUAL_TLS', credentials: { certificate: PEM, privateKey: KEY_PEM } }),
    ],
    ['a public bucket', s3({ authentication: null, accessKey: null })],
    ['a database role', postgres({ authentication: 'IAM_ROLE', iamRole: ROLE, credentials: undefined })],
    ['credentials in the URI', mongodb({ uri: 'mongodb://u:p@db.example.com', credentials: undefined })],
    ['a topic', pubsub({})],
    ['brokers and hosts of IPv6', kafka({ brokers: '[2001:db8::7]:9092,a_b.example.com:1' })],
    ['a host of IPv6', postgres({ host: '2001:db8::7' })],
    ['line breaks of Windows', mysql({ caCertificate: PEM.replaceAll('\n', '\r\n') })],
    [
      'a part of the key',
      destination({
        columns: [
          { name: 'a', type: 'Int8' },
          { name: 'b', type: 'LowCardinality(String)' },
        ],
        tableDefinition: { engine: { type: 'MergeTree' }, sortingKey: ['a', 'b'], primaryKey: 'tuple(`a`)' },
      }),
    ],
    [
      'password and CA',
      mysql({ credentials: { username: 'u', password: 'p' }, caCertificate: PEM, tlsHost: 'db.example.com' }),
    ],
    ['a foreign table', destination({ managedTable: false, tableDefinition: undefined })],
  ])('%s', async (_, sent) => {
    const { call, pipes } = rig();
    const { status, text } = await call('POST', pipes, sent);
    expect([status, text]).toEqual([200, expect.any(String)]);
  });
});
