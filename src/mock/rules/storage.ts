// What the server checks of an object storage source beyond its shape (api-notes 3.4).
import type { ObjectStorageRead } from '../../sources/objectStorage/wire';
import { wrongWithPath, wrongWithUrl } from '../../sources/objectStorage/address';
import { isDelimited } from '../../sources/objectStorage/authentication';
import { demand } from '../refusal';
import type { CreateSources, PatchSources, RuleContext } from './sourceBody';
import { checkStorageAuthentication } from './storageAuthentication';

type Create = CreateSources['objectStorage'];
type Patch = PatchSources['objectStorage'];

const SQS = /^https:\/\/sqs\.[a-z0-9.-]+\.amazonaws\.com\/\d{12}\/[a-zA-Z0-9._-]+$/;
const SUBSCRIPTION = /^projects\/.+\/subscriptions\/.+$/;

/** Authentication, the address and the queue. */
export function checkStorageCreate(source: Create, { service }: RuleContext): void {
  checkStorageAuthentication({
    ...source,
    authentication: source.authentication,
    credentialsKept: false,
    provider: service.facts.provider,
  });
  checkAddress(source);
  demand(
    source.delimiter === undefined || isDelimited(source.format),
    `source.objectStorage.delimiter: not for format ${source.format}`,
  );
  checkQueue(source);
}

/** Authentication and where to start. `current` is the source as it is read. */
export function checkStoragePatch(patch: Patch, current: ObjectStorageRead, { service }: RuleContext): void {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- what is stored came in through the write schema, whose enums are closed
  const stored = { type: current.type, authentication: current.authentication ?? undefined } as Pick<
    Create,
    'type' | 'authentication'
  >;
  const authentication = patch.authentication ?? stored.authentication;
  const same = authentication === stored.authentication;
  const account = [authentication, stored.authentication].filter((method) => method === 'SERVICE_ACCOUNT');
  demand(
    stored.type !== 'gcs' || account.length !== 1,
    'source.objectStorage.authentication: a GCS pipe cannot change to or from SERVICE_ACCOUNT',
  );
  checkStorageAuthentication({
    ...patch,
    type: stored.type,
    authentication,
    credentialsKept: same,
    provider: service.facts.provider,
  });
  const azure = stored.type === 'azureblobstorage';
  demand(
    azure || (patch.path === undefined && patch.azureContainerName === undefined),
    'source.objectStorage.path: only for azureblobstorage',
  );
  checkStart({
    queueUrl: current.queueUrl ?? undefined,
    skipInitialLoad: patch.skipInitialLoad ?? current.skipInitialLoad ?? undefined,
    startAfter: patch.startAfter ?? current.startAfter ?? undefined,
  });
}

function checkAddress({ type, url, path, azureContainerName }: Create): void {
  if (type === 'azureblobstorage') {
    demand(!url, 'source.objectStorage.url: not for azureblobstorage, give azureContainerName and path');
    demand(azureContainerName, 'source.objectStorage.azureContainerName: Required for azureblobstorage');
    demand(path, 'source.objectStorage.path: Required for azureblobstorage');
    const wrong = wrongWithPath(path);
    demand(wrong === undefined, `source.objectStorage.path: ${wrong}`);
    return;
  }
  demand(url, `source.objectStorage.url: Required for ${type}`);
  const wrong = wrongWithUrl(url, type);
  demand(wrong === undefined, `source.objectStorage.url: ${wrong}`);
  demand(
    azureContainerName === undefined && path === undefined,
    'source.objectStorage.azureContainerName: only for azureblobstorage',
  );
}

function checkQueue(source: Create): void {
  const { type, queueUrl, isContinuous, authentication } = source;
  checkStart(source);
  if (queueUrl === undefined) return;
  demand(isContinuous, 'source.objectStorage.queueUrl: only for continuous ingestion');
  demand(authentication, 'source.objectStorage.queueUrl: not for public buckets');
  demand(type === 's3' || type === 'gcs', `source.objectStorage.queueUrl: not supported for ${type}`);
  demand(
    (type === 's3' ? SQS : SUBSCRIPTION).test(queueUrl),
    type === 's3'
      ? 'source.objectStorage.queueUrl: not the URL of an SQS queue'
      : 'source.objectStorage.queueUrl: must have the form projects/{project}/subscriptions/{name}',
  );
}

function checkStart({
  queueUrl,
  skipInitialLoad,
  startAfter,
}: Pick<Create, 'queueUrl' | 'skipInitialLoad' | 'startAfter'>): void {
  if (!skipInitialLoad) return;
  demand(queueUrl, 'source.objectStorage.skipInitialLoad: only with queueUrl');
  demand(startAfter === undefined, 'source.objectStorage.startAfter: cannot be given with skipInitialLoad');
}
