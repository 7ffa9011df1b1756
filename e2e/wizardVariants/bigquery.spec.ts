// BigQuery by its methods of authentication, typed into the wizard: each sends exactly the body it should, and the
// mock cloud makes a pipe of it. What is typed and what is sent stand side by side, so it is long.
import { ACCOUNT, ENCODED_ACCOUNT, intoDefault } from '../../src/pipes/draft/testing/parts';
import { expect, test } from '../fixtures';
import { runWizard, type Story } from './stories';

const bigqueryStories: readonly Story[] = [
  {
    what: 'BigQuery takes the key file as it is chosen, with a sorting key and settings',
    tile: 'BigQuery',
    connect: [
      {
        'Key file of the service account': { file: ACCOUNT },
        'Staging folder': 'gs://acme-staging/clickpipes/',
      },
    ],
    rows: {
      paste: 'sales.orders',
      details: {
        'sales.orders, row 1': {
          Engine: 'ReplacingMergeTree',
          'Sorting keys, one per line': 'region\nid',
          'Excluded columns, one per line': 'comment',
        },
      },
    },
    data: [
      {},
      {
        'First copy: tables at once': '4',
        'First copy: rows per partition': '500',
        'First copy: workers per table': '2',
        'Nullable columns': 'true',
      },
    ],
    body: {
      source: {
        bigquery: {
          credentials: { serviceAccountFile: ENCODED_ACCOUNT },
          snapshotStagingPath: 'gs://acme-staging/clickpipes/',
          settings: {
            replicationMode: 'snapshot',
            snapshotNumberOfParallelTables: 4,
            snapshotNumRowsPerPartition: 500,
            initialLoadParallelism: 2,
            allowNullableColumns: true,
          },
          tableMappings: [
            {
              sourceDatasetName: 'sales',
              sourceTable: 'orders',
              targetTable: 'sales_orders',
              tableEngine: 'ReplacingMergeTree',
              useCustomSortingKey: true,
              sortingKeys: ['region', 'id'],
              excludedColumns: ['comment'],
            },
          ],
        },
      },
      destination: intoDefault,
    },
  },
];

for (const story of bigqueryStories) {
  test(story.what, async ({ page, signIn }) => {
    await signIn();
    expect(await runWizard(page, 'of its own kind', story)).toEqual({
      name: 'of its own kind',
      ...story.body,
    });
  });
}
