// Pipes that read files from object storage.
import type { ObjectStorageRead } from '../../../sources/objectStorage/read';
import type { SeedConfig } from './seed';
import { into, size, type SizeName, type Target } from './targets';

interface Common extends Target {
  name: string;
  replicas?: number;
  size?: SizeName;
}

const METHODS: Readonly<Record<string, string>> = {
  azureblobstorage: 'CONNECTION_STRING',
  gcs: 'SERVICE_ACCOUNT',
};

/** `source` overrides what the flavour has by itself. */
export function files(common: Common, source: ObjectStorageRead): SeedConfig {
  const { name, replicas = 1, size: sizeName = 'S', ...target } = common;
  const type = source.type ?? 's3';
  return {
    name,
    scaling: size(sizeName, replicas),
    ...into(target),
    source: {
      objectStorage: {
        type,
        format: 'JSONEachRow',
        compression: 'auto',
        isContinuous: true,
        authentication: METHODS[type] ?? 'IAM_USER',
        ...source,
      },
    },
    settings: {
      object_storage_concurrency: 8,
      object_storage_polling_interval_ms: 30_000,
      clickhouse_max_insert_threads: 1,
    },
  };
}
