import { section } from '../fields';
import type { FormValue } from '../form';
import { tlsFields } from '../parts/commonFields';
import { loginFields } from '../parts/databaseFields';
import { followingFields, modeField, snapshotFields } from '../parts/replicationFields';
import {
  collectionWords,
  emptyTable,
  plainTableFromBody,
  targetToBody,
  type PlainTable,
  type TableRules,
  type TargetBody,
} from '../parts/tables.values';
import { withHost } from './address';
import type { readPreferences } from './wire';

const PREFERENCES = {
  primary: 'The primary',
  primaryPreferred: 'The primary, else a secondary',
  secondary: 'A secondary',
  secondaryPreferred: 'A secondary, else the primary',
  nearest: 'The nearest',
} satisfies Record<(typeof readPreferences)[number], string>;

interface Collection extends TargetBody {
  sourceDatabaseName?: string;
  sourceCollection?: string;
}

const collections: TableRules<PlainTable> = {
  words: collectionWords,
  empty: emptyTable,
  toBody: (row) => ({
    sourceDatabaseName: row.space.trim(),
    sourceCollection: row.table.trim(),
    ...targetToBody(row),
  }),
  fromBody: (body: Collection) => plainTableFromBody(body.sourceDatabaseName, body.sourceCollection, body),
};

export const fields = {
  ...section(
    { step: 'connect' },
    {
      uri: {
        control: 'text',
        path: 'uri',
        label: 'Address',
        required: true,
        help: 'The connection string without user and password, which have fields of their own.',
        placeholder: 'mongodb+srv://cluster0.example.net',
        docs: 'https://clickhouse.com/docs/integrations/clickpipes/mongodb',
        endpoint: {
          takes: 'dnsName',
          combine: (uri: FormValue, dnsName: string) =>
            typeof uri === 'string' ? withHost(uri, dnsName) : uri,
        },
        holdsLogin: true,
        code: true,
        patch: true,
      },
      readPreference: {
        control: 'choice',
        path: 'readPreference',
        label: 'Read from',
        required: true,
        initial: 'secondaryPreferred',
        choices: PREFERENCES,
        patch: true,
      },
    },
  ),
  ...section({ step: 'connect', title: 'Authentication' }, loginFields({})),
  ...section({ step: 'connect', folded: true }, tlsFields),
  ...section(
    { step: 'data' },
    {
      replicationMode: modeField,
      tables: {
        control: 'tables',
        path: 'tableMappings',
        label: 'Collections',
        rows: collections,
        patch: true,
      },
    },
  ),
  ...section(
    { step: 'data', tunes: true, folded: true },
    {
      useJsonNativeFormat: {
        control: 'flag',
        path: 'settings.useJsonNativeFormat',
        label: 'Documents as JSON',
        help: 'Each document is one value of type JSON; otherwise it is a String.',
        otherwise: true,
      },
      ...followingFields,
      ...snapshotFields('collections'),
    },
  ),
};
