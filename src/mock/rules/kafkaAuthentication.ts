// How a Kafka pipe authenticates: which methods each flavour takes and what each method needs (api-notes 3.1).
import { kafkaCredentialKeys, credentialsFor, kafkaMethods } from '../../sources/kafka/authentication';
import { methodsFor } from '../../sources/parts/authentication';
import { demand, refuse } from '../refusal';
import type { CreateSources } from './sourceBody';

type Create = CreateSources['kafka'];
type Authentication = NonNullable<Create['authentication']>;
type Credentials = NonNullable<Create['credentials']>;

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
  const methods = methodsFor(kafkaMethods, type);
  demand(
    methods.includes(authentication),
    `source.kafka.authentication: ${authentication} is not supported for ${type}, use one of ${methods.join(', ')}`,
  );
  checkRole(access);
  const needed = credentialsFor(type, authentication);
  const wanted =
    needed === undefined || needed === 'role' ? undefined : kafkaCredentialKeys[needed].join(' and ');
  const given =
    credentials &&
    Object.values(kafkaCredentialKeys)
      .find(([key]) => key in credentials)
      ?.join(' and ');
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
