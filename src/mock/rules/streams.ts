// What the server checks of Kinesis and Pub/Sub sources beyond their shape (api-notes 3.2, 3.3).
import type { KinesisRead } from '../../sources/kinesis/wire';
import { isRfc3339, secondsOf } from '../../sources/parts/time';
import { isProjectId, wrongWithTopic } from '../../sources/pubsub/names';
import { demand } from '../refusal';
import type { CreateSources, PatchSources } from './sourceBody';

interface AwsAccess {
  authentication?: string | null | undefined;
  iamRole?: string | null | undefined;
  accessKey?: object | null | undefined;
}

function checkAwsAuthentication(
  where: string,
  { authentication, iamRole, accessKey }: AwsAccess,
  kept: boolean,
): void {
  if (authentication === 'IAM_ROLE') {
    demand(iamRole, `${where}.iamRole: Required for IAM_ROLE authentication`);
    demand(!accessKey, `${where}.accessKey: only for IAM_USER authentication`);
  } else {
    demand(accessKey || kept, `${where}.accessKey: Required for IAM_USER authentication`);
    demand(!iamRole, `${where}.iamRole: only for IAM_ROLE authentication`);
  }
}

/** Keys or role, and a time with the iterator that needs one. */
export function checkKinesisCreate(source: CreateSources['kinesis']): void {
  checkAwsAuthentication('source.kinesis', source, false);
  const timed = source.iteratorType === 'AT_TIMESTAMP';
  demand(!timed || source.timestamp !== undefined, 'source.kinesis.timestamp: Required with AT_TIMESTAMP');
  demand(timed || source.timestamp === undefined, 'source.kinesis.timestamp: only with AT_TIMESTAMP');
  demand(
    !timed || secondsOf(String(source.timestamp)) !== undefined,
    'source.kinesis.timestamp: must be UNIX seconds',
  );
}

/** Keys or role. Stored keys stay unless the method changes. */
export function checkKinesisPatch(patch: PatchSources['kinesis'], current: KinesisRead): void {
  const authentication = patch.authentication ?? current.authentication;
  const same = authentication === current.authentication;
  const iamRole = patch.iamRole ?? (same ? current.iamRole : undefined);
  checkAwsAuthentication('source.kinesis', { authentication, iamRole, accessKey: patch.accessKey }, same);
}

/** Names in their short form, and a time with the seek that needs one. */
export function checkPubsubCreate({
  projectId,
  topic,
  seekType,
  seekTimestamp,
}: CreateSources['pubsub']): void {
  demand(isProjectId(projectId), `source.pubsub.projectId: "${projectId}" is not a project ID`);
  const wrong = wrongWithTopic(topic);
  demand(wrong === undefined, `source.pubsub.topic: ${wrong}`);
  const timed = seekType === 'timestamp';
  demand(!timed || seekTimestamp, 'source.pubsub.seekTimestamp: Required with seekType timestamp');
  demand(timed || seekTimestamp === undefined, 'source.pubsub.seekTimestamp: only with seekType timestamp');
  demand(
    !timed || isRfc3339(seekTimestamp ?? ''),
    'source.pubsub.seekTimestamp: must be an RFC 3339 date and time',
  );
}
