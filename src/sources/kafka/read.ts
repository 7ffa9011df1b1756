import { lenient, openEnum } from '../../api/schema';
import { z } from '../../lib/zod';
import { readFlag, readText, readTexts } from '../parts/wire';

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
export const kafkaFormats = ['JSONEachRow', 'Avro', 'AvroConfluent', 'Protobuf'] as const;
export const kafkaAuthentications = [
  'PLAIN',
  'SCRAM-SHA-256',
  'SCRAM-SHA-512',
  'IAM_ROLE',
  'IAM_USER',
  'MUTUAL_TLS',
] as const;
export const offsetStrategies = ['from_beginning', 'from_latest', 'from_timestamp'] as const;

/** `source.kafka` as the API returns it: everything but the credentials. */
export const kafkaRead = z.object({
  type: lenient(openEnum(kafkaTypes)),
  format: lenient(openEnum(kafkaFormats)),
  brokers: readText,
  topics: readText,
  consumerGroup: readText,
  authentication: lenient(openEnum(kafkaAuthentications)),
  iamRole: readText,
  offset: lenient(z.object({ strategy: lenient(openEnum(offsetStrategies)), timestamp: readText })),
  schemaRegistry: lenient(
    z.object({ url: readText, authentication: lenient(openEnum(['PLAIN'])), caCertificate: readText }),
  ),
  caCertificate: readText,
  reversePrivateEndpointIds: readTexts,
  exactlyOnce: readFlag,
});
export type KafkaRead = z.output<typeof kafkaRead>;
