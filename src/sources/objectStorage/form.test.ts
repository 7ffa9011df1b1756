import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { z } from '../../lib/zod';
import { publishedExamples } from '../../mock/examples/published';
import type { RuleContext } from '../../mock/rules/sourceBody';
import { checkStorageCreate } from '../../mock/rules/storage';
import { controlNames } from '../parts/testing/controlNames';
import { methodsFor } from '../parts/authentication';
import { isDelimited, queueOf, storageMethods } from './authentication';
import { form, checkStorage, type StorageValues } from './form';
import { compressions, storageAuthentications, storageFormats, storageTypes } from './wire';
import { urlExample } from './address';
import { fromBody, toBody } from '../body';
import { emptyValues } from '../fields';
import { fields } from './fields';
import { objectStorageCreate } from './wire';

type StorageCreate = z.output<typeof objectStorageCreate>;
const storageToCreate = (values: StorageValues) => toBody(fields, values) as StorageCreate;
const storageFromCreate = (create: object) => fromBody(fields, create);
const emptyStorage = (variant?: string) => emptyValues(fields, variant);

type Change = Partial<StorageValues>;

const ROLE = 'arn:aws:iam::123456789012:role/ClickHouseAccessRole-x';
const SQS = 'https://sqs.us-east-1.amazonaws.com/123456789012/q';
const SUBSCRIPTION = 'projects/acme-prod/subscriptions/files';

const credentials = {
  accessKeyId: 'AKIA',
  secretKey: ' secret ',
  iamRole: ROLE,
  serviceAccountKey: 'eyJ0eXBlIjoic2VydmljZV9hY2NvdW50In0=',
  connectionString: 'AccountName=a;AccountKey=b',
};
/** A form of this flavour with an address and credentials for every method. */
const filledOf = (type: string): StorageValues => ({
  ...emptyStorage(type),
  ...credentials,
  url: urlExample(type),
  azureContainerName: 'files',
  path: 'data/**.json',
});
const s3 = filledOf('s3');
const gcs = filledOf('gcs');
const azure = filledOf('azureblobstorage');
const queued = { ...s3, isContinuous: 'true', queueUrl: SQS };

const found = (values: StorageValues, severity: 'error' | 'warning') =>
  checkStorage(values)
    .filter((finding) => finding.severity === severity)
    .map(({ field }) => field);
const errorsOf = (values: StorageValues) => found(values, 'error');

describe('the object storage form', () => {
  it('gives a body that the API takes, and only what is set', () => {
    expect(checkStorage(s3)).toEqual([]);
    expect(z.safeParse(objectStorageCreate, storageToCreate(s3)).success).toBe(true);
    expect(storageToCreate(s3)).toEqual({
      type: 's3',
      format: 'JSONEachRow',
      url: urlExample('s3'),
      authentication: 'IAM_USER',
      accessKey: { accessKeyId: 'AKIA', secretKey: ' secret ' },
    });
  });

  it.each(['s3', 'gcs', 'azureBlob'] as const)('gives the published body for %s as it is', (name) => {
    const { objectStorage } = publishedExamples[name].source;
    const values = storageFromCreate(objectStorage);
    expect(errorsOf(values)).toEqual([]);
    expect(storageToCreate(values)).toEqual(objectStorage);
  });

  it('begins with a method that the flavour takes, and with S3 for a flavour it does not know', () => {
    for (const type of storageTypes) {
      expect(emptyStorage(type).type).toBe(type);
      expect(methodsFor(storageMethods, type)).toContain(emptyStorage(type).authentication);
    }
    expect(emptyStorage('ftp')).toEqual(emptyStorage(undefined));
    expect(emptyStorage('constructor')).toEqual(emptyStorage('s3'));
  });

  it.each<[string, StorageValues, Change, string]>([
    ['no address', s3, { url: ' ' }, 'url'],
    ['an address without scheme', s3, { url: 'my-bucket/data/*.json' }, 'url'],
    ['an address without host', s3, { url: 'https:///data' }, 'url'],
    ['an address of Google for S3', s3, { url: 'gs://my-bucket/x' }, 'url'],
    ['an address of S3 for Google', gcs, { url: 's3://my-bucket/x' }, 'url'],
    ['choices in braces', s3, { url: 'https://b.example.com/{a,b}.json' }, 'url'],
    ['a range in braces', s3, { url: 'https://b.example.com/{1..3}.json' }, 'url'],
    ['no container', azure, { azureContainerName: '' }, 'azureContainerName'],
    ['a container with a path', azure, { azureContainerName: 'a/b' }, 'azureContainerName'],
    ['no path', azure, { path: '' }, 'path'],
    ['a path that is an address', azure, { path: 'https://a.blob.core.windows.net/b' }, 'path'],
    ['choices in a path', azure, { path: 'data/{a,b}.json' }, 'path'],
    ['no connection string', azure, { connectionString: '' }, 'connectionString'],
    ['no key ID', s3, { accessKeyId: '' }, 'accessKeyId'],
    ['no secret', s3, { secretKey: '' }, 'secretKey'],
    ['a role that is no ARN', s3, { authentication: 'IAM_ROLE', iamRole: 'my-role' }, 'iamRole'],
    ['no key file', gcs, { serviceAccountKey: '' }, 'serviceAccountKey'],
    ['a queue that is none', queued, { queueUrl: 'https://example.com/q' }, 'queueUrl'],
    ['a subscription for S3', queued, { queueUrl: SUBSCRIPTION }, 'queueUrl'],
    ['a queue of SQS for Google', gcs, { isContinuous: 'true', queueUrl: SQS }, 'queueUrl'],
    ['a subscription by its short name', gcs, { isContinuous: 'true', queueUrl: 'files' }, 'queueUrl'],
    ['skipping without a queue', queued, { queueUrl: '', skipInitialLoad: 'true' }, 'skipInitialLoad'],
    ['skipping and starting after', queued, { skipInitialLoad: 'true', startAfter: 'a' }, 'startAfter'],
  ])('says what is wrong with %s', (_, base, change, field) => {
    expect(errorsOf({ ...base, ...change })).toEqual([field]);
  });

  it.each<[string, StorageValues, Change, string]>([
    ['gs:// for Google', gcs, { url: 'gs://my-bucket/x' }, 'url'],
    ['s3:// for S3', s3, { url: 's3://my-bucket/x' }, 'url'],
    ['http', s3, { url: 'http://b.example.com/x' }, 'url'],
    ['an address that names no file', s3, { url: 'https://b.example.com/' }, 'url'],
    [
      'a placeholder for the key file',
      gcs,
      { serviceAccountKey: '<base64_encoded_json>' },
      'serviceAccountKey',
    ],
    [
      'a connection string that is none',
      azure,
      { connectionString: '<connection_string>' },
      'connectionString',
    ],
    ['a long delimiter', s3, { format: 'CSV', delimiter: '||' }, 'delimiter'],
  ])('warns of %s and lets it pass', (_, base, change, field) => {
    expect(found({ ...base, ...change }, 'warning')).toEqual([field]);
    expect(errorsOf({ ...base, ...change })).toEqual([]);
  });

  it.each(
    storageTypes.flatMap((type) =>
      (['', ...storageAuthentications] as const).map((method) => [type, method] as const),
    ),
  )('reads %s with %j only where that is possible', (type, authentication) => {
    const values = { ...filledOf(type), authentication };
    const possible = methodsFor(storageMethods, type).includes(authentication);
    expect(errorsOf(values)).toEqual(possible ? [] : ['authentication']);
    expect(isTaken(values)).toBe(possible);
  });

  it('sends no authentication for a public bucket', () => {
    const body = storageToCreate({ ...s3, authentication: '' });
    expect(Object.keys(body).toSorted()).toEqual(['format', 'type', 'url']);
    expect(storageToCreate(storageFromCreate(body))).toEqual(body);
  });

  it.each<[string, StorageValues, Change]>([
    [
      'credentials of another method',
      { ...s3, authentication: '' },
      { accessKeyId: '', iamRole: 'left over' },
    ],
    ['an address in Azure', azure, { url: 'left over' }],
    ['a container elsewhere', s3, { azureContainerName: 'a/b', path: 'https://left.over' }],
    ['a queue for one reading', s3, { queueUrl: 'left over', skipInitialLoad: 'true' }],
    ['a queue of Spaces', { ...filledOf('dospaces'), isContinuous: 'true' }, { queueUrl: SQS }],
    ['a queue of a public bucket', { ...queued, authentication: '' }, { queueUrl: 'left over' }],
    ['a delimiter of JSON', s3, { delimiter: '||' }],
  ])('neither looks at nor sends %s', (_, base, change) => {
    expect(checkStorage({ ...base, ...change })).toEqual(checkStorage(base));
    expect(storageToCreate({ ...base, ...change }).queueUrl).toBeUndefined();
    expect(storageToCreate({ ...base, ...change })).toEqual(
      storageToCreate({ ...base, queueUrl: '', skipInitialLoad: '' }),
    );
  });

  it.each(['\t', ' ', ';'])('sends the delimiter %j as it is', (delimiter) => {
    expect(storageToCreate({ ...s3, format: 'CSV', delimiter }).delimiter).toBe(delimiter);
  });

  it('offers each flavour its own address and credentials', () => {
    const connect = (values: StorageValues) => controlNames(form, 'connect', values);
    expect(connect(s3)).toEqual(['accessKeyId', 'authentication', 'secretKey']);
    expect(connect({ ...s3, authentication: 'IAM_ROLE' })).toEqual(['authentication', 'iamRole']);
    expect(connect({ ...s3, authentication: '' })).toEqual(['authentication']);
    expect(connect(gcs)).toEqual(['authentication', 'serviceAccountKey']);
    expect(connect(azure)).toEqual(['authentication', 'connectionString']);
    const data = ['compression', 'format', 'isContinuous', 'startAfter'];
    expect(controlNames(form, 'data', s3)).toEqual([...data, 'url'].toSorted());
    expect(controlNames(form, 'data', azure)).toEqual([...data, 'azureContainerName', 'path'].toSorted());
  });

  it.each(
    storageTypes.flatMap((type) =>
      methodsFor(storageMethods, type).map((authentication) => ({ type, authentication })),
    ),
  )(
    'offers a queue and a delimiter where they are sent: $type with "$authentication"',
    ({ type, authentication }) => {
      for (const format of storageFormats) {
        const values = { ...filledOf(type), authentication, format, isContinuous: 'true' };
        const names = controlNames(form, 'data', values);
        expect(names.includes('delimiter')).toBe(isDelimited(format));
        expect(names.includes('queueUrl')).toBe(queueOf(values) !== undefined);
        expect(names.includes('skipInitialLoad')).toBe(queueOf(values) !== undefined);
      }
    },
  );

  it('gives, whatever passes its rules, a body that the API takes and that comes back', () => {
    fc.assert(
      fc.property(anyValues, (values) => {
        fc.pre(errorsOf(values).length === 0);
        const body = storageToCreate(values);
        expect(z.parse(objectStorageCreate, body)).toEqual(body);
        expect(isTaken(values)).toBe(true);
        expect(storageToCreate(storageFromCreate(body))).toEqual(body);
      }),
    );
  });
});

/** Does the mock cloud take the body? Its service runs where all methods are possible. */
function isTaken(values: StorageValues): boolean {
  const around = { service: { facts: { provider: 'aws' } } } as RuleContext;
  try {
    checkStorageCreate(storageToCreate(values), around);
    return true;
  } catch {
    return false;
  }
}

const text = fc.oneof(fc.constantFrom('', ' ', 'x', ' x '), fc.string());
const flag = fc.constantFrom('', 'true', 'false');
const anyValues = fc.constantFrom(...storageTypes).chain((type) =>
  fc.record<StorageValues>({
    type: fc.constant(type),
    authentication: fc.constantFrom(...methodsFor(storageMethods, type)),
    accessKeyId: text,
    secretKey: text,
    iamRole: fc.oneof(fc.constantFrom(ROLE, ` ${ROLE} `), text),
    serviceAccountKey: fc.oneof(fc.base64String(), text),
    connectionString: text,
    url: fc.oneof(
      text.map((path) => `https://b.example.com/${path}`),
      fc.constantFrom('gs://b/*.json', 's3://b/*.json', ' https://b/{1..3}'),
    ),
    azureContainerName: text,
    path: text,
    format: fc.constantFrom(...storageFormats),
    compression: fc.constantFrom('', ...compressions),
    delimiter: text,
    isContinuous: flag,
    queueUrl: fc.constantFrom('', SQS, SUBSCRIPTION, ` ${SQS}`, 'junk'),
    skipInitialLoad: flag,
    startAfter: fc.oneof(fc.constant(''), text),
  }),
);
