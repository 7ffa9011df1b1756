// The published bodies, each changed in one place: for tests of what is refused and what is taken.
import type { PipeCreateBody } from '../../pipes/writeEndpoints';
import { sourceIn } from '../rules/sourceBody';
import { publishedExamples } from './published';

export type FieldValues = Readonly<Record<string, unknown>>;

export const CERTIFICATE_PEM = '-----BEGIN CERTIFICATE-----\nMIIB\n-----END CERTIFICATE-----';
export const KEY_PEM = CERTIFICATE_PEM.replaceAll('CERTIFICATE', 'PRIVATE KEY');
export const IAM_ROLE_ARN = 'arn:aws:iam::123456789012:role/ClickHouseAccessRole-x';
export const ACCESS_KEYS = { accessKeyId: 'a', secretKey: 's' };

/** The page has no example of this kind. */
export const pubsubExample: PipeCreateBody = {
  ...publishedExamples.kafka,
  source: {
    pubsub: {
      format: 'JSONEachRow',
      projectId: 'acme-prod',
      topic: 'events',
      authentication: 'SERVICE_ACCOUNT',
      seekType: 'latest',
      serviceAccountKey: { serviceAccountFile: 'e30=' },
    },
  },
};

/** `kafka({ brokers: '' })` is the example with that field of its source changed; undefined takes a field away. */
function sourceOf(body: PipeCreateBody): (change: FieldValues) => object {
  const { kind, fields } = sourceIn(body.source);
  return (change) => ({ ...body, source: { [kind]: { ...fields, ...change } } });
}

export const kafkaWith = sourceOf(publishedExamples.kafka);
export const kinesisWith = sourceOf(publishedExamples.kinesis);
export const pubsubWith = sourceOf(pubsubExample);
export const s3With = sourceOf(publishedExamples.s3);
export const gcsWith = sourceOf(publishedExamples.gcs);
export const azureWith = sourceOf(publishedExamples.azureBlob);
export const postgresWith = sourceOf(publishedExamples.postgres);
export const mysqlWith = sourceOf(publishedExamples.mysql);
export const mongodbWith = sourceOf(publishedExamples.mongodb);
export const bigqueryWith = sourceOf(publishedExamples.bigquery);

/** The Kafka example with another key of the body. */
export const kafkaBodyWith = (change: FieldValues) => ({ ...publishedExamples.kafka, ...change });

/** The Kafka example with another key of its destination. */
export const kafkaDestinationWith = (change: FieldValues) =>
  kafkaBodyWith({ destination: { ...publishedExamples.kafka.destination, ...change } });

/** The Postgres example with another key of its destination. */
export const postgresDestinationWith = (change: FieldValues) => ({
  ...publishedExamples.postgres,
  destination: { database: 'default', ...change },
});
