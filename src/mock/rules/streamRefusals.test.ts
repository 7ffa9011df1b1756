// Kafka, Kinesis and Pub/Sub: a body that is right but for one thing, and the server's words.
import { describe, expect, it } from 'vitest';
import {
  KEY_PEM,
  IAM_ROLE_ARN,
  ACCESS_KEYS,
  kafkaWith,
  kinesisWith,
  pubsubWith,
} from '../examples/variations';
import { mockClient } from '../testing/mockClient';

const refusals: [what: string, body: unknown, words: RegExp][] = [
  // Authentication with Kafka.
  [
    'a method the flavour lacks',
    kafkaWith({ authentication: 'SCRAM-SHA-256', type: 'warpstream' }),
    /authentication: SCRAM-SHA-256 is not supported for warpstream/,
  ],
  [
    'credentials of another method',
    kafkaWith({ credentials: ACCESS_KEYS }),
    /credentials: PLAIN takes username and password/,
  ],
  [
    'misspelled credentials',
    kafkaWith({ credentials: { username: 'u', passwrod: 'p' } }),
    /credentials\.passwrod: Unknown property/,
  ],
  [
    'missing credentials',
    kafkaWith({ credentials: undefined }),
    /credentials: PLAIN needs username and password/,
  ],
  [
    'credentials without a method',
    kafkaWith({ authentication: undefined }),
    /authentication: Required with credentials/,
  ],
  ['a role without IAM', kafkaWith({ iamRole: IAM_ROLE_ARN }), /iamRole: only for IAM_ROLE/],
  [
    'IAM without a role',
    kafkaWith({ type: 'msk', authentication: 'IAM_ROLE', credentials: undefined }),
    /iamRole: Required/,
  ],
  [
    'a password for Event Hubs',
    kafkaWith({ type: 'azureeventhub', brokers: 'a.net:9093' }),
    /PLAIN takes connectionString/,
  ],
  [
    'another port for Event Hubs',
    kafkaWith({ type: 'azureeventhub', credentials: { connectionString: 'x' } }),
    /must use port 9093/,
  ],
  [
    'a certificate that is none',
    kafkaWith({ authentication: 'MUTUAL_TLS', credentials: { certificate: 'x', privateKey: KEY_PEM } }),
    /certificate: not in valid PEM format/,
  ],
  ['a CA that is none', kafkaWith({ caCertificate: 'x' }), /caCertificate: not in valid PEM format/],
  ['brokers without port', kafkaWith({ brokers: 'a.example.com' }), /"a.example.com" is not host:port/],
  [
    'an endpoint that is not there',
    kafkaWith({ reversePrivateEndpointIds: ['nope'] }),
    /"nope" does not exist/,
  ],
  [
    'a moment without its strategy',
    kafkaWith({ offset: { strategy: 'from_latest', timestamp: '2026-01-01T00:00' } }),
    /timestamp: only with from_timestamp/,
  ],
  [
    'a strategy without its moment',
    kafkaWith({ offset: { strategy: 'from_timestamp' } }),
    /timestamp: Required/,
  ],
  [
    'a moment with seconds',
    kafkaWith({ offset: { strategy: 'from_timestamp', timestamp: '2026-01-01T00:00:00Z' } }),
    /must have the form/,
  ],
  ['Avro without a registry', kafkaWith({ format: 'AvroConfluent' }), /schemaRegistry: Required/],
  [
    'a plain registry',
    kafkaWith({ schemaRegistry: { url: 'http://r.example.com' } }),
    /must be an https URL/,
  ],
  // Values that no source has.
  ['blank topics', kafkaWith({ topics: ' ' }), /topics: There is an empty entry/],
  ['a hole in the topics', kafkaWith({ topics: 'orders,,returns' }), /topics: There is an empty entry/],
  ['topics in lines', kafkaWith({ topics: 'orders\nreturns' }), /is not one topic/],
  ['a topic that is too long', kafkaWith({ topics: 'x'.repeat(250) }), /topics: A topic has 250 characters/],
  ['a hole in the brokers', kafkaWith({ brokers: 'a:1,,b:2' }), /brokers: There is an empty entry/],
  ['a port beyond all', kafkaWith({ brokers: 'a.example.com:65536' }), /brokers: .* is not host:port/],
  ['a naked IPv6 address', kafkaWith({ brokers: '2001:db8::7:9092' }), /brokers: .* is not host:port/],
  [
    'a moment of no calendar',
    kafkaWith({ offset: { strategy: 'from_timestamp', timestamp: '2026-02-29T10:00' } }),
    /offset\.timestamp: must have the form/,
  ],
  [
    'a user that is no value',
    kafkaWith({ credentials: { username: 'undefined', password: 'p' } }),
    /"undefined" is not a value/,
  ],
  [
    'a password that is no value',
    kafkaWith({ credentials: { username: 'u', password: 'null' } }),
    /"null" is not a value/,
  ],
  [
    'a key for a certificate',
    kafkaWith({ authentication: 'MUTUAL_TLS', credentials: { certificate: KEY_PEM, privateKey: KEY_PEM } }),
    /certificate: not in valid PEM format/,
  ],
  [
    'escaped line breaks',
    kafkaWith({ caCertificate: KEY_PEM.replaceAll('PRIVATE KEY', 'CERTIFICATE').replaceAll('\n', '\\n') }),
    /caCertificate: not in valid PEM format/,
  ],
  [
    'a role that is no ARN',
    kinesisWith({ authentication: 'IAM_ROLE', accessKey: undefined, iamRole: 'reader' }),
    /iamRole: "reader" is not the ARN/,
  ],
  [
    'a day to seek',
    pubsubWith({ seekType: 'timestamp', seekTimestamp: '2026-05-11' }),
    /seekTimestamp: must be an RFC 3339/,
  ],
  [
    'a number to seek',
    pubsubWith({ seekType: 'timestamp', seekTimestamp: '7' }),
    /seekTimestamp: must be an RFC 3339/,
  ],
  [
    'a key file as it is',
    pubsubWith({ serviceAccountKey: { serviceAccountFile: '{"type":"service_account"}' } }),
    /serviceAccountFile: must be base64/,
  ],
  // Kinesis and Pub/Sub.
  ['keys that are missing', kinesisWith({ accessKey: undefined }), /accessKey: Required/],
  ['keys and a role', kinesisWith({ iamRole: IAM_ROLE_ARN }), /iamRole: only for IAM_ROLE/],
  ['a time without its iterator', kinesisWith({ timestamp: 1 }), /timestamp: only with AT_TIMESTAMP/],
  ['an iterator without its time', kinesisWith({ iteratorType: 'AT_TIMESTAMP' }), /timestamp: Required/],
  [
    'a topic by its full name',
    pubsubWith({ topic: 'projects/a/topics/b' }),
    /topic: Enter only the short name/,
  ],
  ['a project that is none', pubsubWith({ projectId: 'A' }), /"A" is not a project ID/],
  ['a seek without its time', pubsubWith({ seekType: 'timestamp' }), /seekTimestamp: Required/],
  [
    'a time without its seek',
    pubsubWith({ seekTimestamp: '2026-01-01T00:00:00Z' }),
    /seekTimestamp: only with/,
  ],
  [
    'a long deadline',
    pubsubWith({ ackDeadline: 601 }),
    /^BAD_REQUEST: source\.pubsub\.ackDeadline: Not between 10 and 600$/,
  ],
];

describe('a create is refused for', () => {
  it.each(refusals)('%s', async (_, sent, words) => {
    const { call, pipes } = mockClient();
    const { status, body: reply } = await call('POST', pipes, sent);
    expect([status, reply?.error]).toEqual([400, expect.stringMatching(words)]);
  });
});
