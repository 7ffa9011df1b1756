// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { parseExposition } from '../../lib/prometheus/parse';
import type { Pipe } from '../../pipes/wire';
import { rig } from '../rig';

/** As plain objects, to be compared. */
function read(text: string) {
  const { samples, unreadable } = parseExposition(text);
  expect(unreadable).toEqual([]);
  return samples.map(({ name, labels, value }) => ({ name, labels: { ...labels }, value }));
}

/** Samples of one pipe of the demo world, by metric. */
function scrapeOf(keyId = 'demo') {
  const world = rig(keyId);
  const scrape = async () =>
    (await world.call('GET', `${world.service}/prometheus?filtered_metrics=true`)).text;
  const of = async (pipe: string) =>
    Object.fromEntries(
      read(await scrape())
        .filter(({ labels }) => labels['clickpipe_name'] === pipe && !labels['destination_table'])
        .map(({ name, value }) => [name.replace('ClickPipes_', ''), value]),
    );
  return { ...world, scrape, of };
}

const COMMON = [
  'Info',
  'FetchedEvents_Total',
  'SentEvents_Total',
  'FetchedBytes_Total',
  'FetchedBytesCompressed_Total',
  'SentBytes_Total',
  'SentBytesCompressed_Total',
  'Errors_Total',
];
const REPLICA = ['Replica_CPUUsage', 'Replica_CPULimit', 'Replica_MemoryUsage', 'Replica_MemoryLimit'];
const LOADS = ['FetchedBytesInitialLoad_Total', 'FetchedBytesResync_Total'];
const BATCHES = ['SourceReplicationLatency_MiB', 'LastFetchedBatchId', 'LastSentBatchId'];

describe('metrics', () => {
  it.each([
    ['orders-stream', [...COMMON, 'Latency', ...REPLICA]],
    ['clickstream-s3', [...COMMON, 'Latency', ...REPLICA]],
    ['app-logs', COMMON],
    ['shop-postgres', [...COMMON, ...LOADS, 'Latency', ...BATCHES]],
    ['crm-postgres', [...COMMON, ...LOADS, ...BATCHES]],
    ['warehouse-bigquery', [...COMMON, ...LOADS]],
  ])('of %s are those of its family and state', async (pipe, metrics) => {
    const { of } = scrapeOf();
    expect(Object.keys(await of(pipe)).toSorted()).toEqual([...metrics].toSorted());
  });

  it('carry the labels of service and pipe', async () => {
    const { scrape, result, pipes, service, org } = scrapeOf();
    const samples = read(await scrape());
    const pipe = (await result<Pipe[]>('GET', pipes)).find(({ name }) => name === 'shop-postgres');
    const mine = samples.filter(({ labels }) => labels['clickpipe_id'] === pipe?.id);
    const common = {
      clickhouse_org: org.split('/').at(-1),
      clickhouse_service: service.split('/').at(-1),
      clickhouse_service_name: 'analytics-prod',
      clickpipe_id: pipe?.id,
      clickpipe_name: 'shop-postgres',
      clickpipe_source: 'rdspostgres',
    };
    const info = mine.find(({ name }) => name === 'ClickPipes_Info');
    expect(info).toEqual({
      name: 'ClickPipes_Info',
      labels: { ...common, clickpipe_state: 'Running' },
      value: 1,
    });
    const tables = mine.filter(({ name }) => name === 'ClickPipes_FetchedEvents_PerTable');
    expect(tables).toHaveLength(15);
    expect(tables[0]?.labels).toEqual({
      ...common,
      destination_table: 'public_orders',
      event_type: 'insert',
    });
    const shared = samples.filter(({ name }) => name.startsWith('ClickPipes_CDC_'));
    expect(shared.map(({ labels }) => Object.keys(labels).length)).toEqual([3, 3, 3, 3, 3]);
  });

  it('name each family once, with its type', async () => {
    const { call, org } = rig();
    const { text, headers } = await call('GET', `${org}/prometheus`);
    expect(headers.get('Content-Type')).toMatch(/^text\/plain/);
    const types = text.split('\n').filter((line) => line.startsWith('# TYPE '));
    expect(new Set(types).size).toBe(types.length);
    expect(types).toContain('# TYPE ClickPipes_FetchedEvents_Total counter');
    const families = read(text).map(({ name }) => name);
    expect(families.filter((name, index) => name !== families[index - 1])).toEqual([...new Set(families)]);
  });

  it('show no more than that it exists of a service that sleeps', async () => {
    const { call, servicePath, result } = rig();
    for (const name of ['reporting-eu', 'legacy-archive']) {
      const { text } = await call('GET', `${servicePath(name)}/prometheus`);
      expect(read(text).map((sample) => sample.name)).toEqual(['ClickHouse_ServiceInfo']);
    }
    expect(await result('GET', servicePath('reporting-eu'))).toMatchObject({ state: 'idle' });
  });

  it('leave out the server’s own when filtered', async () => {
    const { call, service } = rig();
    const own = async (query: string) =>
      read((await call('GET', `${service}/prometheus${query}`)).text).filter(({ name }) =>
        /^ClickHouse(Async)?Metrics/.test(name),
      ).length;
    expect(await own('?filtered_metrics=true')).toBe(0);
    expect(await own('?filtered_metrics=false')).toBeGreaterThan(0);
  });

  it('have the older label of the state in a troubled world', async () => {
    const { scrape } = scrapeOf('troubled');
    const info = read(await scrape()).filter(({ name }) => name === 'ClickPipes_Info');
    expect(info[0]?.labels['clickpipe_status']).toBe('Unknown');
    expect(info[0]?.labels['clickpipe_state']).toBeUndefined();
  });
});

describe('counters', () => {
  const totals = (of: Record<string, number>) =>
    Object.entries(of).filter(([name]) => /_Total$|BatchId$/.test(name));

  it('are the same for the same pipe and moment', async () => {
    expect(await scrapeOf().scrape()).toBe(await scrapeOf().scrape());
  });

  it.each(['orders-stream', 'iot-telemetry', 'shop-postgres', 'billing-mysql'])(
    'of %s never fall, whatever the pipe goes through',
    async (pipe) => {
      const { of, call, pass, result, pipes } = scrapeOf();
      const { id } = (await result<Pipe[]>('GET', pipes)).find(({ name }) => name === pipe) ?? { id: '' };
      const commands = ['stop', 'start', 'resync', 'stop', 'start', 'resync'];
      let before = await of(pipe);
      for (const command of commands) {
        for (const ms of [500, 7_000, 11_000]) {
          pass(ms);
          const after = await of(pipe);
          for (const [name, value] of totals(before)) {
            expect([name, after[name] ?? 0]).toEqual([name, expect.toSatisfy((now: number) => now >= value)]);
          }
          before = after;
        }
        await call('PATCH', `${pipes}/${id}/state`, { command });
      }
    },
  );

  it('grow while a pipe runs and stand still while it does not', async () => {
    const { of, call, pass, result, pipes } = scrapeOf();
    const { id } = (await result<Pipe[]>('GET', pipes)).find(({ name }) => name === 'orders-stream') ?? {
      id: '',
    };
    const first = await of('orders-stream');
    pass(30_000);
    const second = await of('orders-stream');
    expect(second['FetchedEvents_Total']).toBeGreaterThan(first['FetchedEvents_Total'] ?? 0);
    await call('PATCH', `${pipes}/${id}/state`, { command: 'stop' });
    pass(60_000);
    const third = totals(await of('orders-stream'));
    pass(3_600_000);
    expect(totals(await of('orders-stream'))).toEqual(third);
  });

  it('count loads apart from the stream', async () => {
    const { of, pass } = scrapeOf();
    const first = await of('billing-mysql');
    pass(60_000);
    const second = await of('billing-mysql');
    const grown = (name: string) => (second[name] ?? 0) - (first[name] ?? 0);
    expect(grown('FetchedBytesInitialLoad_Total')).toBeGreaterThan(0);
    expect(grown('FetchedBytesInitialLoad_Total')).toBeCloseTo(grown('FetchedBytes_Total'), -4);
    expect(grown('FetchedBytesResync_Total')).toBe(0);
  });
});
