import { FieldGroup } from '../../form/FieldGroup';
import { FlagField, SelectField } from '../../form/SelectField';
import { TextField } from '../../form/TextField';
import { defineForm, type FieldsProps } from '../form';
import { AdvancedFields } from '../parts/AdvancedFields';
import { tlsNames } from '../parts/connection';
import { CredentialFields, TlsFields } from '../parts/databaseFields';
import { EndpointButton } from '../parts/EndpointButton';
import { MappingGrid } from '../parts/MappingGrid';
import { FollowingFields, ModeField, SnapshotFields } from '../parts/replicationFields';
import { collectionWords, emptyTable } from '../parts/tables.values';
import { withHost } from './address';
import { mongodbFromCreate, mongodbToCreate } from './mapping';
import { readPreferences } from './read';
import { checkMongodb, emptyMongodb, mongodbSecrets, mongodbSteps, type MongodbValues } from './values';
import { fieldLabels } from '../labels';

const DOCS = 'https://clickhouse.com/docs/integrations/clickpipes/mongodb';
const ADVANCED = mongodbSteps.data.filter((name) => name !== 'tables' && name !== 'replicationMode');
const PREFERENCES: Readonly<Record<(typeof readPreferences)[number], string>> = {
  primary: 'The primary',
  primaryPreferred: 'The primary, else a secondary',
  secondary: 'A secondary',
  secondaryPreferred: 'A secondary, else the primary',
  nearest: 'The nearest',
};

export const form = defineForm({
  empty: emptyMongodb,
  steps: mongodbSteps,
  secrets: mongodbSecrets,
  check: checkMongodb,
  toCreate: mongodbToCreate,
  fromCreate: mongodbFromCreate,
  Connect,
  Data,
  Settings,
  edit: { credentials: ['username', 'password'], together: ['readPreference'], holdsLogin: ['uri'] },
});

function Connect(props: FieldsProps<MongodbValues>) {
  const { control } = props;
  return (
    <>
      <TextField
        control={control}
        name="uri"
        label={fieldLabels.uri}
        required
        placeholder="mongodb+srv://cluster0.example.net"
        help="The connection string without user and password, which have fields of their own."
        docs={DOCS}
      />
      <EndpointButton
        control={control}
        name="uri"
        label={fieldLabels.uri}
        takes="dnsName"
        combine={(uri, dnsName) => withHost(uri as MongodbValues['uri'], dnsName)}
        onAskEndpoint={props.onAskEndpoint}
      />
      <SelectField
        control={control}
        name="readPreference"
        label={fieldLabels.readPreference}
        required
        choices={readPreferences.map((value) => ({ value, label: PREFERENCES[value] }))}
      />
      <FieldGroup title="Authentication">
        <CredentialFields control={control} />
      </FieldGroup>
      <AdvancedFields control={control} names={tlsNames}>
        <TlsFields {...props} />
      </AdvancedFields>
    </>
  );
}

function Data(props: FieldsProps<MongodbValues>) {
  return (
    <>
      <ModeField {...props} />
      <MappingGrid control={props.control} words={collectionWords} emptyTable={emptyTable} />
    </>
  );
}

function Settings(props: FieldsProps<MongodbValues>) {
  const { control } = props;
  return (
    <AdvancedFields control={control} names={ADVANCED}>
      <FlagField
        control={control}
        name="useJsonNativeFormat"
        label={fieldLabels.useJsonNativeFormat}
        otherwise
        help="Each document is one value of type JSON; otherwise it is a String."
      />
      <FollowingFields {...props} />
      <SnapshotFields {...props} many="collections" />
    </AdvancedFields>
  );
}
