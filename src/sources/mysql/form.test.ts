import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { z } from '../../lib/zod';
import { publishedExamples } from '../../mock/examples/published';
import { anyCount, anyFlag, oneOf, tablesLike, valuesLike } from '../parts/testing/arbitraries';
import { emptySchemaTable, type SchemaTable } from '../parts/tables.values';
import { fromBody, toBody } from '../body';
import { emptyValues } from '../fields';
import { checkMysql, type MysqlValues } from './form';
import { fields } from './fields';
import { mysqlCreate } from './wire';

const mysqlToCreate = (values: MysqlValues) => toBody(fields, values);
const mysqlFromCreate = (create: object) => fromBody(fields, create);
const emptyMysql = (variant?: string) => emptyValues(fields, variant);
type MysqlCreate = z.output<typeof mysqlCreate>;

const ROLE = 'arn:aws:iam::123456789012:role/ClickHouseAccessRole-db';
const orders: SchemaTable = { ...emptySchemaTable, space: 'shop', table: 'orders', target: 'shop_orders' };
const filled: MysqlValues = {
  ...emptyMysql('mysql'),
  host: 'db.example.com',
  username: 'me',
  password: 'secret',
  tables: [orders],
};
const fieldsOf = (severity: string, change: Partial<MysqlValues>) =>
  checkMysql({ ...filled, ...change })
    .filter((finding) => finding.severity === severity)
    .map(({ field }) => field);
const bodyOf = (change: Partial<MysqlValues>) => mysqlToCreate({ ...filled, ...change });

describe('the MySQL form', () => {
  it('gives a body that the API takes, and only what is set', () => {
    expect(checkMysql(filled)).toEqual([]);
    expect(z.safeParse(mysqlCreate, bodyOf({})).success).toBe(true);
    expect(bodyOf({})).toEqual({
      type: 'mysql',
      host: 'db.example.com',
      port: 3306,
      credentials: { username: 'me', password: 'secret' },
      settings: { replicationMode: 'cdc' },
      tableMappings: [{ sourceSchemaName: 'shop', sourceTable: 'orders', targetTable: 'shop_orders' }],
    });
  });

  it('takes the published body and gives it back', () => {
    const published: MysqlCreate = publishedExamples.mysql.source.mysql;
    const values = mysqlFromCreate(published);
    expect(checkMysql(values)).toEqual([]);
    expect(mysqlToCreate(values)).toStrictEqual(published);
  });

  it('gives back a body in which everything is set', () => {
    const full: MysqlCreate = {
      type: 'auroramysql',
      host: 'db.example.com',
      port: 3307,
      authentication: 'IAM_ROLE',
      iamRole: ROLE,
      tlsHost: 'db.internal',
      disableTls: false,
      skipCertVerification: false,
      serverId: 4_294_967_295,
      settings: {
        replicationMode: 'snapshot',
        replicationMechanism: 'GTID',
        syncIntervalSeconds: 10,
        pullBatchSize: 1,
        useCompression: true,
        allowNullableColumns: false,
        initialLoadParallelism: 1,
        snapshotNumRowsPerPartition: 1000,
        snapshotNumberOfParallelTables: 1,
        deleteOnMerge: false,
      },
      tableMappings: [
        {
          sourceSchemaName: 'shop',
          sourceTable: 'orders',
          targetTable: 'orders',
          tableEngine: 'MergeTree',
          useCustomSortingKey: true,
          sortingKeys: ['id'],
          excludedColumns: ['note'],
          partitionKey: 'id',
        },
      ],
    };
    const values = mysqlFromCreate(full);
    expect(checkMysql(values)).toEqual([]);
    expect(mysqlToCreate(values)).toStrictEqual(full);
  });

  it.each<[string, Partial<MysqlValues>, string]>([
    ['no host', { host: '' }, 'host'],
    ['no port', { port: '' }, 'port'],
    ['no password', { password: '' }, 'password'],
    ['server ID 0', { serverId: '0' }, 'serverId'],
    ['server ID 4294967296', { serverId: '4294967296' }, 'serverId'],
    ['MariaDB by position', { type: 'mariadb', replicationMechanism: 'FILE_POS' }, 'replicationMechanism'],
    [
      'RDS for MariaDB by position',
      { type: 'rdsmariadb', replicationMechanism: 'FILE_POS' },
      'replicationMechanism',
    ],
    ['no mode', { replicationMode: '' }, 'replicationMode'],
    ['no tables', { tables: [] }, 'tables'],
    ['a dot in the table', { tables: [{ ...orders, table: 'a.b' }] }, 'tables.0.table'],
  ])('says what is wrong with %s', (_, change, field) => {
    expect(fieldsOf('error', change)).toEqual([field]);
  });

  it.each<[string, Partial<MysqlValues>, string]>([
    ['following by position', { replicationMechanism: 'FILE_POS' }, 'replicationMechanism'],
    ['no TLS', { disableTls: 'true' }, 'disableTls'],
  ])('warns of %s', (_, change, field) => {
    expect(fieldsOf('error', change)).toEqual([]);
    expect(fieldsOf('warning', change)).toEqual([field]);
  });

  it('accepts MariaDB by GTID and server IDs to the last', () => {
    expect(
      fieldsOf('error', { type: 'mariadb', replicationMechanism: 'GTID', serverId: '4294967295' }),
    ).toEqual([]);
    expect(bodyOf({ serverId: '4294967295' }).serverId).toBe(4_294_967_295);
  });

  it('gives a body that is taken and comes back, whatever is filled in without an error', () => {
    const anyValues = valuesLike(emptyMysql(undefined), {
      type: fc.constantFrom('', 'mysql', 'mariadb', 'auroramysql'),
      host: oneOf('db.example.com', '203.0.113.7'),
      port: fc.constantFrom('3306', ' 1 ', '70000'),
      authentication: fc.constantFrom('', 'basic', 'IAM_ROLE'),
      iamRole: fc.constantFrom('', ROLE, ROLE),
      serverId: anyCount,
      replicationMechanism: fc.constantFrom('', 'GTID', 'FILE_POS'),
      useCompression: anyFlag,
      tables: tablesLike(emptySchemaTable),
    });
    let passed = 0;
    fc.assert(
      fc.property(anyValues, (values) => {
        if (checkMysql(values).some(({ severity }) => severity === 'error')) return;
        passed += 1;
        const body = mysqlToCreate(values);
        expect(z.safeParse(mysqlCreate, body)).toMatchObject({ success: true });
        expect(mysqlToCreate(mysqlFromCreate(body))).toStrictEqual(body);
      }),
      { numRuns: 3000 },
    );
    expect(passed).toBeGreaterThan(10);
  });
});
