// The published bodies, each changed in one place: for tests of what is refused and what is taken.
import type { PipeCreateBody } from '../../pipes/writeEndpoints';
import { publishedExamples } from './published';

export type Change = Readonly<Record<string, unknown>>;

export const PEM = '-----BEGIN CERTIFICATE-----\nMIIB\n-----END CERTIFICATE-----';
export const KEY_PEM = PEM.replaceAll('CERTIFICATE', 'PRIVATE KEY');
export const ROLE = 'arn:aws:iam::123456789012:role/ClickHouseAccessRole-x';
export const KEYS = { accessKeyId: 'a', secretKey: 's' };

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
function sourceOf(body: PipeCreateBody): (change: Change) => object {
  const [kind = '', arm] = Object.entries(body.source)[0] ?? [];
  return (change) => ({ ...body, source: { [kind]: { ...(arm as object), ...change } } });
}

export const kafka = sourceOf(publishedExamples.kafka);
export const kinesis = sourceOf(publishedExamples.kinesis);
export const pubsub = sourceOf(pubsubExample);
export const s3 = sourceOf(publishedExamples.s3);
export const gcs = sourceOf(publishedExamples.gcs);
export const azure = sourceOf(publishedExamples.azureBlob);
export const postgres = sourceOf(publishedExamples.postgres);
export const mysql = sourceOf(publishedExamples.mysql);
export const mongodb = sourceOf(publishedExamples.mongodb);
export const bigquery = sourceOf(publishedExamples.bigquery);

/** The Kafka example with another key of the body. */
export const body = (change: Change) => ({ ...publishedExamples.kafka, ...change });

/** The Kafka example with another key of its destination. */
export const destination = (change: Change) =>
  body({ destination: { ...publishedExamples.kafka.destination, ...change } });

/** The Postgres example with another key of its destination. */
export const toDatabase = (change: Change) => ({
  ...publishedExamples.postgres,
  destination: { database: 'default', ...change },
});
