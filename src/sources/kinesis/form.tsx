import { useWatch } from 'react-hook-form';
import { Advanced, FieldGroup, FieldRow } from '../../form/FieldGroup';
import { SecretField } from '../../form/SecretField';
import { FlagField, SelectField } from '../../form/SelectField';
import { TextField } from '../../form/TextField';
import { defineForm, type FieldsProps } from '../form';
import { authenticationLabel } from '../parts/facts';
import { kinesisFromCreate, kinesisToCreate } from './mapping';
import { kinesisFormats } from './read';
import { checkKinesis, emptyKinesis, kinesisSecrets, kinesisSteps, type KinesisValues } from './values';

const DOCS = 'https://clickhouse.com/docs/integrations/clickpipes';

export const form = defineForm({
  empty: emptyKinesis,
  steps: kinesisSteps,
  secrets: kinesisSecrets,
  check: checkKinesis,
  toCreate: kinesisToCreate,
  fromCreate: kinesisFromCreate,
  Connect,
  Data,
});

function Connect({ control }: FieldsProps<KinesisValues>) {
  return (
    <>
      <FieldRow>
        <TextField
          control={control}
          name="region"
          label="Region"
          required
          placeholder="us-east-1"
          help="Code of the AWS region of the stream."
        />
        <TextField
          control={control}
          name="streamName"
          label="Stream"
          required
          placeholder="my-stream"
          help="Its name, not its ARN."
        />
      </FieldRow>
      <WayIn control={control} />
      <Advanced>
        <FlagField
          control={control}
          name="useEnhancedFanOut"
          label="Enhanced fan-out"
          otherwise={false}
          help="Throughput of its own for this pipe, which AWS charges for. Too few replicas then show as delays of 5 minutes."
          docs={`${DOCS}/kinesis`}
        />
      </Advanced>
    </>
  );
}

/** Only what the chosen way needs is asked for. */
function WayIn({ control }: FieldsProps<KinesisValues>) {
  const authentication = useWatch({ control, name: 'authentication' });
  return (
    <FieldGroup title="Authentication">
      <SelectField
        control={control}
        name="authentication"
        label="Method"
        required
        help="How ClickPipes signs in to AWS."
        choices={(['IAM_USER', 'IAM_ROLE'] as const).map((value) => ({
          value,
          label: authenticationLabel(value) ?? value,
        }))}
      />
      {authentication === 'IAM_USER' ? (
        <FieldRow>
          <TextField
            control={control}
            name="accessKeyId"
            label="Access key ID"
            required
            autoComplete="off"
            help="Of an IAM user that may read the stream."
          />
          <SecretField
            control={control}
            name="secretKey"
            label="Secret access key"
            required
            help="AWS shows it only when the key is made."
          />
        </FieldRow>
      ) : (
        <TextField
          control={control}
          name="iamRole"
          label="IAM role"
          required
          placeholder="arn:aws:iam::123456789012:role/ClickHouseAccessRole-kinesis"
          help="ARN of a role that trusts the IAM role of your service. Only for services on AWS."
          docs={`${DOCS}/security/aws-iam-role`}
        />
      )}
    </FieldGroup>
  );
}

function Data({ control }: FieldsProps<KinesisValues>) {
  const iteratorType = useWatch({ control, name: 'iteratorType' });
  return (
    <>
      <SelectField
        control={control}
        name="format"
        label="Format"
        required
        help="Of the records in the stream."
        choices={kinesisFormats.map((value) => ({ value, label: value }))}
      />
      <FieldRow>
        <SelectField
          control={control}
          name="iteratorType"
          label="Start from"
          required
          help="Where in the stream the pipe begins."
          choices={[
            { value: 'TRIM_HORIZON', label: 'The oldest record' },
            { value: 'LATEST', label: 'The latest record' },
            { value: 'AT_TIMESTAMP', label: 'A point in time' },
          ]}
        />
        {iteratorType === 'AT_TIMESTAMP' ? (
          <TextField
            control={control}
            name="timestamp"
            label="Start time"
            required
            placeholder="2026-01-31T14:05:00Z"
            help="ISO 8601, UTC unless it has a zone, or UNIX seconds. To the second."
          />
        ) : null}
      </FieldRow>
    </>
  );
}
