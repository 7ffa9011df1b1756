// Between the Kinesis form and `source.kinesis`.
import type { z } from '../../lib/zod';
import { compact, given, givenFlag, shown } from '../parts/build';
import { secondsOf, isoOf } from '../parts/time';
import { emptyKinesis, type KinesisValues } from './values';
import type { kinesisCreate } from './write';

export type KinesisCreate = z.output<typeof kinesisCreate>;

export function kinesisToCreate(values: KinesisValues): KinesisCreate {
  const { authentication, iteratorType } = values;
  return compact({
    format: values.format as KinesisCreate['format'],
    streamName: values.streamName.trim(),
    region: values.region.trim(),
    useEnhancedFanOut: givenFlag(values.useEnhancedFanOut),
    iteratorType: iteratorType as KinesisCreate['iteratorType'],
    timestamp: iteratorType === 'AT_TIMESTAMP' ? secondsOf(values.timestamp.trim()) : undefined,
    authentication: authentication as KinesisCreate['authentication'],
    iamRole: authentication === 'IAM_ROLE' ? given(values.iamRole) : undefined,
    accessKey:
      authentication === 'IAM_USER'
        ? { accessKeyId: values.accessKeyId.trim(), secretKey: values.secretKey }
        : undefined,
  });
}

export function kinesisFromCreate(create: Partial<KinesisCreate>): KinesisValues {
  const empty = emptyKinesis(undefined);
  return {
    region: shown(create.region),
    streamName: shown(create.streamName),
    authentication: create.authentication ?? empty.authentication,
    accessKeyId: shown(create.accessKey?.accessKeyId),
    secretKey: shown(create.accessKey?.secretKey),
    iamRole: shown(create.iamRole),
    useEnhancedFanOut: shown(create.useEnhancedFanOut),
    format: create.format ?? empty.format,
    iteratorType: create.iteratorType ?? empty.iteratorType,
    timestamp: isoOf(create.timestamp),
  };
}
