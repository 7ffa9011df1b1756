// How an object storage pipe authenticates: which methods each flavour takes and what each method needs (api-notes 3.4).
import { carrierOf, storageMethods } from '../../sources/objectStorage/authentication';
import { methodsFor } from '../../sources/parts/authentication';
import { demand } from '../refusal';
import type { CreateSources } from './sourceBody';

type Create = CreateSources['objectStorage'];

type Carrier = NonNullable<ReturnType<typeof carrierOf>>;

interface StorageAccess extends Pick<Create, Carrier> {
  type: Create['type'];
  /** Absent: a public bucket. */
  authentication: Create['authentication'];
  /** Stored credentials may stand for those that were not sent. */
  credentialsKept: boolean;
  /** `aws`, `gcp` or `azure`: where the service runs. */
  provider: string | null | undefined;
}

/** Refuses a method the flavour does not take, and credentials that are missing or of another method. */
export function checkStorageAuthentication(access: StorageAccess): void {
  const { type, authentication, credentialsKept, provider } = access;
  const method = authentication ?? '';
  const methods = methodsFor(storageMethods, type);
  const named = (each: string) => each || 'public';
  demand(
    methods.includes(method),
    `source.objectStorage.authentication: ${named(method)} is not supported for ${type}, use one of ${methods.map(named).join(', ')}`,
  );
  for (const [owner, { carriedBy: field }] of Object.entries(storageMethods)) {
    if (field === undefined) continue;
    const given = access[field] !== undefined;
    if (owner === method) {
      demand(
        given || credentialsKept,
        `source.objectStorage.${field}: Required for ${method} authentication`,
      );
    } else demand(!given, `source.objectStorage.${field}: only for ${owner} authentication`);
  }
  demand(
    method !== 'IAM_ROLE' || provider === 'aws',
    'source.objectStorage.authentication: IAM_ROLE is available on AWS services only',
  );
}
