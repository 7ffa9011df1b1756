import { z } from '../../lib/zod';
import { accessKey, text } from '../parts/wire';
import { readOf } from '../readOf';

export const kinesisFormats = ['JSONEachRow', 'Avro', 'AvroConfluent'] as const;
export const iteratorTypes = ['TRIM_HORIZON', 'LATEST', 'AT_TIMESTAMP'] as const;
export const kinesisAuthentications = ['IAM_ROLE', 'IAM_USER'] as const;

export const kinesisPatch = z.strictObject({
  authentication: z.optional(z.enum(kinesisAuthentications)),
  iamRole: z.optional(text()),
  accessKey: z.optional(accessKey),
});

/** `source.kinesis` to create with. `timestamp` is in UNIX seconds, only with `AT_TIMESTAMP`. */
export const kinesisCreate = z.extend(kinesisPatch, {
  authentication: z.enum(kinesisAuthentications),
  format: z.enum(kinesisFormats),
  streamName: text(),
  region: text(),
  useEnhancedFanOut: z.optional(z.boolean()),
  iteratorType: z.enum(iteratorTypes),
  timestamp: z.optional(z.int()),
});

/** `source.kinesis` as the API returns it. `timestamp` is in UNIX seconds. */
export const kinesisRead = readOf(kinesisCreate);
export type KinesisRead = z.output<typeof kinesisRead>;
