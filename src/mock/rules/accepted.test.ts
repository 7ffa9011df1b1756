// What a create may look like besides the published bodies.
import { describe, expect, it } from 'vitest';
import {
  KEY_PEM,
  CERTIFICATE_PEM,
  IAM_ROLE_ARN,
  kafkaWith,
  pubsubWith,
  s3With,
  postgresWith,
  mysqlWith,
  mongodbWith,
  kafkaDestinationWith,
} from '../examples/variations';
import { mockClient } from '../testing/mockClient';

describe('a create is taken with', () => {
  it.each([
    [
      'nulls for what is not given',
      kafkaWith({ consumerGroup: null, iamRole: null, offset: null, caCertificate: null }),
    ],
    ['an open broker', kafkaWith({ authentication: undefined, credentials: undefined })],
    [
      'a role',
      kafkaWith({ type: 'msk', authentication: 'IAM_ROLE', iamRole: IAM_ROLE_ARN, credentials: null }),
    ],
    [
      'certificates',
      kafkaWith({
        authentication: 'MUTUAL_TLS',
        credentials: { certificate: CERTIFICATE_PEM, privateKey: KEY_PEM },
      }),
    ],
    ['a public bucket', s3With({ authentication: null, accessKey: null })],
    [
      'a database role',
      postgresWith({ authentication: 'IAM_ROLE', iamRole: IAM_ROLE_ARN, credentials: undefined }),
    ],
    ['credentials in the URI', mongodbWith({ uri: 'mongodb://u:p@db.example.com', credentials: undefined })],
    ['a topic', pubsubWith({})],
    ['brokers and hosts of IPv6', kafkaWith({ brokers: '[2001:db8::7]:9092,a_b.example.com:1' })],
    ['a host of IPv6', postgresWith({ host: '2001:db8::7' })],
    ['line breaks of Windows', mysqlWith({ caCertificate: CERTIFICATE_PEM.replaceAll('\n', '\r\n') })],
    [
      'a part of the key',
      kafkaDestinationWith({
        columns: [
          { name: 'a', type: 'Int8' },
          { name: 'b', type: 'LowCardinality(String)' },
        ],
        tableDefinition: { engine: { type: 'MergeTree' }, sortingKey: ['a', 'b'], primaryKey: 'tuple(`a`)' },
      }),
    ],
    [
      'password and CA',
      mysqlWith({
        credentials: { username: 'u', password: 'p' },
        caCertificate: CERTIFICATE_PEM,
        tlsHost: 'db.example.com',
      }),
    ],
    ['a foreign table', kafkaDestinationWith({ managedTable: false, tableDefinition: undefined })],
  ])('%s', async (_, sent) => {
    const { call, pipes } = mockClient();
    const { status, text } = await call('POST', pipes, sent);
    expect([status, text]).toEqual([200, expect.any(String)]);
  });
});
