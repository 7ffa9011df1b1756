import { plainChoices, section } from '../fields';
import type { FormValue } from '../form';
import { methodChoices, methodsFor } from '../parts/authentication';
import { textsIn } from '../parts/build';
import { accessKeyFields, caCertificateField, iamRoleField } from '../parts/commonFields';
import { credentialsFor, kafkaMethods, type KafkaCredentials } from './authentication';
import { spaced, withCommas } from './lists';
import { kafkaFormats, kafkaTypes, type offsetStrategies } from './wire';

const DOCS = 'https://clickhouse.com/docs/integrations/clickpipes/kafka';

type Login = { type: string; authentication: string };
const takes =
  (credentials: KafkaCredentials) =>
  ({ type, authentication }: Login) =>
    credentialsFor(type, authentication) === credentials;

const flavourOf = (variant: string | undefined) => kafkaTypes.find((type) => type === variant) ?? 'kafka';

export const fields = {
  ...section(
    { step: 'connect' },
    {
      type: { control: 'flavour', path: 'type', label: 'Flavour', required: true, initial: flavourOf },
      brokers: {
        control: 'text',
        path: 'brokers',
        label: 'Brokers',
        required: true,
        help: 'host:port of brokers of one cluster, comma separated.',
        placeholder: 'broker-1.example.com:9092',
        varies: ({ type }: Login) =>
          type === 'azureeventhub' ? { placeholder: 'mynamespace.servicebus.windows.net:9093' } : {},
        joinLines: withCommas,
        code: true,
        inWords: spaced,
      },
    },
  ),
  ...section(
    { step: 'connect', title: 'Authentication' },
    {
      authentication: {
        control: 'choice',
        path: 'authentication',
        label: 'Method',
        unset: 'None (open brokers)',
        choices: methodChoices(kafkaMethods),
        // Only what the flavour takes is offered.
        varies: ({ type }: Login) => ({
          choices: methodChoices(kafkaMethods, methodsFor(kafkaMethods, type)),
        }),
        initial: (variant) => methodsFor(kafkaMethods, flavourOf(variant))[0] ?? '',
        patch: true,
      },
      username: {
        control: 'text',
        path: 'credentials.username',
        label: 'Username',
        required: true,
        help: 'Or the ID of an API key.',
        credential: 'User name and password',
        when: takes('login'),
        patch: true,
      },
      password: {
        control: 'secret',
        path: 'credentials.password',
        label: 'Password',
        required: true,
        help: 'Or the secret of the API key.',
        credential: 'User name and password',
        secret: true,
        beside: true,
        when: takes('login'),
        patch: true,
      },
      ...accessKeyFields('credentials', { when: takes('accessKey') }),
      connectionString: {
        control: 'secret',
        path: 'credentials.connectionString',
        label: 'Connection string',
        required: true,
        help: 'Of the namespace, with a policy that has Listen. The Basic tier does not speak Kafka.',
        credential: 'Connection string',
        secret: true,
        when: takes('connectionString'),
        patch: true,
      },
      certificate: {
        control: 'pem',
        path: 'credentials.certificate',
        label: 'Client certificate',
        required: true,
        credential: 'Client certificate and key',
        when: takes('certificate'),
        patch: true,
      },
      privateKey: {
        control: 'pem',
        path: 'credentials.privateKey',
        label: 'Private key',
        required: true,
        placeholder: '-----BEGIN PRIVATE KEY-----',
        credential: 'Client certificate and key',
        secret: true,
        when: takes('certificate'),
        patch: true,
      },
      iamRole: iamRoleField({ example: 'kafka', when: takes('role') }),
    },
  ),
  ...section(
    { step: 'connect', title: 'Schema registry' },
    {
      registryUrl: {
        control: 'text',
        path: 'schemaRegistry.url',
        label: 'Registry address',
        help: 'Confluent compatible, https. Needed for Avro; leave empty for JSON.',
        placeholder: 'https://registry.example.com/subjects/orders-value',
        docs: `${DOCS}/schema-registries`,
        code: true,
      },
      registryUsername: {
        control: 'text',
        path: 'schemaRegistry.credentials.username',
        label: 'Registry user',
        help: 'Or the ID of its API key.',
        needs: 'registryUrl',
        told: 'never',
      },
      registryPassword: {
        control: 'secret',
        path: 'schemaRegistry.credentials.password',
        label: 'Registry password',
        help: 'Or the secret of its API key.',
        needs: 'registryUsername',
        secret: true,
        beside: true,
      },
    },
  ),
  ...section(
    { step: 'connect', folded: true },
    {
      caCertificate: {
        ...caCertificateField,
        help: 'PEM, if the brokers’ certificate is signed by a private authority.',
      },
      reversePrivateEndpointIds: {
        control: 'list',
        path: 'reversePrivateEndpointIds',
        label: 'Reverse private endpoints',
        help: 'IDs of the endpoints through which the brokers are reached, if they have no public address.',
        endpoint: {
          takes: 'id',
          combine: (ids: FormValue, id: string) => [...new Set([...textsIn(ids), id])],
        },
        code: true,
        patch: true,
      },
      registryAuthentication: {
        control: 'choice',
        path: 'schemaRegistry.authentication',
        label: 'Registry authentication',
        unset: 'Default (PLAIN)',
        choices: plainChoices(['PLAIN']),
        needs: 'registryUrl',
      },
      registryCaCertificate: {
        control: 'pem',
        path: 'schemaRegistry.caCertificate',
        label: 'Registry CA certificate',
        help: 'PEM, if the registry’s certificate is signed by a private authority.',
        needs: 'registryUrl',
      },
    },
  ),
  ...section(
    { step: 'data' },
    {
      topics: {
        control: 'text',
        path: 'topics',
        label: 'Topics',
        required: true,
        help: 'One or several of the same schema, comma separated; all go to one table.',
        placeholder: 'orders,orders.retries',
        joinLines: withCommas,
        code: true,
        inWords: spaced,
      },
      format: {
        control: 'choice',
        path: 'format',
        label: 'Format',
        required: true,
        choices: plainChoices(kafkaFormats),
        initial: 'JSONEachRow',
        assumed: true,
      },
      consumerGroup: {
        control: 'text',
        path: 'consumerGroup',
        label: 'Consumer group',
        help: 'One that nobody else uses.',
        defaultsTo: 'clickpipes-<pipe ID>',
        beside: true,
        code: true,
      },
      offsetStrategy: {
        control: 'choice',
        path: 'offset.strategy',
        label: 'Start from',
        unset: 'Default of ClickPipes',
        choices: {
          from_beginning: 'The beginning',
          from_latest: 'The latest message',
          from_timestamp: 'A point in time',
        } satisfies Record<(typeof offsetStrategies)[number], string>,
      },
      offsetTimestamp: {
        control: 'text',
        path: 'offset.timestamp',
        label: 'Start time (UTC)',
        required: true,
        help: 'To the minute.',
        placeholder: '2026-01-31T14:05',
        beside: true,
        when: ({ offsetStrategy }: { offsetStrategy: string }) => offsetStrategy === 'from_timestamp',
      },
    },
  ),
  ...section(
    { step: 'data', folded: true },
    {
      exactlyOnce: {
        control: 'flag',
        path: 'exactlyOnce',
        label: 'Exactly once',
        help: 'Each message is inserted once, across restarts and rebalances. Can only be set now.',
      },
    },
  ),
};
