import { IconBrandGoogleBigQuery } from '@tabler/icons-react';
import { defineSource } from '../define';
import { tableRow } from '../parts/tables';
import { bigqueryRead } from './wire';

export const bigquery = defineSource({
  id: 'bigquery',
  label: 'BigQuery',
  family: 'database',
  icon: IconBrandGoogleBigQuery,
  read: bigqueryRead,
  docsUrl: 'https://clickhouse.com/docs/integrations/clickpipes/bigquery',
  preview: true,
  scales: false,
  resyncs: false,
  patches: false,
  headline: (source) =>
    [...new Set((source.tableMappings ?? []).map((mapping) => mapping.sourceDatasetName))]
      .filter(Boolean)
      .join(', '),
  runsOnce: () => true,
  tables: (source) =>
    (source.tableMappings ?? []).map((mapping) =>
      tableRow([mapping.sourceDatasetName, mapping.sourceTable], mapping),
    ),
  hosts: (source) => [source.snapshotStagingPath],
  loadFields: () => import('./fields'),
  loadForm: () => import('./form'),
});
