import { section } from '../fields';
import { keyFileField } from '../parts/commonFields';
import { columnSnapshotFields, modeField, snapshotFields } from '../parts/replicationFields';
import {
  datasetWords,
  emptyKeyedTable,
  keysFromBody,
  keysToBody,
  plainTableFromBody,
  targetToBody,
  type KeyedTable,
  type Keys,
  type TableRules,
  type TargetBody,
} from '../parts/tables.values';

const tables: TableRules<KeyedTable> = {
  words: datasetWords,
  empty: emptyKeyedTable,
  toBody: (row) => ({
    sourceDatasetName: row.space.trim(),
    sourceTable: row.table.trim(),
    ...targetToBody(row),
    ...keysToBody(row),
  }),
  fromBody: (body: Keys & TargetBody & { sourceDatasetName?: string; sourceTable?: string }) => ({
    ...plainTableFromBody(body.sourceDatasetName, body.sourceTable, body),
    ...keysFromBody(body),
  }),
};

export const fields = {
  ...section(
    { step: 'connect' },
    {
      serviceAccountFile: {
        ...keyFileField,
        path: 'credentials.serviceAccountFile',
        label: 'Key file of the service account',
        help: 'Choose or drop the JSON file, or paste what is in it. It is sent in base64.',
        docs: 'https://clickhouse.com/docs/integrations/clickpipes/bigquery',
      },
      snapshotStagingPath: {
        control: 'text',
        path: 'snapshotStagingPath',
        label: 'Staging folder',
        required: true,
        help: 'In Google Cloud Storage, for files on their way; it is emptied after the load. The account must be able to write there.',
        placeholder: 'gs://my-bucket/staging/',
        code: true,
      },
    },
  ),
  ...section(
    {
      step: 'data',
      note: {
        text: 'Tables are copied once; the pipe then is completed. Changes after that are not followed.',
      },
    },
    {
      // The only one there is.
      replicationMode: { ...modeField, control: 'constant', initial: 'snapshot' },
      tables: { control: 'tables', path: 'tableMappings', label: 'Tables', rows: tables },
    },
  ),
  ...section({ step: 'data', folded: true }, { ...snapshotFields('tables'), ...columnSnapshotFields }),
};
