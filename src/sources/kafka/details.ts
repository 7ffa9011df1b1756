import { lookup } from '../../lib/lookup';
import type { SourceDetails } from '../define';
import { authenticationLabel, code, fact } from '../parts/facts';
import type { KafkaRead } from './read';

const START: Readonly<Record<string, string>> = {
  from_beginning: 'From the beginning',
  from_latest: 'From the latest message',
  from_timestamp: 'From',
};

export function details(source: KafkaRead): SourceDetails {
  const strategy = source.offset?.strategy ?? undefined;
  const start =
    strategy && [lookup(START, strategy) ?? strategy, source.offset?.timestamp].filter(Boolean).join(' ');
  return {
    facts: [
      code('Brokers', spaced(source.brokers)),
      fact('Authentication', authenticationLabel(source.authentication)),
      code('IAM role', source.iamRole),
      fact('CA certificate', source.caCertificate ? 'Own certificate given' : undefined),
      code('Reverse private endpoints', source.reversePrivateEndpointIds),
      code('Schema registry', source.schemaRegistry?.url),
    ],
    reading: [
      code('Topics', spaced(source.topics)),
      code('Consumer group', source.consumerGroup),
      fact('Format', source.format),
      fact('Start', start),
      fact('Exactly once', source.exactlyOnce),
    ],
  };
}

/** A comma separated list with room to wrap. */
function spaced(list: string | null | undefined): string | undefined {
  return list
    ?.split(',')
    .map((each) => each.trim())
    .join(', ');
}
