// Pipes that read a stream: Kafka in its flavours, Kinesis, Pub/Sub. What a stream has by itself is the sample of its kind, which
// `own` overrides.
import { sample as kafkaSample } from '../../../sources/kafka/sample';
import { sample as kinesisSample } from '../../../sources/kinesis/sample';
import { sample as pubsubSample } from '../../../sources/pubsub/sample';
import type { SeedConfig } from './seed';
import { intoTable, size, type SizeName, type SeedDestination } from './destinations';

interface Common extends SeedDestination {
  name: string;
  replicas?: number;
  size?: SizeName;
}

function stream({ name, replicas = 1, size: sizeName = 'XS', ...target }: Common): SeedConfig {
  return {
    name,
    scaling: size(sizeName, replicas),
    ...intoTable(target),
    settings: { streaming_max_insert_wait_ms: 5_000 },
  };
}

export function kafkaSeed(common: Common, own: Parameters<typeof kafkaSample>[0]): SeedConfig {
  const source = { consumerGroup: `clickpipes-${common.name}`, ...own };
  return { ...stream(common), source: { kafka: kafkaSample(source) } };
}

export function kinesisSeed(common: Common, own: Parameters<typeof kinesisSample>[0]): SeedConfig {
  return { ...stream(common), source: { kinesis: kinesisSample(own) } };
}

export function pubsubSeed(common: Common, own: Parameters<typeof pubsubSample>[0]): SeedConfig {
  return { ...stream(common), source: { pubsub: pubsubSample(own) } };
}
