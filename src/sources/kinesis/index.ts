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
  headline: (source) => source.streamName,
  hosts: (source) => [source.region],
  loadFields: () => import('./fields'),
  loadForm: () => import('./form'),
});
