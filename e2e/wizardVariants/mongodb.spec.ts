// MongoDB by its addresses and modes, typed into the wizard: each sends exactly the body it should, and the
// mock cloud makes a pipe of it. What is typed and what is sent stand side by side, so it is long.
import { PEM, LOGIN, intoDefault } from '../../src/pipes/draft/testing/parts';
import { expect, test } from '../fixtures';
import { typedLogin, runWizard, type Story } from './stories';

const mongodbStories: readonly Story[] = [
  {
    what: 'MongoDB at several hosts with options is copied once, its documents as text',
    tile: 'MongoDB',
    connect: [
      {
        Address: 'mongodb://a.example.com:27017,b.example.com:27018/?replicaSet=rs0&authSource=admin',
        'Read from': 'nearest',
        ...typedLogin,
      },
      { 'TLS host name': 'mongo.internal', 'CA certificate': PEM },
    ],
    rows: {
      // Without the quotes the last two parts would be taken for database and collection.
      paste: 'shop.orders\nshop."orders.archive"',
      details: {
        'shop.orders, row 1': { Engine: 'MergeTree' },
        'shop.orders.archive, row 2': { Target: 'shop_orders_archive' },
      },
    },
    data: [
      { 'What to replicate': 'snapshot' },
      {
        'Documents as JSON': 'false',
        'First copy: collections at once': '3',
        'First copy: rows per partition': '1000',
      },
    ],
    body: {
      source: {
        mongodb: {
          uri: 'mongodb://a.example.com:27017,b.example.com:27018/?replicaSet=rs0&authSource=admin',
          readPreference: 'nearest',
          credentials: LOGIN,
          tlsHost: 'mongo.internal',
          caCertificate: PEM,
          settings: {
            replicationMode: 'snapshot',
            useJsonNativeFormat: false,
            snapshotNumberOfParallelTables: 3,
            snapshotNumRowsPerPartition: 1000,
          },
          tableMappings: [
            {
              sourceDatabaseName: 'shop',
              sourceCollection: 'orders',
              targetTable: 'shop_orders',
              tableEngine: 'MergeTree',
            },
            {
              sourceDatabaseName: 'shop',
              sourceCollection: 'orders.archive',
              targetTable: 'shop_orders_archive',
            },
          ],
        },
      },
      destination: intoDefault,
    },
  },
];

for (const story of mongodbStories) {
  test(story.what, async ({ page, signIn }) => {
    await signIn();
    expect(await runWizard(page, 'of its own kind', story)).toEqual({
      name: 'of its own kind',
      ...story.body,
    });
  });
}
