import { FieldRow } from '../../form/FieldGroup';
import { FlagField } from '../../form/SelectField';
import { TextField } from '../../form/TextField';
import { defineForm, type FieldsProps } from '../form';
import { AdvancedFields } from '../parts/AdvancedFields';
import { tlsNames } from '../parts/connection';
import { AddressFields, TlsFields, WayFields } from '../parts/databaseFields';
import { MappingGrid } from '../parts/MappingGrid';
import { ColumnSnapshotFields, FollowingFields, ModeField, SnapshotFields } from '../parts/replicationFields';
import { schemaWords } from '../parts/tables.values';
import { postgresFromCreate, postgresToCreate } from './mapping';
import {
  checkPostgres,
  emptyPostgres,
  emptyPostgresTable,
  postgresSecrets,
  postgresSteps,
  type PostgresValues,
} from './values';
import { fieldLabels } from '../labels';

const DOCS = 'https://clickhouse.com/docs/integrations/clickpipes/postgres';
const ADVANCED = postgresSteps.data.filter((name) => name !== 'tables' && name !== 'replicationMode');

export const form = defineForm({
  empty: emptyPostgres,
  steps: postgresSteps,
  secrets: postgresSecrets,
  check: checkPostgres,
  toCreate: postgresToCreate,
  fromCreate: postgresFromCreate,
  Connect,
  Data,
  Settings,
  edit: { credentials: ['username', 'password'] },
});

function Connect(props: FieldsProps<PostgresValues>) {
  const { control } = props;
  return (
    <>
      <AddressFields {...props} placeholder="postgres.example.com" docs={DOCS} />
      <TextField
        control={control}
        name="database"
        label={fieldLabels.database}
        required
        help="One database per pipe, with logical replication on. Not through a connection pooler."
      />
      <WayFields {...props} />
      <AdvancedFields control={control} names={tlsNames}>
        <TlsFields {...props} />
      </AdvancedFields>
    </>
  );
}

function Data(props: FieldsProps<PostgresValues>) {
  return (
    <>
      <ModeField {...props} />
      <MappingGrid control={props.control} words={schemaWords} emptyTable={emptyPostgresTable} />
    </>
  );
}

function Settings(props: FieldsProps<PostgresValues>) {
  const { control } = props;
  return (
    <AdvancedFields control={control} names={ADVANCED}>
      <FieldRow>
        <TextField
          control={control}
          name="publicationName"
          label={fieldLabels.publicationName}
          help="One that has all these tables. Created for you if empty; from a standby it must be given."
        />
        <TextField
          control={control}
          name="replicationSlotName"
          label={fieldLabels.replicationSlotName}
          help="One that exists, for the mode of changes only. Created for you if empty."
        />
      </FieldRow>
      <FlagField
        control={control}
        name="enableFailoverSlots"
        label={fieldLabels.enableFailoverSlots}
        otherwise={false}
        help="The created slot survives a failover. Needs PostgreSQL 17 or newer."
      />
      <FollowingFields {...props} />
      <SnapshotFields {...props} many="tables" />
      <ColumnSnapshotFields {...props} />
    </AdvancedFields>
  );
}
