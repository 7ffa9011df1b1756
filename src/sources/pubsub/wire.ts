import { z } from '../../lib/zod';
import { serviceAccount, text } from '../parts/wire';
import { readOf } from '../readOf';

export const pubsubFormats = ['JSONEachRow', 'Avro', 'Protobuf'] as const;
export const pubsubAuthentications = ['SERVICE_ACCOUNT'] as const;
export const seekTypes = ['latest', 'earliest', 'timestamp'] as const;

/** Characters of a filter. */
export const filterLimit = 256;
/** In seconds. */
export const ackDeadlineBounds = [10, 600] as const;

const [shortest, longest] = ackDeadlineBounds;
const ackDeadline = z.optional(z.int().check(z.minimum(shortest), z.maximum(longest)));

/** The official document requires both `authentication` and the key in every patch. */
export const pubsubPatch = z.strictObject({
  authentication: z.enum(pubsubAuthentications),
  ackDeadline,
  serviceAccountKey: serviceAccount,
});

/** `source.pubsub` to create with. `seekTimestamp` (RFC 3339) goes with `seekType: timestamp` and only with it. */
export const pubsubCreate = z.extend(pubsubPatch, {
  format: z.enum(pubsubFormats),
  projectId: text(),
  topic: text(),
  seekType: z.enum(seekTypes),
  seekTimestamp: z.optional(text()),
  filter: z.optional(text().check(z.maxLength(filterLimit))),
  enableOrdering: z.optional(z.boolean()),
});

/** `source.pubsub` as the API returns it. `ackDeadline` is in seconds. */
export const pubsubRead = readOf(pubsubCreate);
export type PubsubRead = z.output<typeof pubsubRead>;
