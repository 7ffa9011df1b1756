import { lookup } from '../../lib/lookup';
import type { SourceDetails } from '../define';
import { authenticationLabel, code, fact, seconds } from '../parts/facts';
import type { PubsubRead } from './read';

const START: Readonly<Record<string, string>> = {
  earliest: 'From the oldest retained message',
  latest: 'From the latest message',
};

export function details(source: PubsubRead): SourceDetails {
  const start =
    source.seekType === 'timestamp' && source.seekTimestamp
      ? `From ${source.seekTimestamp}`
      : source.seekType && (lookup(START, source.seekType) ?? source.seekType);
  return {
    facts: [
      code('Project', source.projectId),
      code('Topic', source.topic),
      fact('Authentication', authenticationLabel(source.authentication)),
    ],
    reading: [
      fact('Format', source.format),
      fact('Start', start),
      code('Filter', source.filter),
      fact('Ordered delivery', source.enableOrdering),
      fact('Acknowledge within', seconds(source.ackDeadline)),
    ],
  };
}
