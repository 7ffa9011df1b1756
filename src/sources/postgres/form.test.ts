import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { z } from '../../lib/zod';
import { publishedExamples } from '../../mock/examples/published';
import { oneOf, tablesLike, valuesLike } from '../parts/testing/arbitraries';
import { fromBody, toBody } from '../body';
import { emptyValues } from '../fields';
import { checkPostgres, type PostgresValues } from './form';
import { fields } from './fields';
import { tableRules, type PostgresTable } from './tables';
import { postgresCreate } from './wire';

type PostgresCreate = z.output<typeof postgresCreate>;
const postgresToCreate = (values: PostgresValues) => toBody(fields, values) as PostgresCreate;
const postgresFromCreate = (create: object) => fromBody(fields, create);
const emptyPostgres = (variant?: string) => emptyValues(fields, variant);

const PEM = '-----BEGIN CERTIFICATE-----\nMIIB\n-----END CERTIFICATE-----';
const ROLE = 'arn:aws:iam::123456789012:role/ClickHouseAccessRole-db';
const users: PostgresTable = {
  ...tableRules.empty,
  space: 'public',
  table: 'users',
  target: 'public_users',
};
const filled: PostgresValues = {
  ...emptyPostgres('supabase'),
  host: 'db.example.com',
  database: 'shop',
  username: 'me',
  password: 'secret',
  tables: [users],
};
const found = (severity: string, change: Partial<PostgresValues>) =>
  checkPostgres({ ...filled, ...change }).filter((finding) => finding.severity === severity);
const fieldsOf = (severity: string, change: Partial<PostgresValues>) =>
  found(severity, change).map(({ field }) => field);
const withTable = (change: Partial<PostgresTable>) => ({ tables: [{ ...users, ...change }] });
const bodyOf = (change: Partial<PostgresValues>) => postgresToCreate({ ...filled, ...change });

describe('the Postgres form', () => {
  it('gives a body that the API takes, and only what is set', () => {
    expect(found('error', {})).toEqual([]);
    expect(z.safeParse(postgresCreate, bodyOf({})).success).toBe(true);
    expect(bodyOf({})).toEqual({
      type: 'supabase',
      host: 'db.example.com',
      port: 5432,
      database: 'shop',
      credentials: { username: 'me', password: 'secret' },
      settings: { replicationMode: 'cdc' },
      tableMappings: [{ sourceSchemaName: 'public', sourceTable: 'users', targetTable: 'public_users' }],
    });
  });

  it('takes the published body and gives it back', () => {
    const published: PostgresCreate = publishedExamples.postgres.source.postgres;
    const values = postgresFromCreate(published);
    expect(checkPostgres(values)).toEqual([]);
    expect(postgresToCreate(values)).toStrictEqual(published);
  });

  it('gives back a body in which everything is set', () => {
    const full: PostgresCreate = {
      type: 'rdspostgres',
      host: 'db.example.com',
      port: 6432,
      database: 'shop',
      authentication: 'IAM_ROLE',
      iamRole: ROLE,
      tlsHost: 'db.internal',
      caCertificate: PEM,
      disableTls: false,
      skipCertVerification: true,
      settings: {
        replicationMode: 'cdc_only',
        syncIntervalSeconds: 30,
        pullBatchSize: 5000,
        publicationName: 'pub',
        replicationSlotName: 'slot',
        enableFailoverSlots: false,
        allowNullableColumns: true,
        initialLoadParallelism: 2,
        snapshotNumRowsPerPartition: 1000,
        snapshotNumberOfParallelTables: 3,
        deleteOnMerge: true,
      },
      tableMappings: [
        {
          sourceSchemaName: 'public',
          sourceTable: 'users',
          targetTable: 'users',
          tableEngine: 'ReplacingMergeTree',
          useCustomSortingKey: true,
          sortingKeys: ['id', 'ts'],
          excludedColumns: ['secret'],
          partitionKey: 'id',
          partitionByExpr: 'toYYYYMM(ts)',
        },
        { sourceSchemaName: 'public', sourceTable: 'b', targetTable: 'b', useCustomSortingKey: false },
      ],
    };
    const values = postgresFromCreate(full);
    expect(checkPostgres(values)).toEqual([]);
    expect(postgresToCreate(values)).toStrictEqual(full);
  });

  it.each<[string, Partial<PostgresValues>, string]>([
    ['no host', { host: ' ' }, 'host'],
    ['a URL for a host', { host: 'postgres://db.example.com' }, 'host'],
    ['a port in the host', { host: 'db.example.com:5432' }, 'host'],
    ['a slash in the host', { host: 'db.example.com/shop' }, 'host'],
    ['two hosts', { host: 'a.example.com,b.example.com' }, 'host'],
    ['no port', { port: '' }, 'port'],
    ['a host with an underscore', { host: 'db_1.example.com' }, 'host'],
    ['port 0', { port: '0' }, 'port'],
    ['port 65536', { port: '65536' }, 'port'],
    ['half a port', { port: '54.5' }, 'port'],
    ['no database', { database: '' }, 'database'],
    ['no user', { username: '' }, 'username'],
    ['no password', { password: '' }, 'password'],
    ['no role', { authentication: 'IAM_ROLE' }, 'iamRole'],
    ['a role that is no ARN', { authentication: 'IAM_ROLE', iamRole: 'my-role' }, 'iamRole'],
    ['PEM junk', { caCertificate: 'junk' }, 'caCertificate'],
    ['no mode', { replicationMode: '' }, 'replicationMode'],
    ['a slot with another mode', { replicationSlotName: 'slot' }, 'replicationSlotName'],
    [
      'a failover slot with a slot of one’s own',
      { replicationMode: 'cdc_only', replicationSlotName: 'slot', enableFailoverSlots: 'true' },
      'enableFailoverSlots',
    ],
    ['an interval of 0', { syncIntervalSeconds: '0' }, 'syncIntervalSeconds'],
    ['no rows per pull', { pullBatchSize: '0' }, 'pullBatchSize'],
    ['no workers', { initialLoadParallelism: '0' }, 'initialLoadParallelism'],
    ['no tables at once', { snapshotNumberOfParallelTables: '0' }, 'snapshotNumberOfParallelTables'],
    ['999 rows per partition', { snapshotNumRowsPerPartition: '999' }, 'snapshotNumRowsPerPartition'],
    ['no tables', { tables: [] }, 'tables'],
    ['a table without schema', withTable({ space: '' }), 'tables.0.space'],
    ['a table without name', withTable({ table: ' ' }), 'tables.0.table'],
    ['a table without target', withTable({ target: '' }), 'tables.0.target'],
    ['a dot in the schema', withTable({ space: 'a.b' }), 'tables.0.space'],
    ['a dot in the table', withTable({ table: 'a.b' }), 'tables.0.table'],
    ['a sorting key twice', withTable({ sortingKeys: ['id', ' id '] }), 'tables.0.sortingKeys'],
    ['a column excluded twice', withTable({ excludedColumns: ['a', 'a'] }), 'tables.0.excludedColumns'],
    [
      'a sorting key that is excluded',
      withTable({ sortingKeys: ['id'], excludedColumns: ['id'] }),
      'tables.0.excludedColumns',
    ],
    ['a blank partition', withTable({ partitionByExpr: '  ' }), 'tables.0.partitionByExpr'],
  ])('says what is wrong with %s', (_, change, field) => {
    expect(fieldsOf('error', change)).toEqual([field]);
  });

  it('names both rows that write into one table', () => {
    const tables = [
      users,
      { ...users, table: 'b', target: 'b' },
      { ...users, table: 'c', target: ' public_users ' },
    ];
    const errors = found('error', { tables });
    expect(errors.map(({ field }) => field)).toEqual(['tables.0.target', 'tables.2.target']);
    expect(errors[0]?.message).toContain('rows 1 and 3');
  });

  it.each<[string, Partial<PostgresValues>, string]>([
    ['an interval of 9 seconds', { syncIntervalSeconds: '9' }, 'syncIntervalSeconds'],
    ['10,000,001 rows per pull', { pullBatchSize: '10000001' }, 'pullBatchSize'],
    ['no TLS', { disableTls: 'true' }, 'disableTls'],
    ['a name for this computer', { host: 'localhost' }, 'host'],
    ['an IPv6 address', { host: '2001:db8::7' }, 'host'],
    ['a pooler', { host: 'aws-0-eu.pooler.supabase.com' }, 'host'],
    ['a role for who knows none', { authentication: 'IAM_ROLE', iamRole: ROLE }, 'authentication'],
    [
      'capitals in a slot',
      { replicationMode: 'cdc_only', replicationSlotName: 'Slot' },
      'replicationSlotName',
    ],
    ['several columns in one line', withTable({ sortingKeys: ['id, ts'] }), 'tables.0.sortingKeys'],
  ])('warns of %s', (_, change, field) => {
    expect(fieldsOf('error', change)).toEqual([]);
    expect(fieldsOf('warning', change)).toEqual([field]);
  });

  it('warns of a table that is read twice, in both rows', () => {
    const tables = [users, { ...users, target: 'copy' }];
    expect(fieldsOf('error', { tables })).toEqual([]);
    expect(fieldsOf('warning', { tables })).toEqual(['tables.0.table', 'tables.1.table']);
  });

  it('accepts 10 seconds, 10,000,000 rows, addresses and last ports', () => {
    const change = {
      syncIntervalSeconds: '10',
      pullBatchSize: '10000000',
      host: '203.0.113.7',
      port: '65535',
    };
    expect(checkPostgres({ ...filled, ...change })).toEqual([]);
  });

  it('says that keys without their flag have no effect, and sends them so', () => {
    const body = bodyOf(withTable({ sortingKeys: ['id'] }));
    expect(body.tableMappings[0]).toMatchObject({ useCustomSortingKey: true, sortingKeys: ['id'] });
    const [table] = body.tableMappings;
    const { useCustomSortingKey: _, ...unflagged } = table ?? {
      sourceSchemaName: '',
      sourceTable: '',
      targetTable: '',
    };
    const values = postgresFromCreate({ ...body, tableMappings: [unflagged] });
    expect(checkPostgres(values).map(({ field, severity }) => [field, severity])).toEqual([
      ['tables.0.sortingKeys', 'warning'],
    ]);
    expect(postgresToCreate(values).tableMappings).toEqual([
      { ...unflagged, useCustomSortingKey: false, sortingKeys: ['id'] },
    ]);
  });

  it('does not send what the chosen way does not use', () => {
    expect(bodyOf({ iamRole: 'left over' })).toEqual(bodyOf({}));
    const byRole = bodyOf({ authentication: 'IAM_ROLE', iamRole: ROLE });
    expect(byRole).toMatchObject({ authentication: 'IAM_ROLE', iamRole: ROLE });
    expect(byRole).not.toHaveProperty('credentials');
    const change = { disableTls: 'true', tlsHost: 'x', caCertificate: 'junk', skipCertVerification: 'true' };
    expect(fieldsOf('error', change)).toEqual([]);
    expect(bodyOf(change)).toEqual({ ...bodyOf({}), disableTls: true });
  });

  it('gives a body that is taken and comes back, whatever is filled in without an error', () => {
    const anyValues = valuesLike(emptyPostgres(undefined), {
      type: fc.constantFrom('', 'postgres', 'neon', 'rdspostgres'),
      host: oneOf('db.example.com', '203.0.113.7'),
      port: fc.constantFrom('5432', ' 1 ', '70000'),
      database: oneOf('shop'),
      authentication: fc.constantFrom('', 'basic', 'IAM_ROLE'),
      iamRole: fc.constantFrom('', ROLE, ROLE),
      publicationName: oneOf('pub'),
      replicationSlotName: fc.constantFrom('', '', ' slot '),
      enableFailoverSlots: fc.constantFrom('', 'true', 'false'),
      tables: tablesLike(tableRules.empty),
    });
    let passed = 0;
    fc.assert(
      fc.property(anyValues, (values) => {
        if (checkPostgres(values).some(({ severity }) => severity === 'error')) return;
        passed += 1;
        const body = postgresToCreate(values);
        expect(z.safeParse(postgresCreate, body)).toMatchObject({ success: true });
        expect(postgresToCreate(postgresFromCreate(body))).toStrictEqual(body);
      }),
      { numRuns: 3000 },
    );
    expect(passed).toBeGreaterThan(10);
  });
});
