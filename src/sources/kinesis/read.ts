import { lenient, openEnum } from '../../api/schema';
import { z } from '../../lib/zod';
import { readFlag, readNumber, readText } from '../parts/wire';

export const kinesisFormats = ['JSONEachRow', 'Avro', 'AvroConfluent'] as const;
export const iteratorTypes = ['TRIM_HORIZON', 'LATEST', 'AT_TIMESTAMP'] as const;
export const kinesisAuthentications = ['IAM_ROLE', 'IAM_USER'] as const;

/** `source.kinesis` as the API returns it. `timestamp` is in UNIX seconds. */
export const kinesisRead = z.object({
  format: lenient(openEnum(kinesisFormats)),
  streamName: readText,
  region: readText,
  useEnhancedFanOut: readFlag,
  iteratorType: lenient(openEnum(iteratorTypes)),
  timestamp: readNumber,
  authentication: lenient(openEnum(kinesisAuthentications)),
  iamRole: readText,
});
export type KinesisRead = z.output<typeof kinesisRead>;
