// For pretend clouds: what a source of this kind has that nothing else was said of.
import type { ObjectStorageRead } from './wire';

const METHODS: Readonly<Record<string, string>> = {
  azureblobstorage: 'CONNECTION_STRING',
  gcs: 'SERVICE_ACCOUNT',
};

export function sample(own: ObjectStorageRead): ObjectStorageRead {
  const type = own.type ?? 's3';
  return {
    type,
    format: 'JSONEachRow',
    compression: 'auto',
    isContinuous: true,
    authentication: METHODS[type] ?? 'IAM_USER',
    ...own,
  };
}
