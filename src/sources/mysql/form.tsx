import { useWatch } from 'react-hook-form';
import { FieldRow } from '../../form/FieldGroup';
import { FlagField, SelectField } from '../../form/SelectField';
import { TextField } from '../../form/TextField';
import { defineForm, type FieldsProps } from '../form';
import { AdvancedFields } from '../parts/AdvancedFields';
import { tlsNames } from '../parts/connection';
import { AddressFields, TlsFields, WayFields } from '../parts/databaseFields';
import { MappingGrid } from '../parts/MappingGrid';
import { ColumnSnapshotFields, FollowingFields, ModeField, SnapshotFields } from '../parts/replicationFields';
import { databaseWords, emptySchemaTable } from '../parts/tables.values';
import { mysqlFromCreate, mysqlToCreate } from './mapping';
import { replicationMechanisms } from './read';
import { checkMysql, emptyMysql, isMariadb, mysqlSecrets, mysqlSteps, type MysqlValues } from './values';
import { fieldLabels } from '../labels';

const DOCS = 'https://clickhouse.com/docs/integrations/clickpipes/mysql';
const ADVANCED = mysqlSteps.data.filter((name) => name !== 'tables' && name !== 'replicationMode');
const MECHANISMS = { GTID: 'GTID', FILE_POS: 'Position in the binary log' } as const;

export const form = defineForm({
  empty: emptyMysql,
  steps: mysqlSteps,
  secrets: mysqlSecrets,
  check: checkMysql,
  toCreate: mysqlToCreate,
  fromCreate: mysqlFromCreate,
  Connect,
  Data,
  Settings,
  // The official document requires both in a change of the connection.
  edit: { credentials: ['username', 'password'], together: ['host', 'port'] },
});

function Connect(props: FieldsProps<MysqlValues>) {
  const { control } = props;
  return (
    <>
      <AddressFields {...props} placeholder="mysql.example.com" docs={DOCS} />
      <WayFields {...props} />
      <AdvancedFields control={control} names={[...tlsNames, 'serverId']}>
        <TlsFields {...props} />
        <TextField
          control={control}
          name="serverId"
          label={fieldLabels.serverId}
          numeric
          help="By which the pipe is known among the replicas; one that no other has. Chosen for you if empty."
        />
      </AdvancedFields>
    </>
  );
}

function Data(props: FieldsProps<MysqlValues>) {
  return (
    <>
      <ModeField {...props} />
      <MappingGrid control={props.control} words={databaseWords} emptyTable={emptySchemaTable} />
    </>
  );
}

function Settings(props: FieldsProps<MysqlValues>) {
  const { control } = props;
  const [type, mechanism] = useWatch({ control, name: ['type', 'replicationMechanism'] });
  // What was imported is shown even where it is wrong, so that it can be changed.
  const offered = replicationMechanisms.filter(
    (each) => each === 'GTID' || each === mechanism || !isMariadb(type),
  );
  return (
    <AdvancedFields control={control} names={ADVANCED}>
      <FieldRow>
        <SelectField
          control={control}
          name="replicationMechanism"
          label={fieldLabels.replicationMechanism}
          unset="Default (GTID)"
          choices={offered.map((value) => ({ value, label: MECHANISMS[value] }))}
        />
        <FlagField
          control={control}
          name="useCompression"
          label={fieldLabels.useCompression}
          otherwise={false}
          help="Less traffic for more work on both sides."
        />
      </FieldRow>
      <FollowingFields {...props} />
      <SnapshotFields {...props} many="tables" />
      <ColumnSnapshotFields {...props} />
    </AdvancedFields>
  );
}
