// The Kinesis form: its rules, over the table of its fields (api-notes 3.2).
import { defineForm } from '../defineForm';
import type { ValuesOf } from '../fields';
import type { Finding } from '../form';
import { fields } from './fields';
import { Check } from '../parts/check';
import { secondsOf } from '../parts/time';
import { iteratorTypes, kinesisAuthentications, kinesisFormats } from './wire';

export type KinesisValues = ValuesOf<typeof fields>;

const REGION = /^[a-z]{2,}(-[a-z]+)+-\d+$/;
const STREAM = /^[a-zA-Z0-9_.-]{1,128}$/;
const ROLE_NAME = /\/ClickHouseAccessRole-[^/]*$/;

export function checkKinesis(values: KinesisValues): Finding[] {
  const check = new Check(values);
  checkStream(check);
  checkAuthentication(check);
  if (check.text('format') !== 'JSONEachRow') {
    check.warn(
      'format',
      'The guides speak of JSON only for Kinesis. If Avro is refused, send JSON to the stream.',
    );
  }
  check.oneOf('format', kinesisFormats);
  checkStart(check);
  return check.findings;
}

function checkStream(check: Check<KinesisValues>): void {
  if (check.required('region', 'Enter the AWS region of the stream.') && !REGION.test(check.text('region'))) {
    check.error('region', 'Enter the region by its code, such as us-east-1.');
  }
  if (!check.required('streamName', 'Enter the name of the stream.')) return;
  const name = check.text('streamName');
  if (name.startsWith('arn:')) {
    check.error('streamName', 'This is an ARN. Enter only the name, which stands after "stream/".');
  } else if (!STREAM.test(name)) {
    check.error(
      'streamName',
      'A stream name has up to 128 letters, digits, "_", "." and "-". Remove the rest.',
    );
  }
}

function checkAuthentication(check: Check<KinesisValues>): void {
  if (!check.oneOf('authentication', kinesisAuthentications)) return;
  if (check.text('authentication') === 'IAM_USER') {
    check.credential('accessKeyId', 'Enter the ID of the access key.');
    check.credential('secretKey', 'Enter the secret of the access key.');
    return;
  }
  check.iamRole('iamRole');
  const role = check.text('iamRole');
  if (role.startsWith('arn:') && !ROLE_NAME.test(role)) {
    check.warn(
      'iamRole',
      'ClickPipes assumes roles whose name begins with "ClickHouseAccessRole-". Rename this one.',
    );
  }
}

function checkStart(check: Check<KinesisValues>): void {
  check.oneOf('iteratorType', iteratorTypes);
  if (check.text('iteratorType') !== 'AT_TIMESTAMP') return;
  if (!check.required('timestamp', 'Enter the time to start from.')) return;
  const text = check.text('timestamp');
  if (/^\d{11,}$/.test(text)) {
    check.error('timestamp', 'This is not in seconds. Enter UNIX seconds, without milliseconds.');
  } else if (secondsOf(text) === undefined) {
    check.error('timestamp', 'Enter an ISO 8601 time such as 2026-01-31T14:05:00Z, or UNIX seconds.');
  }
}

export const form = defineForm(fields, {
  check: checkKinesis,
  virtualColumns: [
    { name: '_key', type: 'String' },
    { name: '_timestamp', type: 'DateTime64(3)' },
    { name: '_stream', type: 'String' },
    { name: '_sequence_number', type: 'String' },
    { name: '_raw_message', type: 'String' },
  ],
});
