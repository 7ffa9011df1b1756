// The values of the Kafka form and their rules (domain 3.1).
import type { Finding } from '../form';
import { lookup } from '../../lib/lookup';
import { Check } from '../parts/check';
import { authenticationsOf, credentialShape, type KafkaType } from './auth';
import { kafkaFormats, offsetStrategies } from './read';

export type KafkaValues = ReturnType<typeof emptyKafka>;

/** All values are texts; `reversePrivateEndpointIds` is a list of them. */
export function emptyKafka(variant: string | undefined) {
  const type = variant !== undefined && Object.hasOwn(authenticationsOf, variant) ? variant : 'kafka';
  return {
    type,
    brokers: '',
    authentication: authenticationsOf[type as KafkaType][0] as string,
    username: '',
    password: '',
    accessKeyId: '',
    secretKey: '',
    connectionString: '',
    certificate: '',
    privateKey: '',
    iamRole: '',
    caCertificate: '',
    reversePrivateEndpointIds: [] as readonly string[],
    topics: '',
    format: 'JSONEachRow',
    consumerGroup: '',
    offsetStrategy: '',
    offsetTimestamp: '',
    registryUrl: '',
    registryAuthentication: '',
    registryUsername: '',
    registryPassword: '',
    registryCaCertificate: '',
    exactlyOnce: '',
  };
}

export const kafkaSteps = {
  connect: [
    'type',
    'brokers',
    'authentication',
    'username',
    'password',
    'accessKeyId',
    'secretKey',
    'connectionString',
    'certificate',
    'privateKey',
    'iamRole',
    'caCertificate',
    'reversePrivateEndpointIds',
    'registryUrl',
    'registryAuthentication',
    'registryUsername',
    'registryPassword',
    'registryCaCertificate',
  ],
  data: ['topics', 'format', 'consumerGroup', 'offsetStrategy', 'offsetTimestamp', 'exactlyOnce'],
} as const;

/** What each way in needs, of which one is stored. */
export const kafkaCredentials = [
  'username',
  'password',
  'accessKeyId',
  'secretKey',
  'connectionString',
  'certificate',
  'privateKey',
] as const;

export const kafkaSecrets = [
  'password',
  'secretKey',
  'connectionString',
  'privateKey',
  'registryPassword',
] as const;

/** `host:port`, IPv6 in brackets. */
const BROKER = /^(\[[0-9a-f:]+\]|[a-z0-9]([a-z0-9._-]*[a-z0-9])?):(\d{1,5})$/i;
/** To the minute, UTC. */
const MINUTE = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/;

export function checkKafka(values: KafkaValues): Finding[] {
  const check = new Check(values);
  checkBrokers(check);
  checkWayIn(check);
  check.pem('caCertificate', 'the CA certificate');
  checkRegistry(check);
  checkTopics(check);
  check.oneOf('format', kafkaFormats);
  check.oneOf('offsetStrategy', ['', ...offsetStrategies]);
  const strategy = check.text('offsetStrategy');
  if (strategy === 'from_timestamp' && !MINUTE.test(check.text('offsetTimestamp'))) {
    check.error('offsetTimestamp', 'Give the time to start from in UTC, to the minute: 2026-01-31T14:05.');
  }
  return check.findings;
}

function listOf(text: string): string[] {
  return text.split(',').map((each) => each.trim());
}

function checkBrokers(check: Check<KafkaValues>): void {
  if (!check.required('brokers', 'Give at least one broker as host:port.')) return;
  const brokers = listOf(check.text('brokers'));
  if (brokers.includes(''))
    return check.error('brokers', 'There is an empty entry between two commas. Remove it.');
  for (const broker of brokers) {
    const port = Number(BROKER.exec(broker)?.[3] ?? 0);
    if (port < 1 || port > 65_535) {
      return check.error(
        'brokers',
        `"${broker}" is not host:port. Give brokers like broker-1.example.com:9092.`,
      );
    }
  }
  if (check.text('type') === 'azureeventhub' && brokers.some((broker) => !broker.endsWith(':9093'))) {
    check.error('brokers', 'Event Hubs speaks Kafka on port 9093: end the address with ":9093".');
  }
}

function checkWayIn(check: Check<KafkaValues>): void {
  const type = check.text('type');
  const authentication = check.text('authentication');
  const methods = lookup(authenticationsOf, type) ?? [];
  const refusal = `This kind of Kafka does not take ${authentication}. Choose one of ${methods.join(', ')}.`;
  if (!check.oneOf('authentication', ['', ...methods], refusal)) return;
  if (authentication === '') {
    return check.warn(
      'authentication',
      'Without authentication only brokers that are open to everyone can be read.',
    );
  }
  switch (credentialShape(type, authentication)) {
    case 'password':
      check.required('username', 'Give the user name.');
      check.required('password', 'Give the password.');
      break;
    case 'accessKey':
      check.required('accessKeyId', 'Give the ID of the access key.');
      check.required('secretKey', 'Give the secret of the access key.');
      break;
    case 'connectionString':
      check.required(
        'connectionString',
        'Give the connection string of the Event Hubs namespace, with the Listen right.',
      );
      break;
    case 'certificate':
      if (check.required('certificate', 'Give the client certificate (PEM).')) {
        check.pem('certificate', 'the client certificate');
      }
      if (check.required('privateKey', 'Give the private key of the client certificate (PEM).')) {
        check.pem('privateKey', 'the private key');
      }
      if (type === 'redpanda') {
        check.warn(
          'authentication',
          'The API was seen to refuse mutual TLS for Redpanda; Apache Kafka as the source then works.',
        );
      }
      break;
    case 'role':
      check.iamRole('iamRole');
      break;
    case 'none':
      break;
  }
}

function checkRegistry(check: Check<KafkaValues>): void {
  const format = check.text('format');
  const url = check.text('registryUrl');
  if (url === '') {
    if (format === 'AvroConfluent')
      check.error('registryUrl', 'AvroConfluent needs a schema registry. Give its https address.');
    if (format === 'Avro')
      check.warn('registryUrl', 'Avro messages are usually read with a schema registry.');
    return;
  }
  check.oneOf('registryAuthentication', ['', 'PLAIN']);
  if (!/^https:\/\/[^\s/]+/.test(url)) {
    check.error(
      'registryUrl',
      'Give an https address: the root, /subjects/<name>, or /schemas/ids/<number>.',
    );
  }
  const hasUser = check.text('registryUsername') !== '';
  const hasPassword = check.text('registryPassword') !== '';
  if (hasUser && !hasPassword)
    check.error('registryPassword', 'Give the password of the registry user as well.');
  if (hasPassword && !hasUser) check.error('registryUsername', 'Give the user name of the registry as well.');
  check.pem('registryCaCertificate', 'the CA certificate of the registry');
}

function checkTopics(check: Check<KafkaValues>): void {
  if (!check.required('topics', 'Give at least one topic.')) return;
  if (listOf(check.text('topics')).includes('')) {
    check.error('topics', 'There is an empty entry between two commas. Remove it.');
  }
}
