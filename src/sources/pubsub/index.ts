import { IconBroadcast } from '@tabler/icons-react';
import { defineSource } from '../define';
import { pubsubRead } from './wire';

export const pubsub = defineSource({
  id: 'pubsub',
  label: 'Pub/Sub',
  family: 'stream',
  icon: IconBroadcast,
  read: pubsubRead,
  docsUrl: 'https://clickhouse.com/docs/integrations/clickpipes',
  preview: true,
  // The endpoint's text does not name Pub/Sub, the vendor's own tool scales it: offered, and the server has the last word.
  scales: true,
  resyncs: false,
  patches: true,
  headline: (source) => [source.projectId, source.topic].filter(Boolean).join(' / '),
  hosts: (source) => [source.projectId],
  loadFields: () => import('./fields'),
  loadForm: () => import('./form'),
});
