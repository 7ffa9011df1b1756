import { IconBucket } from '@tabler/icons-react';
import { defineSource } from '../define';
import { objectStorageRead } from './wire';

export const objectStorage = defineSource({
  id: 'objectStorage',
  label: 'Object storage',
  family: 'files',
  icon: IconBucket,
  variants: {
    s3: 'Amazon S3',
    gcs: 'Google Cloud Storage',
    azureblobstorage: 'Azure Blob Storage',
    dospaces: 'DigitalOcean Spaces',
    cloudflarer2: 'Cloudflare R2',
    ovhobjectstorage: 'OVH Object Storage',
  },
  read: objectStorageRead,
  docsUrl: 'https://clickhouse.com/docs/integrations/clickpipes/object-storage',
  scales: true,
  resyncs: false,
  patches: true,
  variantOf: (source) => source.type,
  headline: (source) => source.url || [source.azureContainerName, source.path].filter(Boolean).join('/'),
  runsOnce: (source) => !source.isContinuous,
  hosts: (source) => [source.url, source.queueUrl],
  loadFields: () => import('./fields'),
  loadForm: () => import('./form'),
});
