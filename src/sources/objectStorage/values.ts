// The values of the object storage form and their rules (domain 3.4).
import { lookup } from '../../lib/lookup';
import type { Finding } from '../form';
import { Check } from '../parts/check';
import { isAzure, isDelimited, isStorageType, queueOf, waysIn, type WayIn } from './auth';

export type StorageValues = ReturnType<typeof emptyStorage>;

/** All values are texts; `authentication` is empty for a public bucket. */
export function emptyStorage(variant: string | undefined) {
  const type = variant !== undefined && isStorageType(variant) ? variant : 's3';
  return {
    type,
    authentication: (waysIn(type)[0] ?? '') as string,
    accessKeyId: '',
    secretKey: '',
    iamRole: '',
    serviceAccountKey: '',
    connectionString: '',
    url: '',
    azureContainerName: '',
    path: '',
    format: 'JSONEachRow',
    compression: '',
    delimiter: '',
    isContinuous: '',
    queueUrl: '',
    skipInitialLoad: '',
    startAfter: '',
  };
}

export const storageSteps = {
  connect: [
    'type',
    'authentication',
    'accessKeyId',
    'secretKey',
    'iamRole',
    'serviceAccountKey',
    'connectionString',
  ],
  data: [
    'url',
    'azureContainerName',
    'path',
    'format',
    'compression',
    'delimiter',
    'isContinuous',
    'queueUrl',
    'skipInitialLoad',
    'startAfter',
  ],
} as const;

export const storageSecrets = ['secretKey', 'serviceAccountKey', 'connectionString'] as const;

/** `{a,b}` and `{1..3}`. */
const BRACES = /\{[^{}]*(,|\.\.)[^{}]*\}/;
const SQS = /^https:\/\/sqs\.[a-z0-9.-]+\.amazonaws\.com\/\d{12}\/[a-zA-Z0-9._-]+$/;
const SUBSCRIPTION = /^projects\/[^/\s]+\/subscriptions\/[^/\s]+$/;

export function checkStorage(values: StorageValues): Finding[] {
  const check = new Check(values);
  checkWayIn(check);
  if (isAzure(check.text('type'))) checkContainer(check);
  else checkUrl(check);
  if (isDelimited(values.format) && values.delimiter.length > 1) {
    check.warn('delimiter', 'Fields are kept apart by one character. Check that these are meant.');
  }
  checkQueue(check);
  return check.findings;
}

/** A GCS pipe stays with its service account, or without one (domain 3.4). */
export function checkStorageChange(before: StorageValues, after: StorageValues): Finding[] {
  const ways = [before.authentication, after.authentication];
  if (before.type !== 'gcs' || ways.filter((way) => way === 'SERVICE_ACCOUNT').length !== 1) return [];
  return [
    {
      field: 'authentication',
      message:
        'A GCS pipe cannot change to or from a service account. Keep the method, or clone the pipe with the change.',
      severity: 'error',
    },
  ];
}

function checkWayIn(check: Check<StorageValues>): void {
  const way = check.text('authentication') as WayIn;
  if (!waysIn(check.text('type')).includes(way)) {
    return check.error('authentication', 'This storage cannot be read in this way. Choose another method.');
  }
  switch (way) {
    case 'IAM_USER':
      check.required('accessKeyId', 'Give the ID of the access key.');
      check.required('secretKey', 'Give the secret of the access key.');
      break;
    case 'IAM_ROLE':
      check.iamRole('iamRole');
      break;
    case 'SERVICE_ACCOUNT':
      if (check.required('serviceAccountKey', 'Give the JSON key file of the service account.')) {
        check.base64('serviceAccountKey', 'the key file');
      }
      break;
    case 'CONNECTION_STRING':
      checkConnectionString(check);
      break;
    case '':
      break;
  }
}

function checkConnectionString(check: Check<StorageValues>): void {
  if (!check.required('connectionString', 'Give the connection string of the storage account.')) return;
  if (/(AccountName|Endpoint)=/i.test(check.text('connectionString'))) return;
  check.warn(
    'connectionString',
    'A connection string usually holds AccountName=… or BlobEndpoint=…. Copy it whole from the storage account.',
  );
}

function checkContainer(check: Check<StorageValues>): void {
  const wanted = 'Give the name of the container.';
  if (check.required('azureContainerName', wanted) && /[/\s]/.test(check.text('azureContainerName'))) {
    check.error(
      'azureContainerName',
      'Give only the name of the container. What comes after it goes into the path.',
    );
  }
  if (!check.required('path', 'Give the path of the files within the container.')) return;
  if (check.text('path').includes('://')) {
    check.error('path', 'This is an address. Give only what comes after the container, such as data/*.json.');
  } else checkWildcards(check, 'path');
}

function checkUrl(check: Check<StorageValues>): void {
  if (!check.required('url', 'Give the address of the files.')) return;
  const type = check.text('type');
  const [address, scheme, files] = /^([a-z0-9]+):\/\/[^/\s]+(.*)$/s.exec(check.text('url')) ?? [];
  if (address === undefined || !schemesOf(type).includes(scheme ?? '')) {
    return check.error('url', `Give an address that begins with "https://": ${urlExample(type)}.`);
  }
  if (scheme === 'gs') {
    check.warn(
      'url',
      'The guides want https://storage.googleapis.com/<bucket>/<path>. If gs:// is refused, give that.',
    );
  } else if (scheme === 's3') {
    check.warn('url', `The guides want an https address. If s3:// is refused, give ${urlExample(type)}.`);
  } else if (scheme === 'http') {
    check.warn('url', 'What goes over http can be read on its way. Give https if the storage has it.');
  }
  if (files === '' || files === '/')
    check.warn('url', 'This names no file. Add a path such as /data/*.json.');
  checkWildcards(check, 'url');
}

function schemesOf(type: string): readonly string[] {
  const own: Readonly<Record<string, string>> = { s3: 's3', gcs: 'gs' };
  return ['https', 'http', lookup(own, type) ?? 'https'];
}

/** An address of files as each flavour has it. */
export function urlExample(type: string): string {
  switch (type) {
    case 'gcs':
      return 'https://storage.googleapis.com/my-bucket/data/*.json';
    case 'dospaces':
      return 'https://my-space.nyc3.digitaloceanspaces.com/data/*.json';
    case 'cloudflarer2':
      return 'https://0123456789abcdef.r2.cloudflarestorage.com/my-bucket/data/*.json';
    case 'ovhobjectstorage':
      return 'https://my-bucket.s3.gra.io.cloud.ovh.net/data/*.json';
    default:
      return 'https://my-bucket.s3.us-east-1.amazonaws.com/data/*.json';
  }
}

function checkWildcards(check: Check<StorageValues>, field: 'url' | 'path'): void {
  if (!BRACES.test(check.text(field))) return;
  check.error(field, 'Choices in braces are not taken. Use ?, * and **, or make a pipe for each.');
}

function checkQueue(check: Check<StorageValues>): void {
  const queue = queueOf(check.values);
  if (queue === undefined) return;
  const url = check.text('queueUrl');
  const skips = check.text('skipInitialLoad') === 'true';
  if (url === '') {
    if (skips)
      check.error(
        'skipInitialLoad',
        'Only a queue tells of new files alone. Give the queue, or do not skip.',
      );
    return;
  }
  if (queue === 'sqs' && !SQS.test(url)) {
    check.error(
      'queueUrl',
      'Give the URL of an SQS queue, such as https://sqs.us-east-1.amazonaws.com/123456789012/my-queue.',
    );
  }
  if (queue === 'subscription' && !SUBSCRIPTION.test(url)) {
    check.error(
      'queueUrl',
      'Give the full name of a subscription: projects/my-project/subscriptions/my-subscription.',
    );
  }
  if (skips && check.text('startAfter') !== '') {
    check.error(
      'startAfter',
      'All files that are there are skipped already. Empty this, or do not skip them.',
    );
  }
}
