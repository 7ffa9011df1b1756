// Pipes that read files from object storage.
import { sample } from '../../../sources/objectStorage/sample';
import type { SeedConfig } from './seed';
import { intoTable, size, type SizeName, type SeedDestination } from './destinations';

interface Common extends SeedDestination {
  name: string;
  replicas?: number;
  size?: SizeName;
}

/** `own` overrides what the flavour has by itself. */
export function filesSeed(common: Common, own: Parameters<typeof sample>[0]): SeedConfig {
  const { name, replicas = 1, size: sizeName = 'S', ...target } = common;
  return {
    name,
    scaling: size(sizeName, replicas),
    ...intoTable(target),
    source: { objectStorage: sample(own) },
    settings: {
      object_storage_concurrency: 8,
      object_storage_polling_interval_ms: 30_000,
      clickhouse_max_insert_threads: 1,
    },
  };
}
