// The object storage form: its rules, over the table of its fields (api-notes 3.4).
import { defineForm } from '../defineForm';
import type { ValuesOf } from '../fields';
import type { Finding } from '../form';
import { fields } from './fields';
import { methodsFor } from '../parts/authentication';
import { Check } from '../parts/check';
import { partsOf, urlExample, wrongWithPath, wrongWithUrl } from './address';
import { carrierOf, isAzure, isDelimited, queueOf, storageMethods } from './authentication';
import { compressions, storageFormats } from './wire';

export type StorageValues = ValuesOf<typeof fields>;

const SQS = /^https:\/\/sqs\.[a-z0-9.-]+\.amazonaws\.com\/\d{12}\/[a-zA-Z0-9._-]+$/;
const SUBSCRIPTION = /^projects\/[^/\s]+\/subscriptions\/[^/\s]+$/;

export function checkStorage(values: StorageValues): Finding[] {
  const check = new Check(values);
  checkAuthentication(check);
  check.oneOf('format', storageFormats);
  check.oneOf('compression', ['', ...compressions]);
  if (isAzure(check.text('type'))) checkContainer(check);
  else checkUrl(check);
  if (isDelimited(values.format) && values.delimiter.length > 1) {
    check.warn('delimiter', 'A delimiter is usually one character. Check this one.');
  }
  checkQueue(check);
  return check.findings;
}

/** A GCS pipe stays with its service account, or without one (api-notes 3.4). */
function checkStorageChange(before: StorageValues, after: StorageValues): Finding[] {
  const methods = [before.authentication, after.authentication];
  const withAccount = methods.filter((method) => method === 'SERVICE_ACCOUNT');
  if (before.type !== 'gcs' || withAccount.length !== 1) return [];
  return [
    {
      field: 'authentication',
      message:
        'A GCS pipe cannot change to or from a service account. Keep the method, or clone the pipe with the change.',
      severity: 'error',
    },
  ];
}

function checkAuthentication(check: Check<StorageValues>): void {
  const method = check.text('authentication');
  if (!methodsFor(storageMethods, check.text('type')).includes(method)) {
    return check.error('authentication', 'This storage does not take the method. Choose another.');
  }
  switch (carrierOf(method)) {
    case 'accessKey':
      check.credential('accessKeyId', 'Enter the ID of the access key.');
      check.credential('secretKey', 'Enter the secret of the access key.');
      break;
    case 'iamRole':
      check.iamRole('iamRole');
      break;
    case 'serviceAccountKey':
      check.keyFile('serviceAccountKey');
      break;
    case 'connectionString':
      checkConnectionString(check);
      break;
    case undefined:
      break;
  }
}

function checkConnectionString(check: Check<StorageValues>): void {
  if (!check.credential('connectionString', 'Enter the connection string of the storage account.')) return;
  if (/(AccountName|Endpoint)=/i.test(check.text('connectionString'))) return;
  check.warn(
    'connectionString',
    'A connection string usually holds AccountName=… or BlobEndpoint=…. Copy it whole from the storage account.',
  );
}

function checkContainer(check: Check<StorageValues>): void {
  const wanted = 'Enter the name of the container.';
  if (check.required('azureContainerName', wanted) && /[/\s]/.test(check.text('azureContainerName'))) {
    check.error(
      'azureContainerName',
      'Enter only the name of the container. What comes after it goes into the path.',
    );
  }
  if (!check.required('path', 'Enter the path of the files within the container.')) return;
  const wrong = wrongWithPath(check.text('path'));
  if (wrong !== undefined) check.error('path', wrong);
}

function checkUrl(check: Check<StorageValues>): void {
  if (!check.required('url', 'Enter the address of the files.')) return;
  const type = check.text('type');
  const wrong = wrongWithUrl(check.text('url'), type);
  if (wrong !== undefined) check.error('url', wrong);
  const { scheme, files } = partsOf(check.text('url')) ?? {};
  if (scheme === 'gs' && type === 'gcs') {
    check.warn(
      'url',
      'The guides want https://storage.googleapis.com/<bucket>/<path>. If gs:// is refused, use that.',
    );
  } else if (scheme === 's3' && type === 's3') {
    check.warn('url', `The guides want an https address. If s3:// is refused, give ${urlExample(type)}.`);
  } else if (scheme === 'http') {
    check.warn('url', 'Others can read what goes over http. Use https if the storage has it.');
  }
  if (files === '' || files === '/')
    check.warn('url', 'This names no file. Add a path such as /data/*.json.');
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
        'Skipping needs a queue that announces new files. Enter the queue, or do not skip.',
      );
    return;
  }
  if (queue === 'sqs' && !SQS.test(url)) {
    check.error(
      'queueUrl',
      'Enter the URL of an SQS queue, such as https://sqs.us-east-1.amazonaws.com/123456789012/my-queue.',
    );
  }
  if (queue === 'subscription' && !SUBSCRIPTION.test(url)) {
    check.error(
      'queueUrl',
      'Enter the full name of a subscription: projects/my-project/subscriptions/my-subscription.',
    );
  }
  if (skips && check.text('startAfter') !== '') {
    check.error(
      'startAfter',
      'All files that are there are skipped already. Empty this, or do not skip them.',
    );
  }
}

export const form = defineForm(fields, {
  check: checkStorage,
  checkChange: checkStorageChange,
  virtualColumns: [{ name: '_file', type: 'String' }],
});
