// The values of the MongoDB form and their rules (domain 3.7).
import type { Finding } from '../form';
import { Check } from '../parts/check';
import { checkTls, emptyTls, tlsNames } from '../parts/connection';
import {
  checkFollowing,
  checkSnapshot,
  emptyFollowing,
  emptySnapshot,
  followingNames,
  snapshotNames,
} from '../parts/replication';
import { checkTables, collectionWords, type PlainTable } from '../parts/tables.values';

export type MongodbValues = ReturnType<typeof emptyMongodb>;

/** All values are texts; `tables` is a list of rows, one per collection. */
export function emptyMongodb() {
  return {
    uri: '',
    readPreference: 'secondaryPreferred',
    username: '',
    password: '',
    ...emptyTls,
    ...emptyFollowing,
    ...emptySnapshot,
    useJsonNativeFormat: '',
    tables: [] as readonly PlainTable[],
  };
}

export const mongodbSteps = {
  connect: ['uri', 'readPreference', 'username', 'password', ...tlsNames],
  data: [...followingNames, ...snapshotNames, 'useJsonNativeFormat', 'tables'],
} as const;

export const mongodbSecrets = ['password'] as const;

const URI = /^mongodb(\+srv)?:\/\/[^\s/?]\S*$/;
/** Passwords are not always encoded as they should be, so any `@` before the options counts. */
const USER_IN_URI = /^(mongodb(?:\+srv)?:\/\/)[^?]*@/;
const SEVERAL_OR_PORT = /^mongodb\+srv:\/\/[^/?]*[,:]/;

export function checkMongodb(values: MongodbValues): Finding[] {
  const check = new Check(values);
  checkUri(check);
  check.required('readPreference', 'Choose which members of the replica set to read from.');
  checkCredentials(check);
  checkTls(check);
  checkFollowing(check);
  checkSnapshot(check);
  checkTables(check, collectionWords, 'in tables');
  return check.findings;
}

function checkUri(check: Check<MongodbValues>): void {
  if (!check.required('uri', 'Give the address of the cluster: mongodb+srv://cluster0.example.net.')) return;
  const uri = check.text('uri');
  if (/\[REDACTED\]/i.test(uri)) {
    check.error(
      'uri',
      'The API writes [REDACTED] in the place of what it does not tell. Give the address as it really is.',
    );
  } else if (!URI.test(uri)) {
    check.error(
      'uri',
      'Give an address that begins with mongodb:// or mongodb+srv://, without blanks in it.',
    );
  } else if (SEVERAL_OR_PORT.test(uri.replace(USER_IN_URI, '$1'))) {
    check.error(
      'uri',
      'An address with +srv names one host and no port. Remove the rest or begin with mongodb://.',
    );
  }
}

function checkCredentials(check: Check<MongodbValues>): void {
  const hasUser = check.text('username') !== '';
  const hasPassword = check.text('password') !== '';
  if (hasUser && !hasPassword) check.error('password', 'Give the password as well.');
  if (hasPassword && !hasUser) check.error('username', 'Give the user name as well.');
  if (USER_IN_URI.test(check.text('uri'))) {
    check.warn(
      'uri',
      'There is a user in the address. Move the user and the password to their fields, where they are kept secret.',
    );
  } else if (!hasUser && !hasPassword) {
    check.warn(
      'username',
      'Hardly any cluster lets in who has no user. Give the user name and the password.',
    );
  }
}
