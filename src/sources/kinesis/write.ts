import { z } from '../../lib/zod';
import { accessKey, text } from '../parts/wire';
import { iteratorTypes, kinesisAuthentications, kinesisFormats } from './read';

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
