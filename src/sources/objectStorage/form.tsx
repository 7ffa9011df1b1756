import { useFormState, useWatch } from 'react-hook-form';
import { Advanced, FieldGroup, FieldRow } from '../../form/FieldGroup';
import { SecretField } from '../../form/SecretField';
import { FlagField, SelectField } from '../../form/SelectField';
import { StoredSecrets } from '../../form/StoredSecrets';
import { TextField } from '../../form/TextField';
import { defineForm, type FieldsProps } from '../form';
import { AccessKeyFields, AWS_ROLE_DOCS, IamRoleField, ServiceAccountField } from '../parts/authentication';
import { authenticationLabel } from '../parts/facts';
import { urlExample } from './address';
import { isAzure, isDelimited, queueOf, waysIn } from './auth';
import { storageFromCreate, storageToCreate } from './mapping';
import { compressions, storageFormats } from './read';
import {
  checkStorage,
  checkStorageChange,
  emptyStorage,
  storageSecrets,
  storageSteps,
  type StorageValues,
} from './values';
import { fieldLabels, queueLabels } from '../labels';

const DOCS = 'https://clickhouse.com/docs/integrations/clickpipes/object-storage';

const HMAC_DOCS = 'https://cloud.google.com/storage/docs/authentication/hmackeys';
const secretHelp = 'Shown by the provider only when the key is made.';
const keyHelp = { id: 'Of a key that may list the bucket and read its files.', secret: secretHelp };
const hmacHelp = { id: 'Of an HMAC key.', secret: secretHelp };

export const form = defineForm({
  empty: emptyStorage,
  steps: storageSteps,
  secrets: storageSecrets,
  check: checkStorage,
  toCreate: storageToCreate,
  fromCreate: storageFromCreate,
  Connect,
  Data,
  edit: {
    credentials: ['accessKeyId', 'secretKey', 'serviceAccountKey', 'connectionString'],
    untold: ['azureContainerName', 'path'],
    check: checkStorageChange,
  },
});

/** Only what the flavour takes is offered, and only what the chosen way needs is asked for. */
function Connect({ control }: FieldsProps<StorageValues>) {
  const [type, authentication] = useWatch({ control, name: ['type', 'authentication'] });
  return (
    <FieldGroup title="Authentication">
      <SelectField
        control={control}
        name="authentication"
        label={fieldLabels.authentication}
        required
        help="How ClickPipes gets at the files."
        choices={waysIn(type).map((value) => ({
          value,
          label: authenticationLabel(value) ?? 'None (public bucket)',
        }))}
      />
      {authentication === 'IAM_USER' ? (
        <AccessKeyFields
          control={control}
          help={type === 'gcs' ? hmacHelp : keyHelp}
          docs={type === 'gcs' ? HMAC_DOCS : undefined}
        />
      ) : null}
      {authentication === 'IAM_ROLE' ? (
        <IamRoleField control={control} example="files" docs={AWS_ROLE_DOCS} />
      ) : null}
      {authentication === 'SERVICE_ACCOUNT' ? <ServiceAccountField control={control} /> : null}
      {authentication === 'CONNECTION_STRING' ? (
        <StoredSecrets what="Connection string">
          <SecretField
            control={control}
            name="connectionString"
            label={fieldLabels.connectionString}
            required
            help="Of the storage account, under its access keys. Copy it whole."
          />
        </StoredSecrets>
      ) : null}
    </FieldGroup>
  );
}

function Data({ control }: FieldsProps<StorageValues>) {
  const format = useWatch({ control, name: 'format' });
  return (
    <>
      <Address control={control} />
      <FieldRow>
        <SelectField
          control={control}
          name="format"
          label={fieldLabels.format}
          required
          help="One for all files."
          choices={storageFormats}
        />
        <SelectField
          control={control}
          name="compression"
          label={fieldLabels.compression}
          unset="Default (auto)"
          help="auto goes by the file’s ending."
          choices={compressions}
        />
        {isDelimited(format) ? (
          <TextField
            control={control}
            name="delimiter"
            label={fieldLabels.delimiter}
            help="The character between fields."
            defaultsTo={format.startsWith('CSV') ? 'a comma' : 'a tab'}
          />
        ) : null}
      </FieldRow>
      <Continuous control={control} />
      <StartAfter control={control} />
    </>
  );
}

const WILDCARDS = 'Wildcards: ? is one character, * anything but a slash, ** anything.';

function Address({ control }: FieldsProps<StorageValues>) {
  const type = useWatch({ control, name: 'type' });
  if (isAzure(type)) {
    return (
      <FieldRow>
        <TextField
          control={control}
          name="azureContainerName"
          label={fieldLabels.azureContainerName}
          required
          placeholder="my-container"
          help="Its name in the storage account."
        />
        <TextField
          control={control}
          name="path"
          label={fieldLabels.path}
          required
          placeholder="data/*.json"
          help={`Within the container. ${WILDCARDS}`}
          docs={DOCS}
        />
      </FieldRow>
    );
  }
  return (
    <TextField
      control={control}
      name="url"
      label={fieldLabels.url}
      required
      placeholder={urlExample(type)}
      help={`${WILDCARDS} Files over 10 GB are skipped.`}
      docs={DOCS}
    />
  );
}

function Continuous({ control }: FieldsProps<StorageValues>) {
  const [type, authentication, isContinuous] = useWatch({
    control,
    name: ['type', 'authentication', 'isContinuous'],
  });
  const queue = queueOf({ type, authentication, isContinuous });
  return (
    <FieldGroup title="New files">
      <FlagField
        control={control}
        name="isContinuous"
        label={fieldLabels.isContinuous}
        otherwise={false}
        help="Otherwise the pipe ends with the files that are there. Without a queue, name new files so that they sort after all before."
      />
      {queue === undefined ? null : (
        <FieldRow>
          <TextField
            control={control}
            name="queueUrl"
            label={queueLabels[queue]}
            placeholder={
              queue === 'sqs'
                ? 'https://sqs.us-east-1.amazonaws.com/123456789012/my-queue'
                : 'projects/my-project/subscriptions/my-subscription'
            }
            help="Tells of new files, whatever their names."
            defaultsTo="none, the bucket is listed in order of names"
          />
          <FlagField
            control={control}
            name="skipInitialLoad"
            label={fieldLabels.skipInitialLoad}
            otherwise={false}
            help="Reads only files that the queue tells of."
          />
        </FieldRow>
      )}
    </FieldGroup>
  );
}

function StartAfter({ control }: FieldsProps<StorageValues>) {
  const { errors } = useFormState({ control, name: 'startAfter' });
  return (
    <Advanced open={errors.startAfter !== undefined}>
      <TextField
        control={control}
        name="startAfter"
        label={fieldLabels.startAfter}
        placeholder="events/2026-01-31/"
        help="An object key: files up to it, and it itself, are skipped in the first load."
        defaultsTo="the first file"
      />
    </Advanced>
  );
}
