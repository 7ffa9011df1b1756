import { plainChoices, section } from '../fields';
import { methodChoices, sharedMethods } from '../parts/authentication';
import { accessKeyFields, AWS_ROLE_DOCS, iamRoleField } from '../parts/commonFields';
import { isoOf, secondsOf } from '../parts/time';
import { kinesisAuthentications, kinesisFormats, type iteratorTypes } from './wire';

type Method = { authentication: string };

const KEY_HELP = {
  accessKeyId: 'Of an IAM user that may read the stream.',
  secretKey: 'AWS shows it only when the key is made.',
};
const key = accessKeyFields('accessKey', {
  when: ({ authentication }: Method) => authentication === 'IAM_USER',
});

/** Kinesis has no flavours. */
export const fields = {
  ...section(
    { step: 'connect' },
    {
      region: {
        control: 'text',
        path: 'region',
        label: 'Region',
        required: true,
        help: 'Code of the AWS region of the stream.',
        placeholder: 'us-east-1',
        code: true,
      },
      streamName: {
        control: 'text',
        path: 'streamName',
        label: 'Stream',
        required: true,
        help: 'Its name, not its ARN.',
        placeholder: 'my-stream',
        beside: true,
        code: true,
      },
    },
  ),
  ...section(
    { step: 'connect', title: 'Authentication' },
    {
      authentication: {
        control: 'choice',
        path: 'authentication',
        label: 'Method',
        required: true,
        help: 'How ClickPipes signs in to AWS.',
        choices: methodChoices(sharedMethods, kinesisAuthentications),
        initial: 'IAM_USER',
        assumed: true,
        patch: true,
      },
      accessKeyId: { ...key.accessKeyId, help: KEY_HELP.accessKeyId },
      secretKey: { ...key.secretKey, help: KEY_HELP.secretKey },
      iamRole: iamRoleField({
        example: 'kinesis',
        docs: AWS_ROLE_DOCS,
        when: ({ authentication }: Method) => authentication === 'IAM_ROLE',
      }),
    },
  ),
  ...section(
    { step: 'connect', folded: true },
    {
      useEnhancedFanOut: {
        control: 'flag',
        path: 'useEnhancedFanOut',
        label: 'Enhanced fan-out',
        help: 'Throughput of its own for this pipe, which AWS charges for. Too few replicas then show as delays of 5 minutes.',
        docs: 'https://clickhouse.com/docs/integrations/clickpipes/kinesis',
      },
    },
  ),
  ...section(
    { step: 'data' },
    {
      format: {
        control: 'choice',
        path: 'format',
        label: 'Format',
        required: true,
        help: 'Of the records in the stream.',
        choices: plainChoices(kinesisFormats),
        initial: 'JSONEachRow',
        assumed: true,
      },
    },
  ),
  ...section(
    { step: 'data' },
    {
      iteratorType: {
        control: 'choice',
        path: 'iteratorType',
        label: 'Start from',
        required: true,
        help: 'Where in the stream the pipe begins.',
        choices: {
          TRIM_HORIZON: 'The oldest record',
          LATEST: 'The latest record',
          AT_TIMESTAMP: 'A point in time',
        } satisfies Record<(typeof iteratorTypes)[number], string>,
        initial: 'TRIM_HORIZON',
        assumed: true,
      },
      timestamp: {
        control: 'text',
        path: 'timestamp',
        label: 'Start time',
        required: true,
        help: 'ISO 8601, UTC unless it has a zone, or UNIX seconds. To the second.',
        placeholder: '2026-01-31T14:05:00Z',
        beside: true,
        when: ({ iteratorType }: { iteratorType: string }) => iteratorType === 'AT_TIMESTAMP',
        send: (text) => secondsOf(text.trim()),
        show: isoOf,
      },
    },
  ),
};
