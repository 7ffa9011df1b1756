import { section } from '../fields';
import { tlsFields } from '../parts/commonFields';
import { addressFields, flavourField, methodFields } from '../parts/databaseFields';
import { columnSnapshotFields, followingFields, modeField, snapshotFields } from '../parts/replicationFields';
import { databaseWords, schemaTableRules } from '../parts/tables.values';
import { isMariadb, mysqlTypes, type replicationMechanisms } from './wire';

const DOCS = 'https://clickhouse.com/docs/integrations/clickpipes/mysql';

const MECHANISMS = {
  GTID: 'GTID',
  FILE_POS: 'Position in the binary log',
} satisfies Record<(typeof replicationMechanisms)[number], string>;

export const fields = {
  ...section(
    { step: 'connect' },
    {
      type: flavourField(mysqlTypes),
      ...addressFields({ placeholder: 'mysql.example.com', docs: DOCS, port: '3306' }),
    },
  ),
  ...section({ step: 'connect', title: 'Authentication' }, methodFields({ patch: true })),
  ...section(
    { step: 'connect', folded: true },
    {
      ...tlsFields,
      serverId: {
        control: 'number',
        path: 'serverId',
        label: 'Server ID',
        help: 'By which the pipe is known among the replicas; one that no other has. Chosen for you if empty.',
        code: true,
        patch: true,
      },
    },
  ),
  ...section(
    { step: 'data' },
    {
      replicationMode: modeField,
      tables: {
        control: 'tables',
        path: 'tableMappings',
        label: 'Tables',
        rows: { ...schemaTableRules, words: databaseWords },
        patch: true,
      },
    },
  ),
  ...section(
    { step: 'data', tunes: true, folded: true },
    {
      replicationMechanism: {
        control: 'choice',
        path: 'settings.replicationMechanism',
        label: 'Follow changes by',
        unset: 'Default (GTID)',
        choices: MECHANISMS,
        // What was imported is shown even where it is wrong, so that it can be changed.
        varies: (values: { type: string; replicationMechanism: string }) =>
          isMariadb(values.type) && values.replicationMechanism !== 'FILE_POS'
            ? { choices: { GTID: MECHANISMS.GTID } }
            : {},
      },
      useCompression: {
        control: 'flag',
        path: 'settings.useCompression',
        label: 'Compress the connection',
        help: 'Less traffic for more work on both sides.',
        beside: true,
        patch: true,
      },
      ...followingFields,
      ...snapshotFields('tables'),
      ...columnSnapshotFields,
    },
  ),
};
