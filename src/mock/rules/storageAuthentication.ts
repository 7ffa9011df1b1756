// How an object storage pipe authenticates: which methods each flavour takes and what each method needs (api-notes 3.4).
import { demand } from '../refusal';
import type { CreateSources } from './sourceBody';

type Create = CreateSources['objectStorage'];
type Method = NonNullable<Create['authentication']> | 'public';

/** The document does not speak of R2 and OVH; they are S3 in all but name, so keys or nothing. */
const METHODS: Readonly<Record<Create['type'], readonly Method[]>> = {
  s3: ['public', 'IAM_USER', 'IAM_ROLE'],
  gcs: ['public', 'IAM_USER', 'SERVICE_ACCOUNT'],
  dospaces: ['IAM_USER'],
  azureblobstorage: ['CONNECTION_STRING'],
  cloudflarer2: ['public', 'IAM_USER'],
  ovhobjectstorage: ['public', 'IAM_USER'],
};

/** The field that carries what a method needs. */
const FIELDS = {
  IAM_USER: 'accessKey',
  IAM_ROLE: 'iamRole',
  CONNECTION_STRING: 'connectionString',
  SERVICE_ACCOUNT: 'serviceAccountKey',
} as const satisfies Record<NonNullable<Create['authentication']>, keyof Create>;

interface StorageAccess extends Pick<Create, (typeof FIELDS)[keyof typeof FIELDS]> {
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
  const method = authentication ?? 'public';
  demand(
    METHODS[type].includes(method),
    `source.objectStorage.authentication: ${method} is not supported for ${type}, use one of ${METHODS[type].join(', ')}`,
  );
  for (const [owner, field] of Object.entries(FIELDS)) {
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
