import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseExposition } from '../lib/prometheus/parse';
import { mockClient } from '../mock/testing/mockClient';
import { tenantIds } from '../mock/tenants/layout';
import { readMeasures } from './measures';
import { cdcMetrics, EVENTS_PER_TABLE, exposes, pipeMetrics, type PipeMetric } from './metrics';
import type { Pipe } from './wire';
import { viewPipe } from './view';

const read = (...lines: string[]) => readMeasures(parseExposition(lines.join('\n')));
const SERVICE = 'clickhouse_org="o",clickhouse_service="s",clickhouse_service_name="prod"';
const PIPE = `${SERVICE},clickpipe_id="p",clickpipe_name="orders",clickpipe_source="confluent"`;
const pipeOf = (...lines: string[]) => read(...lines).pipes.get('p');

describe('a scrape', () => {
  it('tells of a pipe what it is called, where it is, and its numbers by their keys', () => {
    expect(
      pipeOf(
        `ClickPipes_Info{${PIPE},clickpipe_state="Running"} 1`,
        `ClickPipes_FetchedEvents_Total{${PIPE}} 16`,
        `ClickPipes_Latency{${PIPE}} 230.5`,
        `ClickPipes_Replica_CPUUsage{${PIPE}} 0`,
        `ClickPipes_Novelty{${PIPE}} 7`,
      ),
    ).toEqual({
      id: 'p',
      service: 's',
      name: 'orders',
      source: 'confluent',
      state: 'Running',
      values: { fetchedEvents: 16, latency: 230.5, replicaCpu: 0 },
      perTable: new Map(),
    });
  });

  it.each(['NaN', '+Inf', '-Inf', '-1', '-0.5'])(
    'takes %s for not known, whatever it is said of',
    (value) => {
      const names = Object.values(pipeMetrics).map(({ name }) => name);
      const lines = names.map((name) => `${name}{${PIPE}} ${value}`);
      const table = `${EVENTS_PER_TABLE}{${PIPE},destination_table="t",event_type="insert"} ${value}`;
      expect(pipeOf(...lines, table)).toMatchObject({ values: {}, perTable: new Map() });
      const shared = Object.values(cdcMetrics).map(({ name }) => `${name}{${SERVICE}} ${value}`);
      expect(read(...shared).services.get('s')?.cdc).toEqual({});
    },
  );

  it('may have no pipe in it', () => {
    expect(read('up 1', 'ClickHouseMetrics_Query{clickhouse_service="s"} 4')).toEqual({
      services: new Map(),
      pipes: new Map(),
    });
  });

  it('may come without the label of the service it was asked of', () => {
    const text = 'ClickPipes_Errors_Total{clickpipe_id="p"} 1';
    expect(readMeasures(parseExposition(text), 's-9').pipes.get('p')).toMatchObject({
      service: 's-9',
      name: undefined,
    });
  });

  it('counts records by table and kind of change', () => {
    const table = (name: string, change: string, value: number) =>
      `ClickPipes_FetchedEvents_PerTable{${PIPE},destination_table="${name}",event_type="${change}"} ${value}`;
    const measures = pipeOf(table('a', 'insert', 3), table('a', 'delete', 0), table('b', 'insert', 5));
    expect(
      [...(measures?.perTable ?? [])].map(([name, changes]) => [name, Object.fromEntries(changes)]),
    ).toEqual([
      ['a', { insert: 3, delete: 0 }],
      ['b', { insert: 5 }],
    ]);
  });
});

describe('several series of one pipe', () => {
  const replica = (name: string, index: number, value: number) =>
    `ClickPipes_${name}{${PIPE},replica="${index}"} ${value}`;

  it('are added up where they count, and the worst of them where they measure', () => {
    const values = pipeOf(
      replica('SentBytes_Total', 1, 10),
      replica('SentBytes_Total', 2, 5),
      replica('Latency', 1, 10),
      replica('Latency', 2, 50),
      replica('LastSentBatchId', 1, 7),
      replica('LastSentBatchId', 2, 6),
    )?.values;
    expect(values).toEqual({ sentBytes: 15, latency: 50, sentBatch: 6 });
  });

  // The vendor's own sample writes one counter twice.
  it('with the same labels are one series, as it stands last', () => {
    const line = (value: number) => `ClickPipes_SentBytesCompressed_Total{${PIPE}} ${value}`;
    expect(pipeOf(line(16), line(17))?.values).toEqual({ sentBytesCompressed: 17 });
  });

  it.each(Object.entries<PipeMetric>(pipeMetrics))(
    'of %s come out the same in any order',
    (key, { name }) => {
      fc.assert(
        fc.property(fc.array(fc.nat(), { minLength: 1, maxLength: 5 }), (values) => {
          const lines = values.map((value, index) => replica(name.replace('ClickPipes_', ''), index, value));
          const there = pipeOf(...lines)?.values;
          expect(Object.keys(there ?? {})).toEqual([key]);
          expect(pipeOf(...lines.toReversed())?.values).toEqual(there);
        }),
        { numRuns: 20 },
      );
    },
  );
});

describe('the state of a pipe', () => {
  const info = (state: string, value = '1') => `ClickPipes_Info{${PIPE},${state}} ${value}`;

  it.each([
    ['under its label', [info('clickpipe_state="Paused"')], 'Paused'],
    ['under the older label', [info('clickpipe_status="Paused"')], 'Paused'],
    [
      'from the newer label where both are there',
      [info('clickpipe_status="x",clickpipe_state="Paused"')],
      'Paused',
    ],
    ['one we do not know', [info('clickpipe_state="Hibernating"')], 'Hibernating'],
    [
      'not from a sample that says no',
      [info('clickpipe_state="Paused"', '0'), info('clickpipe_state="Running"')],
      'Running',
    ],
    [
      'from the latest where samples have a time',
      [info('clickpipe_state="Paused"', '1 2'), info('clickpipe_state="Running"', '1 1')],
      'Paused',
    ],
    [
      'from neither of two that contradict each other',
      [info('clickpipe_state="Paused"'), info('clickpipe_state="Running"')],
      undefined,
    ],
    ['from none where it is empty', [info('clickpipe_state=""')], undefined],
  ])('is read %s', (_, lines, state) => {
    expect(pipeOf(...lines)).toMatchObject({ state });
  });
});

describe('a service', () => {
  it('tells its state and version, whether the scrape is complete, and the compute that is shared', () => {
    const { services, pipes } = read(
      `ClickHouse_ServiceInfo{${SERVICE},clickhouse_cluster_status="running",clickhouse_version="26.2",scrape="partial"} 1`,
      `ClickPipes_CDC_CPULimit{${SERVICE}} 4000`,
      `ClickPipes_CDC_CPUUsage{${SERVICE}} NaN`,
    );
    expect(pipes.size).toBe(0);
    expect([...services.values()]).toEqual([
      {
        id: 's',
        name: 'prod',
        status: 'running',
        version: '26.2',
        partial: true,
        cdc: { cdcCpuLimit: 4_000 },
      },
    ]);
  });

  it('of which only pipes are told is not called partial', () => {
    expect(read(`ClickPipes_Errors_Total{${PIPE}} 1`).services.get('s')).toMatchObject({
      partial: false,
      status: undefined,
    });
  });
});

describe('the mock cloud', () => {
  it.each(['demo', 'troubled'])('is understood down to every pipe and number: %s', async (keyId) => {
    const { call, result, org, pipes } = mockClient(keyId);
    const { text } = await call('GET', `${org}/prometheus?filtered_metrics=true`);
    const measures = readMeasures(parseExposition(text));
    const listed = await result<Pipe[]>('GET', pipes);
    expect(listed.map(({ id }) => measures.pipes.get(id)?.state)).toEqual(listed.map(({ state }) => state));
    expect([...measures.services.keys()]).toEqual(tenantIds(keyId).services.map(({ id }) => id));
    for (const pipe of listed) {
      const { kind } = viewPipe(pipe).source;
      const keys = Object.keys(measures.pipes.get(pipe.id)?.values ?? {}) as (keyof typeof pipeMetrics)[];
      expect(keys.filter((key) => !exposes(pipeMetrics[key], kind))).toEqual([]);
      expect(keys).toContain('fetchedBytesCompressed');
    }
  });
});
