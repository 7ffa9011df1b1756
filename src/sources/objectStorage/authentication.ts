// How ClickPipes signs in to each storage: the one table of methods, read by the form, its rules and the mock (api-notes 3.4).
import { lookup } from '../../lib/lookup';
import { sharedMethods } from '../parts/authentication';
import type { StorageMethod, StorageType } from './wire';

interface Method {
  label: string;
  /** The key of the source that carries what the method needs; none of a public bucket. */
  carriedBy: 'iamRole' | 'accessKey' | 'serviceAccountKey' | 'connectionString' | undefined;
  /** The flavours that take it. The official document does not speak of R2 and OVH, whose keys are those of S3. */
  types: readonly StorageType[];
}

/**
 * In the order in which they are offered: a form begins with the first that its flavour takes. `''` is a public bucket: the
 * API then wants no `authentication` at all.
 */
export const storageMethods: Readonly<Record<StorageMethod | '', Method>> = {
  SERVICE_ACCOUNT: {
    ...sharedMethods.SERVICE_ACCOUNT,
    carriedBy: 'serviceAccountKey',
    types: ['gcs'],
  },
  IAM_USER: {
    ...sharedMethods.IAM_USER,
    carriedBy: 'accessKey',
    types: ['s3', 'gcs', 'dospaces', 'cloudflarer2', 'ovhobjectstorage'],
  },
  IAM_ROLE: { ...sharedMethods.IAM_ROLE, carriedBy: 'iamRole', types: ['s3'] },
  CONNECTION_STRING: {
    label: 'Connection string',
    carriedBy: 'connectionString',
    types: ['azureblobstorage'],
  },
  '': {
    label: 'None (public bucket)',
    carriedBy: undefined,
    types: ['s3', 'gcs', 'cloudflarer2', 'ovhobjectstorage'],
  },
};

/** The key that carries what a method needs. */
export function carrierOf(method: string): Method['carriedBy'] {
  return lookup(storageMethods, method)?.carriedBy;
}

/** What announces new files: SQS for S3, a Pub/Sub subscription for GCS, and nothing for the others and for the public. */
type Queue = 'sqs' | 'subscription' | undefined;

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
