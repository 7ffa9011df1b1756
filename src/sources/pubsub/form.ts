// The Pub/Sub form: its rules, over the table of its fields (api-notes 3.3).
import { defineForm } from '../defineForm';
import type { ValuesOf } from '../fields';
import type { Finding } from '../form';
import { fields } from './fields';
import { Check } from '../parts/check';
import { isRfc3339 } from '../parts/time';
import { isProjectId, wrongWithTopic } from './names';
import { ackDeadlineBounds, filterLimit, pubsubAuthentications, pubsubFormats, seekTypes } from './wire';

export type PubsubValues = ValuesOf<typeof fields>;

export function checkPubsub(values: PubsubValues): Finding[] {
  const check = new Check(values);
  checkTopic(check);
  check.oneOf('authentication', pubsubAuthentications);
  check.oneOf('format', pubsubFormats);
  check.oneOf('seekType', seekTypes);
  check.keyFile('serviceAccountKey');
  if (check.text('seekType') === 'timestamp' && !isRfc3339(check.text('seekTimestamp'))) {
    check.error('seekTimestamp', 'Enter the time to start from with seconds and zone: 2026-01-31T14:05:00Z.');
  }
  const { length } = check.text('filter');
  if (length > filterLimit) {
    check.error('filter', `The filter has ${length} characters. Shorten it to ${filterLimit} or fewer.`);
  }
  check.whole('ackDeadline', 'the seconds', ...ackDeadlineBounds);
  return check.findings;
}

function checkTopic(check: Check<PubsubValues>): void {
  const wanted = 'Enter the ID of the project that owns the topic.';
  if (check.required('projectId', wanted) && !isProjectId(check.text('projectId'))) {
    check.error(
      'projectId',
      'Enter the project ID, not its name or number: 6 to 30 lower case letters, digits and dashes, beginning with a letter and not ending with a dash.',
    );
  }
  if (!check.required('topic', 'Enter the topic.')) return;
  const wrong = wrongWithTopic(check.text('topic'));
  if (wrong !== undefined) check.error('topic', wrong);
}

// The official document requires both in every patch, so that not even the deadline changes without the key.
export const form = defineForm(fields, {
  check: checkPubsub,
  together: ['authentication', 'serviceAccountKey'],
});
