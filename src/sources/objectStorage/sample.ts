// For mock clouds: what a source of this kind has that nothing else was said of.
import { methodsFor } from '../parts/authentication';
import { storageMethods } from './authentication';
import type { ObjectStorageRead } from './wire';

export function sample(own: ObjectStorageRead): ObjectStorageRead {
  const type = own.type ?? 's3';
  return {
    type,
    format: 'JSONEachRow',
    compression: 'auto',
    isContinuous: true,
    authentication: methodsFor(storageMethods, type)[0],
    ...own,
  };
}
