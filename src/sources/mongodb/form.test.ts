import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { z } from '../../lib/zod';
import { publishedExamples } from '../../mock/examples/published';
import { anyFlag, tablesLike, valuesLike } from '../parts/testing/arbitraries';
import { emptyTable, type PlainTable } from '../parts/tables.values';
import { fromBody, toBody } from '../body';
import { emptyValues } from '../fields';
import { checkMongodb, type MongodbValues } from './form';
import { fields } from './fields';
import { mongodbCreate } from './wire';

const mongodbToCreate = (values: MongodbValues) => toBody(fields, values);
const mongodbFromCreate = (create: object) => fromBody(fields, create);
const emptyMongodb = (variant?: string) => emptyValues(fields, variant);
type MongodbCreate = z.output<typeof mongodbCreate>;

const users: PlainTable = { ...emptyTable, space: 'shop', table: 'users', target: 'shop_users' };
const filled: MongodbValues = {
  ...emptyMongodb(),
  uri: 'mongodb+srv://cluster0.example.net',
  username: 'me',
  password: 'secret',
  tables: [users],
};
const fieldsOf = (severity: string, change: Partial<MongodbValues>) =>
  checkMongodb({ ...filled, ...change })
    .filter((finding) => finding.severity === severity)
    .map(({ field }) => field);
const bodyOf = (change: Partial<MongodbValues>) => mongodbToCreate({ ...filled, ...change });

describe('the MongoDB form', () => {
  it('gives a body that the API takes, and only what is set', () => {
    expect(checkMongodb(filled)).toEqual([]);
    expect(z.safeParse(mongodbCreate, bodyOf({})).success).toBe(true);
    expect(bodyOf({})).toEqual({
      uri: 'mongodb+srv://cluster0.example.net',
      readPreference: 'secondaryPreferred',
      credentials: { username: 'me', password: 'secret' },
      settings: { replicationMode: 'cdc' },
      tableMappings: [{ sourceDatabaseName: 'shop', sourceCollection: 'users', targetTable: 'shop_users' }],
    });
  });

  it('takes the published body and gives it back', () => {
    const published: MongodbCreate = publishedExamples.mongodb.source.mongodb;
    const values = mongodbFromCreate(published);
    expect(checkMongodb(values)).toEqual([]);
    expect(mongodbToCreate(values)).toStrictEqual(published);
  });

  it('gives back a body in which everything is set', () => {
    const full: MongodbCreate = {
      uri: 'mongodb://a.example.net:27017,b.example.net:27017/?replicaSet=rs0',
      readPreference: 'nearest',
      credentials: { username: 'me', password: 'secret' },
      tlsHost: 'a.internal',
      disableTls: false,
      skipCertVerification: true,
      settings: {
        replicationMode: 'cdc_only',
        syncIntervalSeconds: 30,
        pullBatchSize: 5000,
        snapshotNumRowsPerPartition: 1000,
        snapshotNumberOfParallelTables: 2,
        deleteOnMerge: true,
        useJsonNativeFormat: false,
      },
      tableMappings: [
        {
          sourceDatabaseName: 'shop',
          sourceCollection: 'fs.files',
          targetTable: 'files',
          tableEngine: 'Null',
        },
      ],
    };
    const values = mongodbFromCreate(full);
    expect(checkMongodb(values)).toEqual([]);
    expect(mongodbToCreate(values)).toStrictEqual(full);
  });

  it.each<[string, Partial<MongodbValues>, string]>([
    ['no address', { uri: ' ' }, 'uri'],
    ['an address of another kind', { uri: 'https://cluster0.example.net' }, 'uri'],
    ['a host alone', { uri: 'cluster0.example.net' }, 'uri'],
    ['no host', { uri: 'mongodb://' }, 'uri'],
    ['a blank in the address', { uri: 'mongodb://a, b' }, 'uri'],
    ['+srv with a port', { uri: 'mongodb+srv://cluster0.example.net:27017' }, 'uri'],
    ['+srv with two hosts', { uri: 'mongodb+srv://a.example.net,b.example.net' }, 'uri'],
    ['a port beyond all', { uri: 'mongodb://a.example.net:27018,b.example.net:65536' }, 'uri'],
    ['a hole between hosts', { uri: 'mongodb://a.example.net,,b.example.net/shop' }, 'uri'],
    ['an address of IPv6 that is none', { uri: 'mongodb://[2001:db8:::7]:27017' }, 'uri'],
    ['no read preference', { readPreference: '' }, 'readPreference'],
    ['a user without password', { password: '' }, 'password'],
    ['a password without user', { username: '' }, 'username'],
    ['PEM junk', { caCertificate: 'junk' }, 'caCertificate'],
    ['no mode', { replicationMode: '' }, 'replicationMode'],
    ['999 rows per partition', { snapshotNumRowsPerPartition: '999' }, 'snapshotNumRowsPerPartition'],
    ['no collections', { tables: [] }, 'tables'],
    ['a dot in the database', { tables: [{ ...users, space: 'a.b' }] }, 'tables.0.space'],
  ])('says what is wrong with %s', (_, change, field) => {
    expect(fieldsOf('error', change)).toEqual([field]);
  });

  it.each<[string, Partial<MongodbValues>, string]>([
    [
      'a user in the address',
      { uri: 'mongodb+srv://me:hunter2@c0.example.net', username: '', password: '' },
      'uri',
    ],
    ['a password that is not encoded', { uri: 'mongodb://me:hun/t@er2@c0.example.net' }, 'uri'],
    ['nobody', { username: '', password: '' }, 'username'],
  ])('warns of %s', (_, change, field) => {
    expect(fieldsOf('error', change)).toEqual([]);
    expect(fieldsOf('warning', change)).toEqual([field]);
  });

  it('takes an @ in the options for what it is, and dots in collections', () => {
    expect(fieldsOf('warning', { uri: 'mongodb://c0.example.net/?appName=me@work' })).toEqual([]);
    expect(fieldsOf('error', { uri: 'mongodb://[2001:db8::7],[2001:db8::8]:27018/?w=1' })).toEqual([]);
    expect(fieldsOf('error', { tables: [{ ...users, table: 'fs.files' }] })).toEqual([]);
  });

  it('sends no credentials when there are none', () => {
    expect(bodyOf({ username: '', password: '' })).not.toHaveProperty('credentials');
  });

  it('gives a body that is taken and comes back, whatever is filled in without an error', () => {
    const anyValues = valuesLike(emptyMongodb(), {
      uri: fc.constantFrom('mongodb://a:1,b:2/x', ' mongodb+srv://c0.example.net ', 'mongodb://u:p@a', 'a'),
      readPreference: fc.constantFrom('primary', 'nearest', ''),
      useJsonNativeFormat: anyFlag,
      tables: tablesLike(emptyTable),
    });
    let passed = 0;
    fc.assert(
      fc.property(anyValues, (values) => {
        if (checkMongodb(values).some(({ severity }) => severity === 'error')) return;
        passed += 1;
        const body = mongodbToCreate(values);
        expect(z.safeParse(mongodbCreate, body)).toMatchObject({ success: true });
        expect(mongodbToCreate(mongodbFromCreate(body))).toStrictEqual(body);
      }),
      { numRuns: 3000 },
    );
    expect(passed).toBeGreaterThan(10);
  });
});
