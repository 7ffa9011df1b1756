import { describe, expect, it } from 'vitest';
import { parseExposition } from '../../lib/prometheus/parse';
import type { Pipe } from '../../pipes/wire';
import { mockClient } from '../testing/mockClient';
import { documented, documentedOfService } from './testing/documented';

/** As plain objects, to be compared. */
function read(text: string) {
  const { samples, unreadable } = parseExposition(text);
  expect(unreadable).toEqual([]);
  return samples.map(({ name, labels, value }) => ({ name, labels: { ...labels }, value }));
}

function rigWithScrape(keyId = 'demo') {
  const client = mockClient(keyId, { stepMs: 1_000 });
  const scrape = async () =>
    (await client.call('GET', `${client.service}/prometheus?filtered_metrics=true`)).text;
  return { ...client, scrape };
}

async function serviceScrape() {
  const text = await rigWithScrape().scrape();
  return { text, families: parseExposition(text).families };
}

/** Samples of one pipe of the demo tenant, by metric. */
function scrapeOf(keyId = 'demo') {
  const client = mockClient(keyId);
  const scrape = async () =>
    (await client.call('GET', `${client.service}/prometheus?filtered_metrics=true`)).text;
  const of = async (pipe: string) =>
    Object.fromEntries(
      read(await scrape())
        .filter(({ labels }) => labels['clickpipe_name'] === pipe && !labels['destination_table'])
        .map(({ name, value }) => [name.replace('ClickPipes_', ''), value]),
    );
  return { ...client, scrape, of };
}

const kindsOf = ({ source }: Pipe) => Object.keys(source ?? {}).filter((key) => key in documented);

describe('metrics', () => {
  it('of a pipe that runs are exactly those that the vendor documents for its kind, in name and type', async () => {
    const { call, result, pipes, scrape } = rigWithScrape();
    const listed = await result<Pipe[]>('GET', pipes);
    for (const { id } of listed) await call('POST', `/__mock/pipes/${id}`, { state: 'Running' });
    const text = await scrape();
    const { families } = parseExposition(text);
    const seen = new Set<string>();
    for (const pipe of listed) {
      const [kind = ''] = kindsOf(pipe);
      seen.add(kind);
      const mine = read(text).filter(({ labels }) => labels['clickpipe_id'] === pipe.id);
      const types = Object.fromEntries(mine.map(({ name }) => [name, families.get(name)?.type]));
      expect([pipe.name, types]).toEqual([pipe.name, documented[kind]]);
    }
    expect([...seen].toSorted()).toEqual(Object.keys(documented).toSorted());
  });

  it('of pipes in other states are some of those, and never others', async () => {
    const { result, pipes, scrape } = rigWithScrape();
    const samples = read(await scrape());
    for (const pipe of await result<Pipe[]>('GET', pipes)) {
      const mine = samples.filter(({ labels }) => labels['clickpipe_id'] === pipe.id);
      const [kind = ''] = kindsOf(pipe);
      const undocumented = mine.filter(({ name }) => !(name in (documented[kind] ?? {})));
      expect([pipe.name, undocumented]).toEqual([pipe.name, []]);
      expect(mine.map(({ name }) => name)).toContain('ClickPipes_Info');
    }
  });

  it('of nothing that flows say no latency and no use of replicas', async () => {
    const { of } = scrapeOf();
    expect(Object.keys(await of('app-logs'))).not.toEqual(
      expect.arrayContaining([expect.stringMatching(/Latency|Replica/)]),
    );
    expect(Object.keys(await of('crm-postgres'))).toContain('SourceReplicationLatency_MiB');
  });

  it('of the shared compute are those that are documented, in millicores and bytes', async () => {
    const { text, families } = await serviceScrape();
    const shared = read(text).filter(
      ({ name, labels }) => name.startsWith('ClickPipes_') && labels['clickpipe_id'] === undefined,
    );
    const types = Object.fromEntries(shared.map(({ name }) => [name, families.get(name)?.type]));
    expect(types).toEqual(documentedOfService);
    const value = (name: string) => shared.find((each) => each.name === `ClickPipes_CDC_${name}`)?.value ?? 0;
    expect(value('CPULimit')).toBe(4_000);
    expect(value('CPUUsage')).toBeGreaterThan(400);
    expect(value('CPUUsage')).toBeLessThan(4_000);
    expect(value('MemoryLimit')).toBe(16 * 2 ** 30);
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
    const shared = samples.filter(({ name }) => name in documentedOfService);
    expect(shared.map(({ labels }) => Object.keys(labels).length)).toEqual([3, 3, 3, 3, 3]);
  });

  it('name each family once, with its type', async () => {
    const { call, org } = mockClient();
    const { text, headers } = await call('GET', `${org}/prometheus`);
    expect(headers.get('Content-Type')).toMatch(/^text\/plain/);
    const types = text.split('\n').filter((line) => line.startsWith('# TYPE '));
    expect(new Set(types).size).toBe(types.length);
    expect(types).toContain('# TYPE ClickPipes_FetchedEvents_Total counter');
    const families = read(text).map(({ name }) => name);
    expect(families.filter((name, index) => name !== families[index - 1])).toEqual([...new Set(families)]);
  });

  it('show no more than that it exists of a service that sleeps', async () => {
    const { call, servicePath, result } = mockClient();
    for (const name of ['reporting-eu', 'legacy-archive']) {
      const { text } = await call('GET', `${servicePath(name)}/prometheus`);
      expect(read(text).map((sample) => sample.name)).toEqual(['ClickHouse_ServiceInfo']);
    }
    expect(await result('GET', servicePath('reporting-eu'))).toMatchObject({ state: 'idle' });
  });

  it('leave out the server’s own when filtered', async () => {
    const { call, service } = mockClient();
    const own = async (query: string) =>
      read((await call('GET', `${service}/prometheus${query}`)).text).filter(({ name }) =>
        /^ClickHouse(Async)?Metrics/.test(name),
      ).length;
    expect(await own('?filtered_metrics=true')).toBe(0);
    expect(await own('?filtered_metrics=false')).toBeGreaterThan(0);
  });

  it('have the older label of the state in a troubled tenant', async () => {
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
      const { of, call, advance, result, pipes } = scrapeOf();
      const { id } = (await result<Pipe[]>('GET', pipes)).find(({ name }) => name === pipe) ?? { id: '' };
      const commands = ['stop', 'start', 'resync', 'stop', 'start', 'resync'];
      let before = await of(pipe);
      for (const command of commands) {
        for (const ms of [500, 7_000, 11_000]) {
          advance(ms);
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
    const { of, call, advance, result, pipes } = scrapeOf();
    const { id } = (await result<Pipe[]>('GET', pipes)).find(({ name }) => name === 'orders-stream') ?? {
      id: '',
    };
    const first = await of('orders-stream');
    advance(30_000);
    const second = await of('orders-stream');
    expect(second['FetchedEvents_Total']).toBeGreaterThan(first['FetchedEvents_Total'] ?? 0);
    await call('PATCH', `${pipes}/${id}/state`, { command: 'stop' });
    advance(60_000);
    const third = totals(await of('orders-stream'));
    advance(3_600_000);
    expect(totals(await of('orders-stream'))).toEqual(third);
  });

  it('count loads apart from the stream', async () => {
    const { of, advance } = scrapeOf();
    const first = await of('billing-mysql');
    advance(60_000);
    const second = await of('billing-mysql');
    const grown = (name: string) => (second[name] ?? 0) - (first[name] ?? 0);
    expect(grown('FetchedBytesInitialLoad_Total')).toBeGreaterThan(0);
    expect(grown('FetchedBytesCompressed_Total')).toBe(0);
  });
});
