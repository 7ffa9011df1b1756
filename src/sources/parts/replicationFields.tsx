// Fields of how a database is copied and followed, for the kinds that share them.
import type { Control } from 'react-hook-form';
import { FieldRow } from '../../form/FieldGroup';
import { FlagField, SelectField } from '../../form/SelectField';
import { TextField } from '../../form/TextField';
import type { FieldsProps, FormValues } from '../form';
import { replicationModeLabel } from './facts';
import type { ColumnSnapshotValues, FollowingValues, SnapshotValues } from './replication';
import { replicationModes } from './wire';
import { atOnceLabel, fieldLabels } from '../labels';

export function ModeField<Values extends FormValues & FollowingValues>(props: FieldsProps<Values>) {
  const control = props.control as unknown as Control<FollowingValues>;
  return (
    <SelectField
      control={control}
      name="replicationMode"
      label={fieldLabels.replicationMode}
      required
      choices={replicationModes.map((value) => ({ value, label: replicationModeLabel(value) ?? value }))}
      help="Cannot be changed later."
    />
  );
}

/** How often and how much, which can be changed later, and what becomes of deleted rows. */
export function FollowingFields<Values extends FormValues & FollowingValues>(props: FieldsProps<Values>) {
  const control = props.control as unknown as Control<FollowingValues>;
  return (
    <>
      <FieldRow>
        <TextField
          control={control}
          name="syncIntervalSeconds"
          label={fieldLabels.syncIntervalSeconds}
          numeric
          unit="seconds"
          defaultsTo="60"
          help="How often changes are fetched."
        />
        <TextField
          control={control}
          name="pullBatchSize"
          label={fieldLabels.pullBatchSize}
          numeric
          defaultsTo="100,000"
          help="How many changes are fetched at once."
        />
      </FieldRow>
      <FlagField
        control={control}
        name="deleteOnMerge"
        label={fieldLabels.deleteOnMerge}
        otherwise={false}
        help="Otherwise deleted rows stay, marked as deleted."
      />
    </>
  );
}

export function SnapshotFields<Values extends FormValues & SnapshotValues>(
  props: FieldsProps<Values> & { many: string },
) {
  const control = props.control as unknown as Control<SnapshotValues>;
  return (
    <FieldRow>
      <TextField
        control={control}
        name="snapshotNumberOfParallelTables"
        label={atOnceLabel(props.many)}
        numeric
        defaultsTo="1"
      />
      <TextField
        control={control}
        name="snapshotNumRowsPerPartition"
        label={fieldLabels.snapshotNumRowsPerPartition}
        numeric
        defaultsTo="100,000"
      />
    </FieldRow>
  );
}

export function ColumnSnapshotFields<Values extends FormValues & ColumnSnapshotValues>(
  props: FieldsProps<Values>,
) {
  const control = props.control as unknown as Control<ColumnSnapshotValues>;
  return (
    <FieldRow>
      <TextField
        control={control}
        name="initialLoadParallelism"
        label={fieldLabels.initialLoadParallelism}
        numeric
        defaultsTo="4"
      />
      <FlagField
        control={control}
        name="allowNullableColumns"
        label={fieldLabels.allowNullableColumns}
        otherwise={false}
        help="Otherwise NULL becomes 0, an empty text and so on."
      />
    </FieldRow>
  );
}
