// Between the object storage form and `source.objectStorage`.
import type { z } from '../../lib/zod';
import { compact, given, givenFlag, shown } from '../parts/build';
import { keyFileToBody } from '../parts/keyFile';
import { isAzure, isDelimited, queueOf, type StorageAuthentication } from './auth';
import { emptyStorage, type StorageValues } from './values';
import type { objectStorageCreate } from './write';

export type StorageCreate = z.output<typeof objectStorageCreate>;

export function storageToCreate(values: StorageValues): StorageCreate {
  return compact({
    type: values.type,
    format: values.format as StorageCreate['format'],
    ...addressOf(values),
    // Not trimmed: a blank or a tab is a delimiter too.
    delimiter: isDelimited(values.format) && values.delimiter !== '' ? values.delimiter : undefined,
    compression: given(values.compression) as StorageCreate['compression'],
    isContinuous: givenFlag(values.isContinuous),
    ...queueSettingsOf(values),
    startAfter: given(values.startAfter),
    authentication: given(values.authentication) as StorageAuthentication | undefined,
    ...credentialsOf(values),
  });
}

function addressOf({ type, url, azureContainerName, path }: StorageValues) {
  return isAzure(type)
    ? { azureContainerName: given(azureContainerName), path: given(path) }
    : { url: given(url) };
}

function queueSettingsOf(values: StorageValues) {
  const queueUrl = queueOf(values) && given(values.queueUrl);
  return queueUrl === undefined ? {} : { queueUrl, skipInitialLoad: givenFlag(values.skipInitialLoad) };
}

function credentialsOf(values: StorageValues): Partial<StorageCreate> {
  switch (values.authentication) {
    case 'IAM_USER':
      return { accessKey: { accessKeyId: values.accessKeyId.trim(), secretKey: values.secretKey } };
    case 'IAM_ROLE':
      return { iamRole: values.iamRole.trim() };
    case 'SERVICE_ACCOUNT':
      return { serviceAccountKey: keyFileToBody(values.serviceAccountKey) };
    case 'CONNECTION_STRING':
      return { connectionString: values.connectionString };
    default:
      return {};
  }
}

export function storageFromCreate(create: Partial<StorageCreate>): StorageValues {
  const empty = emptyStorage(create.type);
  return {
    type: empty.type,
    authentication: shown(create.authentication),
    accessKeyId: shown(create.accessKey?.accessKeyId),
    secretKey: shown(create.accessKey?.secretKey),
    iamRole: shown(create.iamRole),
    serviceAccountKey: shown(create.serviceAccountKey),
    connectionString: shown(create.connectionString),
    url: shown(create.url),
    azureContainerName: shown(create.azureContainerName),
    path: shown(create.path),
    format: create.format ?? empty.format,
    compression: shown(create.compression),
    delimiter: shown(create.delimiter),
    isContinuous: shown(create.isContinuous),
    queueUrl: shown(create.queueUrl),
    skipInitialLoad: shown(create.skipInitialLoad),
    startAfter: shown(create.startAfter),
  };
}
