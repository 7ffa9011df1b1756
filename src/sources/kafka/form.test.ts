import { z } from '../../lib/zod';
import { fromBody, toBody } from '../body';
import { emptyValues } from '../fields';
import { methodsFor } from '../parts/authentication';
import { kafkaCredentialKeys, credentialsFor, kafkaMethods } from './authentication';
import { checkKafka, type KafkaValues } from './form';
import { fields } from './fields';
import { kafkaCreate, kafkaTypes } from './wire';

const kafkaToCreate = (values: KafkaValues) => toBody(fields, values);
const kafkaFromCreate = (create: object) => fromBody(fields, create);
const emptyKafka = (variant?: string) => emptyValues(fields, variant);

const filled: KafkaValues = {
  ...emptyKafka('confluent'),
  brokers: 'broker.example.com:9092',
  topics: 'orders',
  username: 'me',
  password: 'secret',
};
const errorsOf = (change: Partial<KafkaValues>) =>
  checkKafka({ ...filled, ...change })
    .filter(({ severity }) => severity === 'error')
    .map(({ field }) => field);

describe('the Kafka form', () => {
  it('gives a body that the API takes, and only what is set', () => {
    const body = kafkaToCreate(filled);
    expect(z.safeParse(kafkaCreate, body).success).toBe(true);
    expect(Object.keys(body).toSorted()).toEqual([
      'authentication',
      'brokers',
      'credentials',
      'format',
      'topics',
      'type',
    ]);
  });

  it('comes back from its body as it was', () => {
    expect(kafkaToCreate(kafkaFromCreate(kafkaToCreate(filled)))).toEqual(kafkaToCreate(filled));
  });

  it.each<[string, Partial<KafkaValues>, string]>([
    ['no broker', { brokers: '' }, 'brokers'],
    ['a broker without port', { brokers: 'broker.example.com' }, 'brokers'],
    ['port 70000', { brokers: 'broker.example.com:70000' }, 'brokers'],
    ['an empty broker', { brokers: 'a:1,,b:2' }, 'brokers'],
    ['no topic', { topics: ' ' }, 'topics'],
    ['no password', { password: '' }, 'password'],
    ['PEM junk', { caCertificate: 'junk' }, 'caCertificate'],
    [
      'a time without its strategy’s form',
      { offsetStrategy: 'from_timestamp', offsetTimestamp: 'noon' },
      'offsetTimestamp',
    ],
    ['AvroConfluent without registry', { format: 'AvroConfluent' }, 'registryUrl'],
    ['a registry over http', { registryUrl: 'http://registry' }, 'registryUrl'],
    [
      'a registry user without password',
      { registryUrl: 'https://r', registryUsername: 'u' },
      'registryPassword',
    ],
    ['a role that is no ARN', { type: 'msk', authentication: 'IAM_ROLE', iamRole: 'my-role' }, 'iamRole'],
    [
      'Event Hubs on another port',
      { type: 'azureeventhub', connectionString: 'x', brokers: 'n.servicebus.windows.net:9092' },
      'brokers',
    ],
  ])('says what is wrong with %s', (_, change, field) => {
    expect(errorsOf(change)).toContain(field);
  });

  it.each(kafkaTypes)('begins with a method that %s takes, and asks for what each of them needs', (type) => {
    const methods = methodsFor(kafkaMethods, type);
    expect(emptyKafka(type).authentication).toBe(methods[0]);
    for (const authentication of methods) {
      const needed = credentialsFor(type, authentication);
      const keys = needed === 'role' ? ['iamRole'] : needed && kafkaCredentialKeys[needed];
      const missing = errorsOf({ ...emptyKafka(type), brokers: 'a:9093', topics: 'orders', authentication });
      expect(missing.toSorted()).toEqual([...(keys ?? [])].toSorted());
    }
  });

  it('does not look at what another method would need', () => {
    expect(errorsOf({ authentication: 'MUTUAL_TLS', certificate: '', privateKey: '' }).toSorted()).toEqual([
      'certificate',
      'privateKey',
    ]);
    expect(kafkaToCreate({ ...filled, accessKeyId: 'left over' })).toEqual(kafkaToCreate(filled));
  });
});
