// What the server refuses of changes.
import { describe, expect, it } from 'vitest';
import type { Pipe } from '../../pipes/wire';
import { demoClient } from '../testing/mockClient';

const table = (sourceTable: string, targetTable = `public_${sourceTable}`) => ({
  sourceSchemaName: 'public',
  sourceTable,
  targetTable,
});
const accounts = [table('accounts'), table('contacts'), table('deals')];
const postgres = (patch: object) => ({ source: { postgres: patch } });
const column = { name: 'a', type: 'String' };

/** `crm-postgres` is paused and has three tables. */
const refusals: [what: string, pipe: string, patch: unknown, words: RegExp][] = [
  ['an empty body', 'orders-stream', {}, /no fields to update/],
  [
    'settings alone',
    'orders-stream',
    { settings: { streaming_max_insert_wait_ms: 600 } },
    /no fields to update/,
  ],
  ['an empty source', 'orders-stream', { source: { kafka: {} } }, /no fields to update/],
  ['no tables', 'crm-postgres', postgres({ tableMappingsToAdd: [] }), /no fields to update/],
  ['an unknown key', 'orders-stream', { nmae: 'a' }, /nmae: Unknown property/],
  ['a long name', 'orders-stream', { name: 'x'.repeat(256) }, /name: Must be at most 255/],
  [
    'topics',
    'orders-stream',
    { source: { kafka: { topics: 'b' } } },
    /source\.kafka\.topics: Unknown property/,
  ],
  [
    'credentials of the registry',
    'payments-events',
    { source: { kafka: { schemaRegistry: { credentials: { username: 'u', password: 'p' } } } } },
    /source\.kafka\.schemaRegistry: Unknown property/,
  ],
  [
    'another kind',
    'orders-stream',
    { source: { kinesis: { iamRole: 'r' } } },
    /has a source of another kind, kafka/,
  ],
  [
    'a new method without its credentials',
    'orders-stream',
    { source: { kafka: { authentication: 'MUTUAL_TLS' } } },
    /MUTUAL_TLS needs certificate and privateKey/,
  ],
  [
    'a new method that the flavour lacks',
    'orders-stream',
    { source: { kafka: { authentication: 'IAM_USER' } } },
    /IAM_USER is not supported for confluent/,
  ],
  [
    'mappings without columns',
    'orders-stream',
    { fieldMappings: [{ sourceField: 'a', destinationField: 'a' }] },
    /Columns are required if field mappings are provided/,
  ],
  ['no columns', 'orders-stream', { destination: {} }, /destination\.columns: Required/],
  [
    'columns that the mappings do not cover',
    'orders-stream',
    { destination: { columns: [column] } },
    /"a" is not mapped/,
  ],
  [
    'a table',
    'orders-stream',
    { destination: { columns: [column], table: 'b' } },
    /destination\.table: Unknown property/,
  ],
  [
    'columns of a database pipe',
    'crm-postgres',
    { destination: { columns: [column] } },
    /destination: not supported for Postgres/,
  ],
  [
    'a setting of another family',
    'orders-stream',
    { name: 'a', settings: { object_storage_concurrency: 3 } },
    /only supported for object storage/,
  ],
  [
    'leaving a service account',
    'partner-feed-gcs',
    {
      source: {
        objectStorage: { authentication: 'IAM_USER', accessKey: { accessKeyId: 'a', secretKey: 'b' } },
      },
    },
    /cannot change to or from SERVICE_ACCOUNT/,
  ],
  [
    'skipping without a queue',
    'partner-feed-gcs',
    { source: { objectStorage: { skipInitialLoad: true } } },
    /only with queueUrl/,
  ],
  [
    'half of Pub/Sub',
    'ad-impressions',
    { source: { pubsub: { ackDeadline: 60 } } },
    /serviceAccountKey: Required/,
  ],
  ['anything of BigQuery', 'warehouse-bigquery', { name: 'other' }, /source cannot be updated/],
  [
    'a running database pipe',
    'shop-postgres',
    { name: 'other' },
    /^BAD_REQUEST: Postgres ClickPipe must be paused to edit$/,
  ],
  [
    'the last table',
    'crm-postgres',
    postgres({ tableMappingsToRemove: accounts }),
    /the last table cannot be removed/,
  ],
  [
    'a table that is not there',
    'crm-postgres',
    postgres({ tableMappingsToRemove: [table('leads')] }),
    /public\.leads -> public_leads does not exist/,
  ],
  [
    'a table removed and added',
    'crm-postgres',
    postgres({ tableMappingsToRemove: [table('deals')], tableMappingsToAdd: [table('deals', 'deals2')] }),
    /cannot be removed and added in one request/,
  ],
  [
    'a target in use',
    'crm-postgres',
    postgres({ tableMappingsToAdd: [table('leads', 'public_deals')] }),
    /duplicate target table public_deals/,
  ],
  [
    'a source in use',
    'crm-postgres',
    postgres({ tableMappingsToAdd: [table('deals', 'deals2')] }),
    /public\.deals is mapped more than once/,
  ],
  [
    'tables beside the host',
    'crm-postgres',
    postgres({ host: 'db.example.com', tableMappingsToAdd: [table('leads')] }),
    /password authentication failed/,
  ],
  ['a host nobody has', 'crm-postgres', postgres({ host: 'db.invalid' }), /lookup db\.invalid: no such host/],
];

describe('a change is refused for', () => {
  it.each(refusals)('%s', async (_, pipe, patch, words) => {
    const { call, path } = await demoClient();
    const { status, body } = await call('PATCH', path(pipe), patch);
    expect([status, body?.error]).toEqual([400, expect.stringMatching(words)]);
  });
});

describe('a change is made of', () => {
  it('columns and mappings, name and credentials', async () => {
    const { result, path } = await demoClient();
    const changed = await result<Pipe>('PATCH', path('orders-stream'), {
      name: 'orders',
      destination: { columns: [column] },
      fieldMappings: [{ sourceField: 'b', destinationField: 'a' }],
      source: { kafka: { credentials: { username: 'u', password: 'p' } } },
      settings: { streaming_max_insert_wait_ms: 600 },
    });
    expect(changed.name).toBe('orders');
    expect(changed.destination?.columns).toEqual([column]);
    expect(changed.fieldMappings).toEqual([{ sourceField: 'b', destinationField: 'a' }]);
    // Taken and not applied: the real server does so too.
    expect(changed.settings?.streaming_max_insert_wait_ms).toBe(5_000);
  });

  it('another method, which takes the role away', async () => {
    const { result, path } = await demoClient();
    const changed = await result<Pipe>('PATCH', path('payments-events'), {
      source: { kafka: { authentication: 'IAM_USER', credentials: { accessKeyId: 'a', secretKey: 'b' } } },
    });
    expect(changed.source?.kafka?.authentication).toBe('IAM_USER');
    expect(changed.source?.kafka?.iamRole).toBeUndefined();
  });

  it('tuning, for which a database pipe stays paused', async () => {
    const { result, path } = await demoClient();
    const changed = await result<Pipe>(
      'PATCH',
      path('crm-postgres'),
      postgres({ settings: { syncIntervalSeconds: 30, pullBatchSize: null } }),
    );
    expect(changed.state).toBe('Paused');
    expect(changed.source?.postgres?.settings).toMatchObject({
      syncIntervalSeconds: 30,
      pullBatchSize: 100_000,
    });
  });
});
