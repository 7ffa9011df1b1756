import { secret } from '../../api/schema';
import { z } from '../../lib/zod';
import { accessKey, text } from '../parts/wire';
import { readOf } from '../readOf';

export const storageTypes = [
  's3',
  'gcs',
  'azureblobstorage',
  'dospaces',
  'cloudflarer2',
  'ovhobjectstorage',
] as const;
export type StorageType = (typeof storageTypes)[number];
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
export type StorageMethod = (typeof storageAuthentications)[number];

export const objectStoragePatch = z.strictObject({
  skipInitialLoad: z.optional(z.boolean()),
  startAfter: z.optional(text()),
  authentication: z.optional(z.enum(storageAuthentications)),
  iamRole: z.optional(text()),
  connectionString: z.optional(secret()),
  path: z.optional(text()),
  azureContainerName: z.optional(text()),
  accessKey: z.optional(accessKey),
  /** Base64 string here; Pub/Sub and BigQuery wrap it in an object. */
  serviceAccountKey: z.optional(secret()),
});

/** `source.objectStorage` to create with. No `authentication` means a public bucket. */
export const objectStorageCreate = z.extend(objectStoragePatch, {
  type: z.enum(storageTypes),
  format: z.enum(storageFormats),
  url: z.optional(text()),
  delimiter: z.optional(text()),
  compression: z.optional(z.enum(compressions)),
  isContinuous: z.optional(z.boolean()),
  queueUrl: z.optional(text()),
});

/**
 * `source.objectStorage` as the API returns it. The document lists `connectionString` here too; it is a secret, the
 * live API does not return it, and we do not read it.
 */
export const objectStorageRead = readOf(objectStorageCreate);
export type ObjectStorageRead = z.output<typeof objectStorageRead>;
