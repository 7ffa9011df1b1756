// Kafka, Kinesis and Pub/Sub: a body that is right but for one thing, and the server's words.
import { describe, expect, it } from 'vitest';
import { KEY_PEM, ROLE, KEYS, kafka, kinesis, pubsub } from '../examples/variations';
import { rig } from '../rig';

const refusals: [what: string, body: unknown, words: RegExp][] = [
  // The way into Kafka.
  [
    'a method the flavour lacks',
    kafka({ authentication: 'SCRAM-SHA-256', type: 'warpstream' }),
    /authentication: SCRAM-SHA-256 is not supported for warpstream/,
  ],
  [
    'credentials of another method',
    kafka({ credentials: KEYS }),
    /credentials: PLAIN takes username and password/,
  ],
  [
    'misspelled credentials',
    kafka({ credentials: { username: 'u', passwrod: 'p' } }),
    /credentials\.passwrod: Unknown property/,
  ],
  [
    'missing credentials',
    kafka({ credentials: undefined }),
    /credentials: PLAIN needs username and password/,
  ],
  [
    'credentials without a method',
    kafka({ authentication: undefined }),
    /authentication: Required with credentials/,
  ],
  ['a role without IAM', kafka({ iamRole: ROLE }), /iamRole: only for IAM_ROLE/],
  [
    'IAM without a role',
    kafka({ type: 'msk', authentication: 'IAM_ROLE', credentials: undefined }),
    /iamRole: Required/,
  ],
  [
    'a password for Event Hubs',
    kafka({ type: 'azureeventhub', brokers: 'a.net:9093' }),
    /PLAIN takes connectionString/,
  ],
  [
    'another port for Event Hubs',
    kafka({ type: 'azureeventhub', credentials: { connectionString: 'x' } }),
    /must use port 9093/,
  ],
  [
    'a certificate that is none',
    kafka({ authentication: 'MUTUAL_TLS', credentials: { certificate: 'x', privateKey: KEY_PEM } }),
    /certificate: not in valid PEM format/,
  ],
  ['a CA that is none', kafka({ caCertificate: 'x' }), /caCertificate: not in valid PEM format/],
  ['brokers without port', kafka({ brokers: 'a.example.com' }), /"a.example.com" is not host:port/],
  ['an endpoint that is not there', kafka({ reversePrivateEndpointIds: ['nope'] }), /"nope" does not exist/],
  [
    'a moment without its strategy',
    kafka({ offset: { strategy: 'from_latest', timestamp: '2026-01-01T00:00' } }),
    /timestamp: only with from_timestamp/,
  ],
  ['a strategy without its moment', kafka({ offset: { strategy: 'from_timestamp' } }), /timestamp: Required/],
  [
    'a moment with seconds',
    kafka({ offset: { strategy: 'from_timestamp', timestamp: '2026-01-01T00:00:00Z' } }),
    /must have the form/,
  ],
  ['Avro without a registry', kafka({ format: 'AvroConfluent' }), /schemaRegistry: Required/],
  ['a plain registry', kafka({ schemaRegistry: { url: 'http://r.example.com' } }), /must be an https URL/],
  // Values that no source has.
  ['blank topics', kafka({ topics: ' ' }), /topics: There is an empty entry/],
  ['a hole in the topics', kafka({ topics: 'orders,,returns' }), /topics: There is an empty entry/],
  ['topics in lines', kafka({ topics: 'orders\nreturns' }), /is not one topic/],
  ['a topic that is too long', kafka({ topics: 'x'.repeat(250) }), /topics: A topic has 250 characters/],
  ['a hole in the brokers', kafka({ brokers: 'a:1,,b:2' }), /brokers: There is an empty entry/],
  ['a port beyond all', kafka({ brokers: 'a.example.com:65536' }), /brokers: .* is not host:port/],
  ['a naked IPv6 address', kafka({ brokers: '2001:db8::7:9092' }), /brokers: .* is not host:port/],
  [
    'a moment of no calendar',
    kafka({ offset: { strategy: 'from_timestamp', timestamp: '2026-02-29T10:00' } }),
    /offset\.timestamp: must have the form/,
  ],
  [
    'a user that is no value',
    kafka({ credentials: { username: 'undefined', password: 'p' } }),
    /"undefined" is not a value/,
  ],
  [
    'a password that is no value',
    kafka({ credentials: { username: 'u', password: 'null' } }),
    /"null" is not a value/,
  ],
  [
    'a key for a certificate',
    kafka({ authentication: 'MUTUAL_TLS', credentials: { certificate: KEY_PEM, privateKey: KEY_PEM } }),
    /certificate: not in valid PEM format/,
  ],
  [
    'escaped line breaks',
    kafka({ caCertificate: KEY_PEM.replaceAll('PRIVATE KEY', 'CERTIFICATE').replaceAll('\n', '\\n') }),
    /caCertificate: not in valid PEM format/,
  ],
  [
    'a role that is no ARN',
    kinesis({ authentication: 'IAM_ROLE', accessKey: undefined, iamRole: 'reader' }),
    /iamRole: "reader" is not the ARN/,
  ],
  [
    'a day to seek',
    pubsub({ seekType: 'timestamp', seekTimestamp: '2026-05-11' }),
    /seekTimestamp: must be an RFC 3339/,
  ],
  [
    'a number to seek',
    pubsub({ seekType: 'timestamp', seekTimestamp: '7' }),
    /seekTimestamp: must be an RFC 3339/,
  ],
  [
    'a key file as it is',
    pubsub({ serviceAccountKey: { serviceAccountFile: '{"type":"service_account"}' } }),
    /serviceAccountFile: must be base64/,
  ],
  // Kinesis and Pub/Sub.
  ['keys that are missing', kinesis({ accessKey: undefined }), /accessKey: Required/],
  ['keys and a role', kinesis({ iamRole: ROLE }), /iamRole: only for IAM_ROLE/],
  ['a time without its iterator', kinesis({ timestamp: 1 }), /timestamp: only with AT_TIMESTAMP/],
  ['an iterator without its time', kinesis({ iteratorType: 'AT_TIMESTAMP' }), /timestamp: Required/],
  ['a topic by its full name', pubsub({ topic: 'projects/a/topics/b' }), /topic: Enter only the short name/],
  ['a project that is none', pubsub({ projectId: 'A' }), /"A" is not a project ID/],
  ['a seek without its time', pubsub({ seekType: 'timestamp' }), /seekTimestamp: Required/],
  ['a time without its seek', pubsub({ seekTimestamp: '2026-01-01T00:00:00Z' }), /seekTimestamp: only with/],
  [
    'a long deadline',
    pubsub({ ackDeadline: 601 }),
    /^BAD_REQUEST: source\.pubsub\.ackDeadline: Not between 10 and 600$/,
  ],
];

describe('a create is refused for', () => {
  it.each(refusals)('%s', async (_, sent, words) => {
    const { call, pipes } = rig();
    const { status, body: reply } = await call('POST', pipes, sent);
    expect([status, reply?.error]).toEqual([400, expect.stringMatching(words)]);
  });
});
