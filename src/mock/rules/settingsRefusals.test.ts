// What the server refuses of settings and sizes.
import { describe, expect, it } from 'vitest';
import type { Pipe } from '../../pipes/wire';
import { demoClient } from '../testing/mockClient';

describe('settings', () => {
  it('merge', async () => {
    const { result, path } = await demoClient();
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
    ['an unknown one', { kafka_read_committed: true }, /kafka_read_committed: Unknown property/],
  ])('refuse %s', async (_, sent, words) => {
    const { call, path } = await demoClient();
    const { status, body } = await call('PUT', `${path('clickstream-s3')}/settings`, sent);
    expect([status, body?.error]).toEqual([400, expect.stringMatching(words)]);
  });

  it.each([
    ['orders-history-import', 400, /cannot be changed in its current state: Completed/],
    // Refused for its family before anybody looks at its state.
    ['warehouse-bigquery', 404, /^NOT_FOUND: ingestion for pipe ".*" not found$/],
  ])('of %s, which has finished, stay', async (name, status, words) => {
    const { call, path } = await demoClient();
    const put = await call('PUT', `${path(name)}/settings`, { object_storage_concurrency: 9 });
    expect([put.status, put.body?.error]).toEqual([status, expect.stringMatching(words)]);
  });

  it('are left as they are by nulls, which say "not given"', async () => {
    const { call, path, result } = await demoClient();
    const settings = `${path('clickstream-s3')}/settings`;
    const before = await result('GET', settings);
    expect((await call('PUT', settings, { object_storage_concurrency: null })).status).toBe(200);
    expect(await result('GET', settings)).toEqual(before);
  });

  it('and sizes are refused while the pipe is stopping', async () => {
    const { call, path } = await demoClient();
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
    const { call, path } = await demoClient();
    const pipe = path('shop-postgres');
    const words = `NOT_FOUND: ingestion for pipe "${pipe.split('/').at(-1)}" not found`;
    expect((await call('GET', `${pipe}/settings`)).body?.error).toBe(words);
    const put = await call('PUT', `${pipe}/settings`, { streaming_max_insert_wait_ms: 600 });
    expect([put.status, put.body?.error]).toEqual([404, words]);
  });
});

describe('scaling', () => {
  it.each([{ concurrency: 3 }, { replicas: null }])('is left as it is by %j', async (sent) => {
    const { call, result, path } = await demoClient();
    const { scaling } = await result<Pipe>('GET', path('clickstream-s3'));
    const answer = await call('PATCH', `${path('clickstream-s3')}/scaling`, sent);
    expect([answer.status, answer.body?.result]).toEqual([200, expect.objectContaining({ scaling })]);
  });

  it('changes what is given', async () => {
    const { result, path } = await demoClient();
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
    const { call, path } = await demoClient();
    const { status, body } = await call('PATCH', `${path(pipe)}/scaling`, sent);
    expect([status, body?.error]).toEqual([400, expect.stringMatching(words)]);
  });
});
