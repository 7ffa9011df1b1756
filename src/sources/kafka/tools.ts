import type { z } from '../../lib/zod';
import { accessKeyAttributes, accessKeyFlags, loginAttributes, loginFlags, type Tools } from '../parts/tools';
import type { kafkaCreate } from './wire';

type Kafka = z.output<typeof kafkaCreate>;

export const tools: Tools = {
  cli: {
    name: 'kafka',
    flags: {
      type: '--kafka-type',
      format: '--format',
      brokers: '--brokers',
      topics: '--topics',
      consumerGroup: '--consumer-group',
      authentication: '--auth',
      iamRole: '--iam-role',
      ...loginFlags,
      ...accessKeyFlags('credentials'),
      'credentials.connectionString': '--event-hubs-connection-string',
      'credentials.certificate': { file: '--client-certificate' },
      'credentials.privateKey': { file: '--client-key' },
      caCertificate: { file: '--ca-certificate' },
      'offset.strategy': '--offset',
      'offset.timestamp': '--offset-timestamp',
      'schemaRegistry.url': '--schema-registry-url',
      'schemaRegistry.authentication': { implied: true },
      'schemaRegistry.caCertificate': { file: '--schema-registry-ca-certificate' },
      'schemaRegistry.credentials.username': '--schema-registry-username',
      'schemaRegistry.credentials.password': '--schema-registry-password',
      reversePrivateEndpointIds: { each: '--reverse-private-endpoint-id' },
      exactlyOnce: '--exactly-once',
    },
    notes: ({ offset, schemaRegistry }: Kafka) => [
      ...(offset ? [] : ['offset: the draft has none, clickhousectl sends from_beginning']),
      ...(schemaRegistry && !schemaRegistry.credentials
        ? ['schemaRegistry.credentials: the draft has none, clickhousectl sends empty ones']
        : []),
    ],
  },
  terraform: {
    attributes: {
      type: ['kafka', 'redpanda', 'confluent', 'msk', 'warpstream', 'azureeventhub', 'gcmk'],
      format: ['JSONEachRow', 'Avro', 'AvroConfluent', 'Protobuf'],
      brokers: true,
      topics: true,
      consumer_group: true,
      authentication: ['PLAIN', 'SCRAM-SHA-256', 'SCRAM-SHA-512', 'IAM_ROLE', 'IAM_USER', 'MUTUAL_TLS'],
      credentials: {
        ...loginAttributes,
        ...accessKeyAttributes,
        connection_string: true,
        certificate: true,
        private_key: true,
      },
      iam_role: true,
      ca_certificate: true,
      offset: { strategy: ['from_beginning', 'from_latest', 'from_timestamp'], timestamp: true },
      schema_registry: { url: true, authentication: ['PLAIN'], credentials: loginAttributes },
      reverse_private_endpoint_ids: true,
      exactly_once: true,
    },
    // Required there, and the only value there is.
    constants: { 'schemaRegistry.authentication': 'PLAIN' },
    lacks: ({ schemaRegistry }: Kafka) =>
      schemaRegistry && !schemaRegistry.credentials ? ['schemaRegistry.credentials'] : [],
  },
};
