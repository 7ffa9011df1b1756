import { IconBrandMongodb } from '@tabler/icons-react';
import { defineSource } from '../define';
import { tableRow } from '../parts/tables';
import { mongodbRead } from './wire';

/** The host part of a MongoDB URI: `mongodb+srv://cluster0.example.net/db?x=y` -> `cluster0.example.net`. */
function hostOf(uri: string | null | undefined): string | undefined {
  return uri?.replace(/^mongodb(\+srv)?:\/\//, '').replace(/[/?].*$/, '');
}

export const mongodb = defineSource({
  id: 'mongodb',
  label: 'MongoDB',
  family: 'database',
  icon: IconBrandMongodb,
  read: mongodbRead,
  docsUrl: 'https://clickhouse.com/docs/integrations/clickpipes/mongodb',
  scales: false,
  resyncs: true,
  patches: true,
  headline: (source) => hostOf(source.uri),
  runsOnce: (source) => source.settings?.replicationMode === 'snapshot',
  tables: (source) =>
    (source.tableMappings ?? []).map((mapping) =>
      tableRow([mapping.sourceDatabaseName, mapping.sourceCollection], mapping),
    ),
  hosts: (source) => (hostOf(source.uri) ?? '').split(','),
  loadFields: () => import('./fields'),
  loadForm: () => import('./form'),
});
