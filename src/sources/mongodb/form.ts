// The MongoDB form: its rules, over the table of its fields (api-notes 3.7).
import { defineForm } from '../defineForm';
import { MappingGrid } from '../parts/MappingGrid';
import type { ValuesOf } from '../fields';
import type { Finding } from '../form';
import { fields } from './fields';
import { Check } from '../parts/check';
import { checkTls } from '../parts/connection';
import { checkFollowing, checkSnapshot } from '../parts/replication';
import { namesUser, wrongWithUri } from './address';
import { checkTables, collectionWords } from '../parts/tables.values';
import { readPreferences } from './wire';

export type MongodbValues = ValuesOf<typeof fields>;

export function checkMongodb(values: MongodbValues): Finding[] {
  const check = new Check(values);
  checkUri(check);
  check.oneOf('readPreference', readPreferences, 'Choose which members of the replica set to read from.');
  checkCredentials(check);
  checkTls(check);
  checkFollowing(check);
  checkSnapshot(check);
  checkTables(check, collectionWords, 'in tables');
  return check.findings;
}

function checkUri(check: Check<MongodbValues>): void {
  if (!check.required('uri', 'Enter the address of the cluster: mongodb+srv://cluster0.example.net.')) return;
  const wrong = wrongWithUri(check.text('uri'));
  if (wrong !== undefined) check.error('uri', wrong);
}

function checkCredentials(check: Check<MongodbValues>): void {
  const hasUser = check.text('username') !== '';
  const hasPassword = check.text('password') !== '';
  if (hasUser && !hasPassword) check.error('password', 'Enter the password as well.');
  if (hasPassword && !hasUser) check.error('username', 'Enter the user name as well.');
  check.noValue('username');
  check.noValue('password');
  if (namesUser(check.text('uri'))) {
    check.warn(
      'uri',
      'There is a user in the address. Move the user and the password to their fields, where they are kept secret.',
    );
  } else if (!hasUser && !hasPassword) {
    check.warn('username', 'Most clusters require a user. Enter the user name and the password.');
  }
}

export const form = defineForm(fields, {
  check: checkMongodb,
  Grid: MappingGrid,
  together: ['readPreference'],
});
