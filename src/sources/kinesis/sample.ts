// For mock clouds: what a source of this kind has that nothing else was said of.
import type { KinesisRead } from './wire';

export function sample(own: KinesisRead & { streamName: string }): KinesisRead {
  return {
    format: 'JSONEachRow',
    region: 'us-east-1',
    iteratorType: 'TRIM_HORIZON',
    useEnhancedFanOut: false,
    authentication: 'IAM_USER',
    ...own,
  };
}
