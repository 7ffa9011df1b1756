import { lenient, openEnum } from '../../api/schema';
import { z } from '../../lib/zod';
import { readFlag, readNumber, readText } from '../parts/wire';

export const pubsubFormats = ['JSONEachRow', 'Avro', 'Protobuf'] as const;
export const pubsubAuthentications = ['SERVICE_ACCOUNT'] as const;
export const seekTypes = ['latest', 'earliest', 'timestamp'] as const;

/** `source.pubsub` as the API returns it. `ackDeadline` is in seconds. */
export const pubsubRead = z.object({
  format: lenient(openEnum(pubsubFormats)),
  projectId: readText,
  topic: readText,
  authentication: lenient(openEnum(pubsubAuthentications)),
  seekType: lenient(openEnum(seekTypes)),
  seekTimestamp: readText,
  filter: readText,
  enableOrdering: readFlag,
  ackDeadline: readNumber,
});
export type PubsubRead = z.output<typeof pubsubRead>;
