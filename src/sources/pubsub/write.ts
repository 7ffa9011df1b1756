import { z } from '../../lib/zod';
import { serviceAccount, text } from '../parts/wire';
import { pubsubAuthentications, pubsubFormats, seekTypes } from './read';

const ackDeadline = z.optional(z.int().check(z.minimum(10), z.maximum(600)));

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
  filter: z.optional(text().check(z.maxLength(256))),
  enableOrdering: z.optional(z.boolean()),
});
