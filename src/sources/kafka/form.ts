// The Kafka form: its rules, over the table of its fields (api-notes 3.1).
import { defineForm } from '../defineForm';
import type { ValuesOf } from '../fields';
import type { Finding } from '../form';
import { methodsFor } from '../parts/authentication';
import { Check } from '../parts/check';
import { isMinute } from '../parts/time';
import { credentialsFor, kafkaMethods } from './authentication';
import { fields } from './fields';
import { doubleIn, wrongWithBrokers, wrongWithTopics } from './lists';
import { kafkaFormats, offsetStrategies } from './wire';

export type KafkaValues = ValuesOf<typeof fields>;

export function checkKafka(values: KafkaValues): Finding[] {
  const check = new Check(values);
  checkBrokers(check);
  checkAuthentication(check);
  check.pem('caCertificate', 'certificate');
  checkRegistry(check);
  checkTopics(check);
  check.oneName('consumerGroup', 'consumer group');
  check.oneOf('format', kafkaFormats);
  check.oneOf('offsetStrategy', ['', ...offsetStrategies]);
  const strategy = check.text('offsetStrategy');
  if (strategy === 'from_timestamp' && !isMinute(check.text('offsetTimestamp'))) {
    check.error('offsetTimestamp', 'Enter a start time in UTC, to the minute: 2026-01-31T14:05.');
  }
  return check.findings;
}

function checkBrokers(check: Check<KafkaValues>): void {
  if (!check.required('brokers', 'Enter at least one broker as host:port.')) return;
  const wrong = wrongWithBrokers(check.text('brokers'), check.text('type'));
  if (wrong !== undefined) check.error('brokers', wrong);
  warnOfDouble(check, 'brokers');
}

function warnOfDouble(check: Check<KafkaValues>, field: 'brokers' | 'topics'): void {
  const double = doubleIn(check.text(field));
  if (double !== undefined) check.warn(field, `"${double}" is here twice. Remove one.`);
}

function checkAuthentication(check: Check<KafkaValues>): void {
  const type = check.text('type');
  const authentication = check.text('authentication');
  const methods = methodsFor(kafkaMethods, type);
  const refusal = `This kind of Kafka does not take ${authentication}. Choose one of ${methods.join(', ')}.`;
  if (!check.oneOf('authentication', ['', ...methods], refusal)) return;
  if (authentication === '') {
    return check.warn(
      'authentication',
      'Without authentication only brokers that are open to everyone can be read.',
    );
  }
  switch (credentialsFor(type, authentication)) {
    case 'login':
      check.credential('username', 'Enter the user name.');
      check.credential('password', 'Enter the password.');
      break;
    case 'accessKey':
      check.credential('accessKeyId', 'Enter the ID of the access key.');
      check.credential('secretKey', 'Enter the secret of the access key.');
      break;
    case 'connectionString':
      check.credential(
        'connectionString',
        'Enter the connection string of the Event Hubs namespace, with the Listen right.',
      );
      break;
    case 'certificate':
      if (check.required('certificate', 'Enter the client certificate (PEM).')) {
        check.pem('certificate', 'certificate');
      }
      if (check.required('privateKey', 'Enter the private key of the client certificate (PEM).')) {
        check.pem('privateKey', 'private key');
      }
      if (type === 'redpanda') {
        check.warn(
          'authentication',
          'The API has refused mutual TLS for Redpanda; choosing Apache Kafka as the source works.',
        );
      }
      break;
    case 'role':
      check.iamRole('iamRole');
      break;
    case undefined:
      break;
  }
}

function checkRegistry(check: Check<KafkaValues>): void {
  const format = check.text('format');
  const url = check.text('registryUrl');
  if (url === '') {
    if (format === 'AvroConfluent')
      check.error('registryUrl', 'AvroConfluent needs a schema registry. Enter its https address.');
    if (format === 'Avro')
      check.warn('registryUrl', 'Avro messages are usually read with a schema registry.');
    return;
  }
  check.oneOf('registryAuthentication', ['', 'PLAIN']);
  if (!/^https:\/\/[^\s/]+(\/\S*)?$/.test(url)) {
    check.error(
      'registryUrl',
      'Enter an https address: the root, /subjects/<name>, or /schemas/ids/<number>.',
    );
  }
  const hasUser = check.text('registryUsername') !== '';
  const hasPassword = check.text('registryPassword') !== '';
  if (hasUser && !hasPassword)
    check.error('registryPassword', 'Enter the password of the registry user as well.');
  if (hasPassword && !hasUser)
    check.error('registryUsername', 'Enter the user name of the registry as well.');
  check.pem('registryCaCertificate', 'certificate');
}

function checkTopics(check: Check<KafkaValues>): void {
  if (!check.required('topics', 'Enter at least one topic.')) return;
  const wrong = wrongWithTopics(check.text('topics'));
  if (wrong !== undefined) check.error('topics', wrong);
  warnOfDouble(check, 'topics');
}

export const form = defineForm(fields, {
  check: checkKafka,
  virtualColumns: [
    { name: '_key', type: 'String' },
    { name: '_timestamp', type: 'DateTime64(3)' },
    { name: '_partition', type: 'Int32' },
    { name: '_offset', type: 'Int64' },
    { name: '_topic', type: 'String' },
    { name: '_header_keys', type: 'Array(String)' },
    { name: '_header_values', type: 'Array(String)' },
    { name: '_raw_message', type: 'String' },
  ],
});
