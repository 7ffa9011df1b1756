import { secret } from '../../api/schema';
import { z } from '../../lib/zod';
import { accessKey, text } from '../parts/wire';
import { compressions, storageAuthentications, storageFormats, storageTypes } from './read';

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
