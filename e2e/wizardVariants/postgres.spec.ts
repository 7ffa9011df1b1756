// Postgres by its flavours and modes, typed into the wizard: each sends exactly the body it should, and the
// mock cloud makes a pipe of it. What is typed and what is sent stand side by side, so it is long.
import { PEM, ROLE } from '../../src/pipes/draft/testing/parts';
import { expect, test } from '../fixtures';
import { runWizard, type Story } from './stories';

const usersTable = { sourceSchemaName: 'public', sourceTable: 'users', targetTable: 'public_users' };

const postgresStories: readonly Story[] = [
  {
    what: 'Amazon RDS for PostgreSQL with an IAM role is copied and followed, with keys, columns and partitions by table',
    tile: 'Amazon RDS for PostgreSQL',
    connect: [
      { Host: 'db.rds.example.com', Port: '5433', Database: 'shop', Method: 'IAM_ROLE', 'IAM role': ROLE },
      { 'TLS host name': 'db.internal', 'CA certificate': PEM, 'Take any certificate': 'false' },
    ],
    rows: {
      paste: 'public.users\npublic.orders',
      details: {
        'public.users, row 1': {
          Engine: 'MergeTree',
          'Sorting keys, one per line': 'tenant\nid',
          'Excluded columns, one per line': 'password_hash\nnotes',
          'Source column that splits the first copy': 'id',
          'PARTITION BY of the target': 'toYYYYMM(created_at)',
        },
        'public.orders, row 2': { Engine: 'Null' },
      },
    },
    data: [
      {},
      {
        Publication: 'penstock_publication',
        'Failover slot': 'true',
        'Sync interval': '10',
        'Rows per pull': '50000',
        'Remove deleted rows when parts merge': 'true',
        'First copy: tables at once': '2',
        'First copy: rows per partition': '200000',
        'First copy: workers per table': '8',
        'Nullable columns': 'true',
      },
    ],
    body: {
      source: {
        postgres: {
          type: 'rdspostgres',
          host: 'db.rds.example.com',
          port: 5433,
          database: 'shop',
          authentication: 'IAM_ROLE',
          iamRole: ROLE,
          tlsHost: 'db.internal',
          caCertificate: PEM,
          skipCertVerification: false,
          settings: {
            replicationMode: 'cdc',
            publicationName: 'penstock_publication',
            enableFailoverSlots: true,
            syncIntervalSeconds: 10,
            pullBatchSize: 50000,
            deleteOnMerge: true,
            snapshotNumberOfParallelTables: 2,
            snapshotNumRowsPerPartition: 200000,
            initialLoadParallelism: 8,
            allowNullableColumns: true,
          },
          tableMappings: [
            {
              ...usersTable,
              tableEngine: 'MergeTree',
              useCustomSortingKey: true,
              sortingKeys: ['tenant', 'id'],
              excludedColumns: ['password_hash', 'notes'],
              partitionKey: 'id',
              partitionByExpr: 'toYYYYMM(created_at)',
            },
            {
              sourceSchemaName: 'public',
              sourceTable: 'orders',
              targetTable: 'public_orders',
              tableEngine: 'Null',
            },
          ],
        },
      },
      destination: { database: 'replica', roles: ['replica_writer'] },
    },
  },
];

for (const story of postgresStories) {
  test(story.what, async ({ page, signIn }) => {
    await signIn();
    expect(await runWizard(page, 'of its own kind', story)).toEqual({
      name: 'of its own kind',
      ...story.body,
    });
  });
}
