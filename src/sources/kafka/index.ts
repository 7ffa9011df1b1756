import { IconAffiliate } from '@tabler/icons-react';
import { defineSource } from '../define';
import { kafkaRead } from './wire';

export const kafka = defineSource({
  id: 'kafka',
  label: 'Kafka',
  family: 'stream',
  icon: IconAffiliate,
  variants: {
    kafka: 'Apache Kafka',
    confluent: 'Confluent Cloud',
    msk: 'Amazon MSK',
    redpanda: 'Redpanda',
    warpstream: 'WarpStream',
    azureeventhub: 'Azure Event Hubs',
    gcmk: 'Google Cloud Managed Kafka',
    dokafka: 'DigitalOcean Kafka',
  },
  read: kafkaRead,
  docsUrl: 'https://clickhouse.com/docs/integrations/clickpipes/kafka',
  scales: true,
  resyncs: false,
  patches: true,
  discovers: true,
  variantOf: (source) => source.type,
  headline: (source) => source.topics,
  hosts: (source) => [
    ...(source.brokers ?? '').split(',').map((broker) => broker.trim()),
    source.schemaRegistry?.url,
  ],
  privateEndpointIds: (source) => source.reversePrivateEndpointIds,
  loadFields: () => import('./fields'),
  loadForm: () => import('./form'),
});
