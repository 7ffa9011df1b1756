import { lookup } from '../../lib/lookup';
import type { SourceDetails } from '../define';
import { authenticationLabel, code, fact } from '../parts/facts';
import type { KinesisRead } from './read';

const START: Readonly<Record<string, string>> = {
  TRIM_HORIZON: 'From the oldest record',
  LATEST: 'From the latest record',
};

export function details(source: KinesisRead): SourceDetails {
  const start =
    source.iteratorType === 'AT_TIMESTAMP'
      ? `From ${timeOf(source.timestamp)}`
      : source.iteratorType && (lookup(START, source.iteratorType) ?? source.iteratorType);
  return {
    facts: [
      code('Stream', source.streamName),
      code('Region', source.region),
      fact('Authentication', authenticationLabel(source.authentication)),
      code('IAM role', source.iamRole),
    ],
    reading: [
      fact('Format', source.format),
      fact('Start', start),
      fact('Enhanced fan-out', source.useEnhancedFanOut),
    ],
  };
}

/** UNIX seconds in ISO 8601; what is no date stays the number it is. */
function timeOf(seconds: number | null | undefined): string {
  const date = new Date((seconds ?? Number.NaN) * 1000);
  return Number.isNaN(date.getTime()) ? `${seconds ?? 'an unknown time'}` : date.toISOString();
}
