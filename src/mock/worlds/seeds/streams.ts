// Pipes that read a stream: Kafka in its flavours, Kinesis, Pub/Sub.
import type { KafkaRead } from '../../../sources/kafka/read';
import type { KinesisRead } from '../../../sources/kinesis/read';
import type { PubsubRead } from '../../../sources/pubsub/read';
import type { SeedConfig } from './seed';
import { into, size, type SizeName, type Target } from './targets';

interface Common extends Target {
  name: string;
  replicas?: number;
  size?: SizeName;
}

function stream({ name, replicas = 1, size: sizeName = 'XS', ...target }: Common): SeedConfig {
  return {
    name,
    scaling: size(sizeName, replicas),
    ...into(target),
    settings: { streaming_max_insert_wait_ms: 5_000 },
  };
}

const BROKERS: Readonly<Record<string, string>> = {
  kafka: 'kafka-1.internal.example.com:9092,kafka-2.internal.example.com:9092',
  confluent: 'pkc-4nym6.us-east-1.aws.confluent.cloud:9092',
  msk: 'b-1.events.k3x9qa.c4.kafka.us-east-1.amazonaws.com:9098,b-2.events.k3x9qa.c4.kafka.us-east-1.amazonaws.com:9098',
  redpanda: 'seed-1f2a.fmc.prd.cloud.redpanda.com:9092',
  warpstream: 'serverless.warpstream.com:9092',
  azureeventhub: 'telemetry-ns.servicebus.windows.net:9093',
  gcmk: 'bootstrap.events.us-central1.managedkafka.acme-prod.cloud.goog:9092',
  dokafka: 'db-kafka-nyc3-48213.b.db.ondigitalocean.com:25073',
};

const METHODS: Readonly<Record<string, string>> = {
  kafka: 'SCRAM-SHA-512',
  msk: 'IAM_ROLE',
  redpanda: 'SCRAM-SHA-512',
  dokafka: 'SCRAM-SHA-256',
};

/** `source` overrides what the flavour has by itself. */
export function kafka(common: Common, source: KafkaRead & { topics: string }): SeedConfig {
  const type = source.type ?? 'kafka';
  const authentication = METHODS[type] ?? 'PLAIN';
  return {
    ...stream(common),
    source: {
      kafka: {
        type,
        format: 'JSONEachRow',
        brokers: BROKERS[type],
        consumerGroup: `clickpipes-${common.name}`,
        authentication,
        ...(authentication === 'IAM_ROLE' && {
          iamRole: 'arn:aws:iam::123456789012:role/ClickHouseAccessRole-msk',
        }),
        offset: { strategy: 'from_beginning' },
        exactlyOnce: false,
        ...source,
      },
    },
  };
}

/** `source` overrides what a stream has by itself. */
export function kinesis(common: Common, source: KinesisRead & { streamName: string }): SeedConfig {
  return {
    ...stream(common),
    source: {
      kinesis: {
        format: 'JSONEachRow',
        region: 'us-east-1',
        iteratorType: 'TRIM_HORIZON',
        useEnhancedFanOut: false,
        authentication: 'IAM_USER',
        ...source,
      },
    },
  };
}

/** `source` overrides what a topic has by itself. */
export function pubsub(common: Common, source: PubsubRead & { topic: string }): SeedConfig {
  return {
    ...stream(common),
    source: {
      pubsub: {
        format: 'JSONEachRow',
        projectId: 'acme-production',
        authentication: 'SERVICE_ACCOUNT',
        seekType: 'latest',
        enableOrdering: false,
        ackDeadline: 60,
        ...source,
      },
    },
  };
}
