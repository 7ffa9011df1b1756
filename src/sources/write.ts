// `source` as it is sent: exactly one body, with its secrets. Loaded with the pages that create or edit, not before.
import { z } from '../lib/zod';
import { bigqueryCreate } from './bigquery/wire';
import { kafkaCreate, kafkaPatch } from './kafka/wire';
import { kinesisCreate, kinesisPatch } from './kinesis/wire';
import { mongodbCreate, mongodbPatch } from './mongodb/wire';
import { mysqlCreate, mysqlPatch } from './mysql/wire';
import { objectStorageCreate, objectStoragePatch } from './objectStorage/wire';
import { postgresCreate, postgresPatch } from './postgres/wire';
import { pubsubCreate, pubsubPatch } from './pubsub/wire';
import type { KindId } from './registry';

const validateSamples = z.optional(z.boolean());

const created = {
  kafka: z.optional(kafkaCreate),
  kinesis: z.optional(kinesisCreate),
  pubsub: z.optional(pubsubCreate),
  objectStorage: z.optional(objectStorageCreate),
  postgres: z.optional(postgresCreate),
  mysql: z.optional(mysqlCreate),
  mongodb: z.optional(mongodbCreate),
  bigquery: z.optional(bigqueryCreate),
} satisfies Record<KindId, z.ZodMiniType>;

/** `source` of a create: one body and, optionally, `validateSamples` (also check sample data, experimental). */
export const sourceCreate = z.strictObject({ ...created, validateSamples });

/** `source` of a patch. BigQuery has none. */
export const sourcePatch = z.strictObject({
  kafka: z.optional(kafkaPatch),
  kinesis: z.optional(kinesisPatch),
  pubsub: z.optional(pubsubPatch),
  objectStorage: z.optional(objectStoragePatch),
  postgres: z.optional(postgresPatch),
  mysql: z.optional(mysqlPatch),
  mongodb: z.optional(mongodbPatch),
  validateSamples,
});

/** `source` of a schema discovery. The document offers Kafka and Kinesis only. */
export const sourceDiscovery = z.strictObject({
  kafka: z.optional(kafkaCreate),
  kinesis: z.optional(kinesisCreate),
});
