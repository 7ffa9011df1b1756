import { useWatch } from 'react-hook-form';
import { Advanced, FieldGroup, FieldRow } from '../../form/FieldGroup';
import { FlagField, SelectField } from '../../form/SelectField';
import { TextField } from '../../form/TextField';
import { defineForm, type FieldsProps } from '../form';
import { AccessKeyFields, AWS_ROLE_DOCS, IamRoleField, methodChoices } from '../parts/authentication';
import { kinesisFromCreate, kinesisToCreate } from './mapping';
import { kinesisFormats } from './read';
import { checkKinesis, emptyKinesis, kinesisSecrets, kinesisSteps, type KinesisValues } from './values';
import { fieldLabels } from '../labels';

const DOCS = 'https://clickhouse.com/docs/integrations/clickpipes/kinesis';

export const form = defineForm({
  empty: emptyKinesis,
  steps: kinesisSteps,
  secrets: kinesisSecrets,
  check: checkKinesis,
  toCreate: kinesisToCreate,
  fromCreate: kinesisFromCreate,
  Connect,
  Data,
  edit: { credentials: ['accessKeyId', 'secretKey'] },
});

function Connect({ control }: FieldsProps<KinesisValues>) {
  return (
    <>
      <FieldRow>
        <TextField
          control={control}
          name="region"
          label={fieldLabels.region}
          required
          placeholder="us-east-1"
          help="Code of the AWS region of the stream."
        />
        <TextField
          control={control}
          name="streamName"
          label={fieldLabels.streamName}
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
          label={fieldLabels.useEnhancedFanOut}
          otherwise={false}
          help="Throughput of its own for this pipe, which AWS charges for. Too few replicas then show as delays of 5 minutes."
          docs={DOCS}
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
        label={fieldLabels.authentication}
        required
        help="How ClickPipes signs in to AWS."
        choices={methodChoices(['IAM_USER', 'IAM_ROLE'])}
      />
      {authentication === 'IAM_USER' ? (
        <AccessKeyFields
          control={control}
          help={{
            id: 'Of an IAM user that may read the stream.',
            secret: 'AWS shows it only when the key is made.',
          }}
        />
      ) : (
        <IamRoleField control={control} example="kinesis" docs={AWS_ROLE_DOCS} />
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
        label={fieldLabels.format}
        required
        help="Of the records in the stream."
        choices={kinesisFormats}
      />
      <FieldRow>
        <SelectField
          control={control}
          name="iteratorType"
          label={fieldLabels.iteratorType}
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
            label={fieldLabels.timestamp}
            required
            placeholder="2026-01-31T14:05:00Z"
            help="ISO 8601, UTC unless it has a zone, or UNIX seconds. To the second."
          />
        ) : null}
      </FieldRow>
    </>
  );
}
