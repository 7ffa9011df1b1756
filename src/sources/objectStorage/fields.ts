import { plainChoices, section } from '../fields';
import { methodChoices, methodsFor } from '../parts/authentication';
import { accessKeyFields, AWS_ROLE_DOCS, iamRoleField, keyFileField, yesOrNo } from '../parts/commonFields';
import { givenSecret } from '../parts/build';
import { urlExample } from './address';
import { isAzure, isDelimited, queueOf, storageMethods, type Continuous } from './authentication';
import { compressions, storageAuthentications, storageFormats, storageTypes } from './wire';

const DOCS = 'https://clickhouse.com/docs/integrations/clickpipes/object-storage';
const HMAC_DOCS = 'https://cloud.google.com/storage/docs/authentication/hmackeys';
const SECRET_HELP = 'Shown by the provider only when the key is made.';
const WILDCARDS = 'Wildcards: ? is one character, * anything but a slash, ** anything.';

type Flavour = { type: string };
type Method = { authentication: string };
const by =
  (method: string) =>
  ({ authentication }: Method) =>
    authentication === method;
const inAzure = ({ type }: Flavour) => isAzure(type);
const withQueue = (values: Continuous) => queueOf(values) !== undefined;

const flavourOf = (variant: string | undefined) => storageTypes.find((type) => type === variant) ?? 's3';
const key = accessKeyFields('accessKey', { when: by('IAM_USER') });

export const fields = {
  ...section(
    { step: 'connect', title: 'Authentication' },
    {
      type: { control: 'flavour', path: 'type', label: 'Flavour', required: true, initial: flavourOf },
      authentication: {
        control: 'choice',
        path: 'authentication',
        label: 'Method',
        help: 'How ClickPipes gets at the files.',
        choices: methodChoices(storageMethods, storageAuthentications),
        varies: ({ type }: Flavour) => ({
          choices: methodChoices(storageMethods, methodsFor(storageMethods, type)),
        }),
        initial: (variant) => methodsFor(storageMethods, flavourOf(variant))[0] ?? '',
        patch: true,
      },
      accessKeyId: {
        ...key.accessKeyId,
        help: 'Of a key that may list the bucket and read its files.',
        varies: ({ type }: Flavour) => (type === 'gcs' ? { help: 'Of an HMAC key.', docs: HMAC_DOCS } : {}),
      },
      secretKey: { ...key.secretKey, help: SECRET_HELP },
      iamRole: iamRoleField({ example: 'files', docs: AWS_ROLE_DOCS, when: by('IAM_ROLE') }),
      serviceAccountKey: {
        ...keyFileField,
        path: 'serviceAccountKey',
        when: by('SERVICE_ACCOUNT'),
        patch: true,
      },
      connectionString: {
        control: 'secret',
        path: 'connectionString',
        label: 'Connection string',
        required: true,
        help: 'Of the storage account, under its access keys. Copy it whole.',
        credential: 'Connection string',
        secret: true,
        when: by('CONNECTION_STRING'),
        patch: true,
      },
    },
  ),
  ...section(
    { step: 'data' },
    {
      url: {
        control: 'text',
        path: 'url',
        label: 'Address of the files',
        help: `${WILDCARDS} Files over 10 GB are skipped.`,
        docs: DOCS,
        required: true,
        varies: ({ type }: Flavour) => ({ placeholder: urlExample(type) }),
        when: (values: Flavour) => !inAzure(values),
        code: true,
      },
    },
  ),
  ...section(
    { step: 'data' },
    {
      azureContainerName: {
        control: 'text',
        path: 'azureContainerName',
        label: 'Container',
        required: true,
        help: 'Its name in the storage account.',
        placeholder: 'my-container',
        when: inAzure,
        told: 'sometimes',
        code: true,
        patch: true,
      },
      path: {
        control: 'text',
        path: 'path',
        label: 'Path',
        required: true,
        help: `Within the container. ${WILDCARDS}`,
        placeholder: 'data/*.json',
        docs: DOCS,
        beside: true,
        when: inAzure,
        told: 'sometimes',
        code: true,
        patch: true,
      },
    },
  ),
  ...section(
    { step: 'data' },
    {
      format: {
        control: 'choice',
        path: 'format',
        label: 'Format',
        required: true,
        help: 'One for all files.',
        choices: plainChoices(storageFormats),
        initial: 'JSONEachRow',
        assumed: true,
      },
      compression: {
        control: 'choice',
        path: 'compression',
        label: 'Compression',
        help: 'auto goes by the file’s ending.',
        unset: 'Default (auto)',
        choices: plainChoices(compressions),
        beside: true,
      },
      delimiter: {
        control: 'text',
        path: 'delimiter',
        label: 'Delimiter',
        help: 'The character between fields.',
        varies: ({ format }: { format: string }) => ({
          defaultsTo: format.startsWith('CSV') ? 'a comma' : 'a tab',
        }),
        when: ({ format }: { format: string }) => isDelimited(format),
        // A blank or a tab is a delimiter too.
        send: givenSecret,
        beside: true,
        code: true,
      },
    },
  ),
  ...section(
    { step: 'data', title: 'New files' },
    {
      isContinuous: {
        control: 'flag',
        path: 'isContinuous',
        label: 'Keep reading new files',
        help: 'Otherwise the pipe ends with the files that are there. Without a queue, name new files so that they sort after all before.',
        inWords: yesOrNo,
      },
      queueUrl: {
        control: 'text',
        path: 'queueUrl',
        label: 'SQS queue',
        help: 'Tells of new files, whatever their names.',
        placeholder: 'https://sqs.us-east-1.amazonaws.com/123456789012/my-queue',
        defaultsTo: 'none, the bucket is listed in order of names',
        varies: ({ type }: Flavour) =>
          type === 'gcs'
            ? {
                label: 'Pub/Sub subscription',
                placeholder: 'projects/my-project/subscriptions/my-subscription',
              }
            : {},
        when: withQueue,
        code: true,
      },
      skipInitialLoad: {
        control: 'flag',
        path: 'skipInitialLoad',
        label: 'Skip files already there',
        help: 'Reads only files that the queue tells of.',
        needs: 'queueUrl',
        when: withQueue,
        beside: true,
        patch: true,
      },
    },
  ),
  ...section(
    { step: 'data', folded: true },
    {
      startAfter: {
        control: 'text',
        path: 'startAfter',
        label: 'Start after',
        help: 'An object key: files up to it, and it itself, are skipped in the first load.',
        placeholder: 'events/2026-01-31/',
        defaultsTo: 'the first file',
        code: true,
        patch: true,
      },
    },
  ),
};
