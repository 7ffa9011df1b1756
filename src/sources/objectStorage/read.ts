import { lenient, openEnum } from '../../api/schema';
import { z } from '../../lib/zod';
import { readFlag, readText } from '../parts/wire';

export const storageTypes = [
  's3',
  'gcs',
  'azureblobstorage',
  'dospaces',
  'cloudflarer2',
  'ovhobjectstorage',
] as const;
export const storageFormats = [
  'JSONEachRow',
  'JSONAsObject',
  'CSV',
  'CSVWithNames',
  'TabSeparated',
  'TabSeparatedWithNames',
  'Parquet',
  'Avro',
] as const;
export const compressions = ['auto', 'none', 'gzip', 'gz', 'brotli', 'br', 'xz', 'LZMA', 'zstd'] as const;
export const storageAuthentications = [
  'IAM_ROLE',
  'IAM_USER',
  'CONNECTION_STRING',
  'SERVICE_ACCOUNT',
] as const;

/**
 * `source.objectStorage` as the API returns it. The document lists `connectionString` here too; it is a secret, the
 * live API does not return it, and we do not read it.
 */
export const objectStorageRead = z.object({
  type: lenient(openEnum(storageTypes)),
  format: lenient(openEnum(storageFormats)),
  url: readText,
  delimiter: readText,
  compression: lenient(openEnum(compressions)),
  isContinuous: readFlag,
  queueUrl: readText,
  skipInitialLoad: readFlag,
  startAfter: readText,
  authentication: lenient(openEnum(storageAuthentications)),
  iamRole: readText,
  path: readText,
  azureContainerName: readText,
});
export type ObjectStorageRead = z.output<typeof objectStorageRead>;
