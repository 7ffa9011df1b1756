// What the server refuses of changes, settings and sizes.
import { describe, expect, it } from 'vitest';
import type { Pipe } from '../../pipes/wire';
import { rig } from '../rig';

/** A demo world and the paths of its pipes by name. */
async function withPipes() {
  const world = rig('demo', { stepMs: 1_000 });
  const all = await world.result<Pipe[]>('GET', world.pipes);
  const path = (name: string) => `${world.pipes}/${all.find((pipe) => pipe.name === name)?.id}`;
  return { ...world, path };
}

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
  ['an empty arm', 'orders-stream', { source: { kafka: {} } }, /no fields to update/],
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
    const { call, path } = await withPipes();
    const { status, body } = await call('PATCH', path(pipe), patch);
    expect([status, body?.error]).toEqual([400, expect.stringMatching(words)]);
  });
});

describe('a change is made of', () => {
  it('columns and mappings, name and credentials', async () => {
    const { result, path } = await withPipes();
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
    const { result, path } = await withPipes();
    const changed = await result<Pipe>('PATCH', path('payments-events'), {
      source: { kafka: { authentication: 'IAM_USER', credentials: { accessKeyId: 'a', secretKey: 'b' } } },
    });
    expect(changed.source?.kafka?.authentication).toBe('IAM_USER');
    expect(changed.source?.kafka?.iamRole).toBeUndefined();
  });

  it('tuning, for which a database pipe stays paused', async () => {
    const { result, path } = await withPipes();
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

describe('settings', () => {
  it('merge', async () => {
    const { result, path } = await withPipes();
    const settings = `${path('clickstream-s3')}/settings`;
    await result('PUT', settings, { object_storage_use_cluster_function: false, clickhouse_max_threads: 0 });
    expect(await result('GET', settings)).toEqual({
      object_storage_concurrency: 8,
      object_storage_polling_interval_ms: 30_000,
      clickhouse_max_insert_threads: 1,
      object_storage_use_cluster_function: false,
      clickhouse_max_threads: 0,
    });
  });

  it.each([
    ['nothing', {}, /Give at least one setting/],
    ['another family', { streaming_max_insert_wait_ms: 600 }, /is only supported for streaming ClickPipes/],
    ['a bound', { object_storage_concurrency: 36 }, /object_storage_concurrency: Not between 1 and 35/],
    [
      'what the description allows and the live API does not',
      { object_storage_max_insert_bytes: 524_287_999 },
      /object_storage_max_insert_bytes: Not between 524288000 and 10737418240/,
    ],
    ['a stranger', { kafka_read_committed: true }, /kafka_read_committed: Unknown property/],
  ])('refuse %s', async (_, sent, words) => {
    const { call, path } = await withPipes();
    const { status, body } = await call('PUT', `${path('clickstream-s3')}/settings`, sent);
    expect([status, body?.error]).toEqual([400, expect.stringMatching(words)]);
  });

  it.each([
    ['orders-history-import', 400, /cannot be changed in its current state: Completed/],
    // Refused for its family before anybody looks at its state.
    ['warehouse-bigquery', 404, /^NOT_FOUND: ingestion for pipe ".*" not found$/],
  ])('of %s, which has finished, stay', async (name, status, words) => {
    const { call, path } = await withPipes();
    const put = await call('PUT', `${path(name)}/settings`, { object_storage_concurrency: 9 });
    expect([put.status, put.body?.error]).toEqual([status, expect.stringMatching(words)]);
  });

  it('are left as they are by nulls, which say "not given"', async () => {
    const { call, path, result } = await withPipes();
    const settings = `${path('clickstream-s3')}/settings`;
    const before = await result('GET', settings);
    expect((await call('PUT', settings, { object_storage_concurrency: null })).status).toBe(200);
    expect(await result('GET', settings)).toEqual(before);
  });

  it('and sizes are refused while the pipe is stopping', async () => {
    const { call, path } = await withPipes();
    const pipe = path('clickstream-s3');
    await call('PATCH', `${pipe}/state`, { command: 'stop' });
    const put = await call('PUT', `${pipe}/settings`, { object_storage_concurrency: 9 });
    expect([put.status, put.body?.error]).toEqual([400, expect.stringMatching(/current state: Stopping$/)]);
    const scale = await call('PATCH', `${pipe}/scaling`, { replicas: 3 });
    expect([scale.status, scale.body?.error]).toEqual([
      400,
      expect.stringMatching(/current state: Stopping$/),
    ]);
  });

  it('are not there for database pipes', async () => {
    const { call, path } = await withPipes();
    const pipe = path('shop-postgres');
    const words = `NOT_FOUND: ingestion for pipe "${pipe.split('/').at(-1)}" not found`;
    expect((await call('GET', `${pipe}/settings`)).body?.error).toBe(words);
    const put = await call('PUT', `${pipe}/settings`, { streaming_max_insert_wait_ms: 600 });
    expect([put.status, put.body?.error]).toEqual([404, words]);
  });
});

describe('scaling', () => {
  it.each([{ concurrency: 3 }, { replicas: null }])('is left as it is by %j', async (sent) => {
    const { call, result, path } = await withPipes();
    const { scaling } = await result<Pipe>('GET', path('clickstream-s3'));
    const answer = await call('PATCH', `${path('clickstream-s3')}/scaling`, sent);
    expect([answer.status, answer.body?.result]).toEqual([200, expect.objectContaining({ scaling })]);
  });

  it('changes what is given', async () => {
    const { result, path } = await withPipes();
    const changed = await result<Pipe>('PATCH', `${path('orders-stream')}/scaling`, { replicas: 5 });
    expect(changed.scaling).toEqual({ replicas: 5, replicaCpuMillicores: 500, replicaMemoryGb: 2 });
  });

  it.each([
    ['shop-postgres', { replicas: 2 }, /scaling is not supported/],
    ['orders-history-import', { replicas: 2 }, /cannot be scaled in its current state: Completed/],
    ['orders-stream', { replicas: 41 }, /replicas: Not between 1 and 40/],
    ['orders-stream', { replicaCpuMillicores: 100 }, /replicaCpuMillicores: Not between 125 and 2000/],
    ['clickstream-s3', { concurrency: 35 }, /concurrency: Not between 0 and 34/],
    ['orders-stream', {}, /Give at least one number/],
  ])('is refused for %s with %j', async (pipe, sent, words) => {
    const { call, path } = await withPipes();
    const { status, body } = await call('PATCH', `${path(pipe)}/scaling`, sent);
    expect([status, body?.error]).toEqual([400, expect.stringMatching(words)]);
  });
});
