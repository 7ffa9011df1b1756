// How a Kafka pipe authenticates: which methods each flavour takes and what each method needs (api-notes 3.1).
import { demand, refuse } from '../refusal';
import type { CreateSources } from './sourceBody';

type Create = CreateSources['kafka'];
type Authentication = NonNullable<Create['authentication']>;
type Credentials = NonNullable<Create['credentials']>;
type Form =
  | 'username and password'
  | 'accessKeyId and secretKey'
  | 'connectionString'
  | 'certificate and privateKey';

/** From the official document's description of `authentication`. */
const METHODS: Readonly<Record<Create['type'], readonly Authentication[]>> = {
  kafka: ['PLAIN', 'SCRAM-SHA-256', 'SCRAM-SHA-512', 'MUTUAL_TLS'],
  msk: ['SCRAM-SHA-512', 'IAM_ROLE', 'IAM_USER', 'MUTUAL_TLS'],
  gcmk: ['PLAIN', 'MUTUAL_TLS'],
  confluent: ['PLAIN', 'MUTUAL_TLS'],
  warpstream: ['PLAIN'],
  azureeventhub: ['PLAIN'],
  redpanda: ['SCRAM-SHA-256', 'SCRAM-SHA-512', 'MUTUAL_TLS'],
  dokafka: ['SCRAM-SHA-256', 'MUTUAL_TLS'],
};

const FORMS: Readonly<Record<Authentication, Form | undefined>> = {
  PLAIN: 'username and password',
  'SCRAM-SHA-256': 'username and password',
  'SCRAM-SHA-512': 'username and password',
  IAM_USER: 'accessKeyId and secretKey',
  MUTUAL_TLS: 'certificate and privateKey',
  IAM_ROLE: undefined,
};

interface KafkaAccess {
  type: Create['type'];
  /** Absent: an open broker. */
  authentication: Authentication | undefined;
  iamRole: string | undefined;
  credentials: Credentials | undefined;
  /** Stored ones may stand for those that were not sent. */
  credentialsKept: boolean;
  /** `aws`, `gcp` or `azure`: where the service runs. */
  provider: string | null | undefined;
}

/** Refuses a method the flavour does not take, and credentials that do not fit the method. */
export function checkKafkaAuthentication(access: KafkaAccess): void {
  const { type, authentication, iamRole, credentials } = access;
  if (authentication === undefined) {
    demand(!credentials && !iamRole, 'source.kafka.authentication: Required with credentials');
    return;
  }
  demand(
    METHODS[type].includes(authentication),
    `source.kafka.authentication: ${authentication} is not supported for ${type}, use one of ${METHODS[type].join(', ')}`,
  );
  checkRole(access);
  const wanted = type === 'azureeventhub' ? 'connectionString' : FORMS[authentication];
  const given = credentials && formOf(credentials);
  if (given === undefined) {
    demand(
      wanted === undefined || access.credentialsKept,
      `source.kafka.credentials: ${authentication} needs ${wanted}`,
    );
  } else if (given !== wanted) {
    refuse(`source.kafka.credentials: ${authentication} takes ${wanted ?? 'no credentials'}, not ${given}`);
  }
}

function checkRole({ authentication, iamRole, provider }: KafkaAccess): void {
  if (authentication !== 'IAM_ROLE') {
    demand(!iamRole, 'source.kafka.iamRole: only for IAM_ROLE authentication');
    return;
  }
  demand(iamRole, 'source.kafka.iamRole: Required for IAM_ROLE authentication');
  demand(provider === 'aws', 'source.kafka.authentication: IAM_ROLE is available on AWS services only');
}

function formOf(credentials: Credentials): Form {
  if ('username' in credentials) return 'username and password';
  if ('accessKeyId' in credentials) return 'accessKeyId and secretKey';
  return 'connectionString' in credentials ? 'connectionString' : 'certificate and privateKey';
}
