import { section } from '../fields';
import { tlsFields } from '../parts/commonFields';
import { addressFields, flavourField, methodFields } from '../parts/databaseFields';
import { columnSnapshotFields, followingFields, modeField, snapshotFields } from '../parts/replicationFields';
import { postgresTypes } from './wire';
import { tableRules } from './tables';

const DOCS = 'https://clickhouse.com/docs/integrations/clickpipes/postgres';

export const fields = {
  ...section(
    { step: 'connect' },
    {
      type: flavourField(postgresTypes),
      ...addressFields({ placeholder: 'postgres.example.com', docs: DOCS, port: '5432' }),
      database: {
        control: 'text',
        path: 'database',
        label: 'Database',
        required: true,
        help: 'One database per pipe, with logical replication on. Not through a connection pooler.',
        code: true,
        patch: true,
      },
    },
  ),
  ...section({ step: 'connect', title: 'Authentication' }, methodFields({ patch: false })),
  ...section({ step: 'connect', folded: true }, tlsFields),
  ...section(
    { step: 'data' },
    {
      replicationMode: modeField,
      tables: { control: 'tables', path: 'tableMappings', label: 'Tables', rows: tableRules, patch: true },
    },
  ),
  ...section(
    { step: 'data', tunes: true, folded: true },
    {
      publicationName: {
        control: 'text',
        path: 'settings.publicationName',
        label: 'Publication',
        help: 'One that has all these tables. Created for you if empty; from a standby it must be given.',
        code: true,
      },
      replicationSlotName: {
        control: 'text',
        path: 'settings.replicationSlotName',
        label: 'Replication slot',
        help: 'One that exists, for the mode of changes only. Created for you if empty.',
        beside: true,
        code: true,
      },
      enableFailoverSlots: {
        control: 'flag',
        path: 'settings.enableFailoverSlots',
        label: 'Failover slot',
        help: 'The created slot survives a failover. Needs PostgreSQL 17 or newer.',
      },
      ...followingFields,
      ...snapshotFields('tables'),
      ...columnSnapshotFields,
    },
  ),
};
