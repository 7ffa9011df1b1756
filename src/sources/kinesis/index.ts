import { IconTimeline } from '@tabler/icons-react';
import { defineSource } from '../define';
import { kinesisRead } from './wire';

export const kinesis = defineSource({
  id: 'kinesis',
  label: 'Kinesis',
  family: 'stream',
  icon: IconTimeline,
  read: kinesisRead,
  docsUrl: 'https://clickhouse.com/docs/integrations/clickpipes/kinesis',
  scales: true,
  resyncs: false,
  patches: true,
  discovers: true,
  virtualColumns: [
    { name: '_key', type: 'String' },
    { name: '_timestamp', type: 'DateTime64(3)' },
    { name: '_stream', type: 'String' },
    { name: '_sequence_number', type: 'String' },
    { name: '_raw_message', type: 'String' },
  ],
  headline: (source) => source.streamName,
  hosts: (source) => [source.region],
  loadFields: () => import('./fields'),
  loadForm: () => import('./form'),
});
