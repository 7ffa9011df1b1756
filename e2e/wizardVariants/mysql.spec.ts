// MySQL and MariaDB by their flavours and modes, typed into the wizard: each sends exactly the body it should, and the
// mock cloud makes a pipe of it. What is typed and what is sent stand side by side, so it is long.
import { PEM, ROLE, intoDefault } from '../../src/pipes/draft/testing/parts';
import { expect, test } from '../fixtures';
import { runWizard, type Story } from './stories';

const ordersTable = { sourceSchemaName: 'shop', sourceTable: 'orders', targetTable: 'shop_orders' };

const mysqlStories: readonly Story[] = [
  {
    what: 'Amazon Aurora MySQL with an IAM role has a server ID and is followed by GTID',
    tile: 'Amazon Aurora MySQL',
    connect: [
      { Host: 'aurora.example.com', Method: 'IAM_ROLE', 'IAM role': ROLE },
      { 'Server ID': '4294967295', 'CA certificate': { file: PEM } },
    ],
    rows: {
      paste: 'shop.orders',
      details: {
        'shop.orders, row 1': {
          Engine: 'ReplacingMergeTree',
          'Sorting keys, one per line': 'id',
          'Excluded columns, one per line': 'card',
          'Source column that splits the first copy': 'created_at',
        },
      },
    },
    data: [
      {},
      {
        'Follow changes by': 'GTID',
        'Compress the connection': 'true',
        'First copy: workers per table': '2',
      },
    ],
    body: {
      source: {
        mysql: {
          type: 'auroramysql',
          host: 'aurora.example.com',
          port: 3306,
          serverId: 4294967295,
          authentication: 'IAM_ROLE',
          iamRole: ROLE,
          caCertificate: PEM,
          settings: {
            replicationMode: 'cdc',
            replicationMechanism: 'GTID',
            useCompression: true,
            initialLoadParallelism: 2,
          },
          tableMappings: [
            {
              ...ordersTable,
              tableEngine: 'ReplacingMergeTree',
              useCustomSortingKey: true,
              sortingKeys: ['id'],
              excludedColumns: ['card'],
              partitionKey: 'created_at',
            },
          ],
        },
      },
      destination: intoDefault,
    },
  },
];

for (const story of mysqlStories) {
  test(story.what, async ({ page, signIn }) => {
    await signIn();
    expect(await runWizard(page, 'of its own kind', story)).toEqual({
      name: 'of its own kind',
      ...story.body,
    });
  });
}
