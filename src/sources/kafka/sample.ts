// For mock clouds: what a source of this kind has that nothing else was said of.
import type { KafkaRead } from './wire';

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

export function sample(own: KafkaRead & { topics: string }): KafkaRead {
  const type = own.type ?? 'kafka';
  const authentication = METHODS[type] ?? 'PLAIN';
  return {
    type,
    format: 'JSONEachRow',
    brokers: BROKERS[type],
    authentication,
    ...(authentication === 'IAM_ROLE' && {
      iamRole: 'arn:aws:iam::123456789012:role/ClickHouseAccessRole-msk',
    }),
    offset: { strategy: 'from_beginning' },
    exactlyOnce: false,
    ...own,
  };
}
