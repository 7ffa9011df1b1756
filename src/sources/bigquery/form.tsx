import { FileTextField } from '../../form/FileTextField';
import { TextField } from '../../form/TextField';
import { defineForm, type FieldsProps } from '../form';
import { AdvancedFields } from '../parts/AdvancedFields';
import { keyFileFromFile } from '../parts/keyFile';
import { MappingGrid } from '../parts/MappingGrid';
import { columnSnapshotNames, snapshotNames } from '../parts/replication';
import { ColumnSnapshotFields, SnapshotFields } from '../parts/replicationFields';
import { datasetWords, emptyKeyedTable } from '../parts/tables.values';
import { bigqueryFromCreate, bigqueryToCreate } from './mapping';
import { bigquerySecrets, bigquerySteps, checkBigquery, emptyBigquery, type BigqueryValues } from './values';
import { fieldLabels } from '../labels';

const DOCS = 'https://clickhouse.com/docs/integrations/clickpipes/bigquery';

export const form = defineForm({
  empty: emptyBigquery,
  steps: bigquerySteps,
  secrets: bigquerySecrets,
  check: checkBigquery,
  toCreate: bigqueryToCreate,
  fromCreate: bigqueryFromCreate,
  Connect,
  Data,
});

function Connect({ control }: FieldsProps<BigqueryValues>) {
  return (
    <>
      <FileTextField
        control={control}
        name="serviceAccountFile"
        label={fieldLabels.serviceAccountFile}
        required
        secret
        fromFile={keyFileFromFile}
        help="Choose or drop the JSON file, or paste what is in it. It is sent in base64."
        docs={DOCS}
      />
      <TextField
        control={control}
        name="snapshotStagingPath"
        label={fieldLabels.snapshotStagingPath}
        required
        placeholder="gs://my-bucket/staging/"
        help="In Google Cloud Storage, for files on their way; it is emptied after the load. The account must be able to write there."
      />
    </>
  );
}

function Data(props: FieldsProps<BigqueryValues>) {
  const { control } = props;
  return (
    <>
      <p>Tables are copied once; the pipe then is completed. Changes after that are not followed.</p>
      <MappingGrid control={control} words={datasetWords} emptyTable={emptyKeyedTable} />
      <AdvancedFields control={control} names={[...snapshotNames, ...columnSnapshotNames]}>
        <SnapshotFields {...props} many="tables" />
        <ColumnSnapshotFields {...props} />
      </AdvancedFields>
    </>
  );
}
