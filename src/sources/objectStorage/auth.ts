// Which ways in each flavour takes, what each way needs, and which may be told of new files by a queue (api-notes 3.4).
import { lookup } from '../../lib/lookup';
import type { z } from '../../lib/zod';
import type { storageAuthentications } from './wire';
import type { objectStorageCreate } from './wire';

export type StorageType = z.output<typeof objectStorageCreate>['type'];
export type StorageAuthentication = (typeof storageAuthentications)[number];
/** `''` is a public bucket: the API then wants no `authentication` at all. */
export type WayIn = StorageAuthentication | '';

/** The first is where the form begins. The official document does not speak of R2 and OVH, whose keys are those of S3. */
const WAYS_IN: Readonly<Record<StorageType, readonly WayIn[]>> = {
  s3: ['IAM_USER', 'IAM_ROLE', ''],
  gcs: ['SERVICE_ACCOUNT', 'IAM_USER', ''],
  azureblobstorage: ['CONNECTION_STRING'],
  dospaces: ['IAM_USER'],
  cloudflarer2: ['IAM_USER', ''],
  ovhobjectstorage: ['IAM_USER', ''],
};

export function waysIn(type: string): readonly WayIn[] {
  return lookup(WAYS_IN, type) ?? [];
}

export function isStorageType(type: string): type is StorageType {
  return waysIn(type).length > 0;
}

/** What announces new files: SQS for S3, a Pub/Sub subscription for GCS, and nothing for the others and for the public. */
export type Queue = 'sqs' | 'subscription' | undefined;

export type Continuous = { type: string; authentication: string; isContinuous: string };

/** The queue that can be given with these values. */
export function queueOf({ type, authentication, isContinuous }: Continuous): Queue {
  if (isContinuous !== 'true' || authentication === '') return undefined;
  if (type === 's3') return 'sqs';
  return type === 'gcs' ? 'subscription' : undefined;
}

export function isAzure(type: string): boolean {
  return type === 'azureblobstorage';
}

/** Formats whose fields are kept apart by a character. */
export function isDelimited(format: string): boolean {
  return format.startsWith('CSV') || format.startsWith('TabSeparated');
}
