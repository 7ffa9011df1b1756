import { secret } from '../../api/schema';
import { z } from '../../lib/zod';
import { accessKey, text, usernamePassword } from '../parts/wire';
import { readOf } from '../readOf';

export const kafkaTypes = [
  'kafka',
  'confluent',
  'msk',
  'redpanda',
  'warpstream',
  'azureeventhub',
  'gcmk',
  'dokafka',
] as const;
export type KafkaType = (typeof kafkaTypes)[number];
export const kafkaFormats = ['JSONEachRow', 'Avro', 'AvroConfluent', 'Protobuf'] as const;
const kafkaAuthentications = [
  'PLAIN',
  'SCRAM-SHA-256',
  'SCRAM-SHA-512',
  'IAM_ROLE',
  'IAM_USER',
  'MUTUAL_TLS',
] as const;
export type KafkaMethod = (typeof kafkaAuthentications)[number];
export const offsetStrategies = ['from_beginning', 'from_latest', 'from_timestamp'] as const;

const eventHubs = z.strictObject({ connectionString: secret() });
const mutualTls = z.strictObject({ certificate: text(), privateKey: secret() });
const credentials = z.union([usernamePassword, accessKey, eventHubs, mutualTls]);

/** What PATCH takes: new credentials, another method. The rest is fixed at creation. */
export const kafkaPatch = z.strictObject({
  authentication: z.optional(z.enum(kafkaAuthentications)),
  iamRole: z.optional(text()),
  caCertificate: z.optional(text()),
  reversePrivateEndpointIds: z.optional(z.array(text())),
  credentials: z.optional(credentials),
});

/** `source.kafka` to create with. */
export const kafkaCreate = z.extend(kafkaPatch, {
  type: z.enum(kafkaTypes),
  format: z.enum(kafkaFormats),
  brokers: text(),
  topics: text(),
  consumerGroup: z.optional(text()),
  offset: z.optional(z.strictObject({ strategy: z.enum(offsetStrategies), timestamp: z.optional(text()) })),
  schemaRegistry: z.optional(
    z.strictObject({
      url: text(),
      authentication: z.optional(z.literal('PLAIN')),
      caCertificate: z.optional(text()),
      credentials: z.optional(z.strictObject({ username: text(), password: secret() })),
    }),
  ),
  exactlyOnce: z.optional(z.boolean()),
});

/** `source.kafka` as the API returns it: everything but the credentials. */
export const kafkaRead = readOf(kafkaCreate);
export type KafkaRead = z.output<typeof kafkaRead>;
