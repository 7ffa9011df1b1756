import { describe, expect, it } from 'vitest';
import type { Series } from '../../lib/series';
import type { Capabilities } from '../lifecycle';
import { diagnose, rules } from './diagnose';
import { severities, type EndpointFact, type PipeFacts } from './finding';
import { supportText } from './supportText';

const NOW = Date.UTC(2026, 2, 30, 12);
const MINUTE = 60_000;

/** A value a minute, the last one now. */
const minutely = (...values: number[]): Series => ({
  at: values.map((_, index) => NOW - (values.length - 1 - index) * MINUTE),
  values,
});
const steady = (value: number, minutes = 10) => minutely(...Array.from({ length: minutes + 1 }, () => value));
/** Even steps from one value to another over ten minutes. */
const rising = (from: number, to: number) =>
  minutely(...Array.from({ length: 11 }, (_, index) => from + ((to - from) * index) / 10));

const stream: Capabilities = { family: 'stream', scales: true, resyncs: false, patches: true };
const database: Capabilities = { family: 'database', scales: false, resyncs: true, patches: true };
const facts = (parts: Partial<PipeFacts> = {}): PipeFacts => ({
  now: NOW,
  state: 'Running',
  since: { at: NOW - 60 * MINUTE, sawChange: true },
  capabilities: stream,
  kind: 'kafka',
  docsUrl: 'https://clickhouse.com/docs/integrations/clickpipes/kafka',
  serviceState: 'running',
  endpoints: [],
  values: {},
  shared: {},
  ...parts,
});
const postgres = (parts: Partial<PipeFacts> = {}) =>
  facts({ capabilities: database, kind: 'postgres', ...parts });
const found = (parts: PipeFacts) => diagnose(parts).map(({ id }) => id);
const only = (parts: PipeFacts) => {
  const [finding, ...more] = diagnose(parts);
  expect(more).toEqual([]);
  return finding;
};

describe('a pipe of which nothing bad is known', () => {
  it('has no finding, and numbers that are missing prove nothing', () => {
    expect(found(facts())).toEqual([]);
    expect(found(postgres())).toEqual([]);
    expect(found(facts({ values: { replicaCpu: steady(500) } }))).toEqual([]);
  });
});

describe('load', () => {
  const cpu = (used: Series) => facts({ values: { replicaCpu: used, replicaCpuLimit: steady(500) } });

  it('at the CPU limit leads to scaling, with the share', () => {
    expect(only(cpu(steady(450)))).toMatchObject({
      id: 'cpu-at-limit',
      severity: 'warning',
      evidence: ['90 % of the limit over the last 5 min'],
      action: { kind: 'action', action: 'scale' },
    });
    expect(found(cpu(steady(449)))).toEqual([]);
  });

  it('is judged by what lasts and is recent', () => {
    expect(found(cpu(minutely(500)))).toEqual([]);
    expect(found(cpu(minutely(500, 500)))).toEqual([]);
    expect(found(cpu(minutely(0, 0, 0, 500)))).toEqual([]);
    const old = { ...cpu(steady(500)), now: NOW + 3 * MINUTE };
    expect(found(old)).toEqual([]);
  });

  it('at the memory limit leads to a larger size', () => {
    const memory = (used: number) =>
      facts({ values: { replicaMemory: steady(used), replicaMemoryLimit: steady(1_000) } });
    expect(only(memory(900))).toMatchObject({ id: 'memory-high', action: { action: 'scale' } });
    expect(found(memory(899))).toEqual([]);
  });

  it('of the shared compute leads to it, for database pipes alone', () => {
    const shared = { cdcCpu: steady(3_600), cdcCpuLimit: steady(4_000) };
    expect(only(postgres({ shared }))).toMatchObject({
      id: 'cdc-cpu-at-limit',
      action: { place: 'cdcCompute' },
    });
    expect(found(postgres({ shared: { ...shared, cdcCpu: steady(3_500) } }))).toEqual([]);
    expect(found(facts({ shared }))).toEqual([]);
  });

  it('that ClickHouse does not take is told in rows', () => {
    const flow = (fetched: number, sent: number) =>
      facts({ values: { fetchedEvents: rising(5_000, 5_000 + fetched), sentEvents: rising(0, sent) } });
    expect(only(flow(1_000, 790))).toMatchObject({
      id: 'destination-pressure',
      evidence: ['1,000 rows fetched, 790 rows sent (79 %) in the last 10 min'],
    });
    expect(found(flow(1_000, 800))).toEqual([]);
    expect(found(flow(990, 0))).toEqual([]);
  });

  it('that is not spread shows as latency while the CPU has time', () => {
    const slow = (before: number, lately: number, used: number) => {
      const latency = minutely(
        ...Array.from({ length: 20 }, () => before),
        ...Array.from({ length: 6 }, () => lately),
      );
      return facts({
        values: { latency, replicaCpu: steady(used), replicaCpuLimit: steady(500) },
      });
    };
    expect(only(slow(2_000, 6_000, 100))).toMatchObject({
      id: 'slow-while-idle',
      evidence: ['Latency 6 s over the last 5 min, 2 s before', 'CPU at 20 % of its limit'],
    });
    expect(found(slow(2_001, 6_000, 100))).toEqual([]);
    expect(found(slow(1_000, 4_999, 100))).toEqual([]);
    expect(found(slow(2_000, 6_000, 250))).toEqual([]);
  });
});

describe('errors', () => {
  const errors = (total: number, fetched: number, capabilities = stream) =>
    facts({ capabilities, values: { errors: rising(0, 2 * total), fetchedEvents: rising(0, 2 * fetched) } });

  it('that add up lead to the queries, with their number', () => {
    expect(only(errors(5, 100_000))).toMatchObject({
      id: 'errors-rising',
      severity: 'warning',
      evidence: ['5 errors in 5 min, among 100,000 records'],
      action: { place: 'errors' },
    });
    expect(found(errors(4, 100_000))).toEqual([]);
  });

  it('are bad from one record in a hundred on', () => {
    expect(only(errors(10, 1_000))?.severity).toBe('bad');
    expect(only(errors(10, 1_001))?.severity).toBe('warning');
  });

  it('of a database pipe are in the console', () => {
    expect(only(errors(5, 1_000_000, database))?.advice).toContain('console');
  });
});

describe('replication', () => {
  const lag = (series: Series, parts: Partial<PipeFacts> = {}) =>
    postgres({ values: { sourceLag: series }, ...parts });

  it('that lets the slot grow while it runs is told with its size', () => {
    expect(only(lag(rising(100, 164)))).toMatchObject({
      id: 'change-log-grows',
      evidence: ['From 100 MiB to 164 MiB in 10 min, while the pipe runs'],
      action: { place: 'settings' },
    });
    expect(found(lag(rising(100, 163)))).toEqual([]);
    expect(found(lag(rising(100, 400), { kind: 'mysql' }))).toEqual([]);
    // It has been worse and gets better.
    expect(found(lag(minutely(0, 100, 200, 300, 400, 500, 400, 300)))).toEqual([]);
  });

  it('with more and more batches in flight is told with both numbers', () => {
    const batches = (before: number, now: number) =>
      postgres({
        values: { fetchedBatch: rising(10 + before, 20 + now), sentBatch: rising(10, 20) },
      });
    expect(only(batches(1, 3))).toMatchObject({
      id: 'batch-gap-growing',
      evidence: ['3 batches in flight, up from 1 in 10 min'],
    });
    expect(found(batches(0, 2))).toEqual([]);
    expect(found(batches(2, 3))).toEqual([]);
  });

  it('that is paused says since when it was seen so, and can be resumed', () => {
    const since = { at: NOW - 95 * MINUTE, sawChange: false };
    expect(only(lag(rising(10, 20), { state: 'Paused', since }))).toMatchObject({
      id: 'paused-log-grows',
      evidence: [
        'Paused for at least 1 h 35 min: seen so since 30 Mar 2026, 10:25:00',
        '20 MiB kept now, 10 min ago it was 10 MiB',
      ],
      action: { kind: 'action', action: 'start' },
    });
    expect(found(postgres({ state: 'Paused', kind: 'bigquery' }))).toEqual([]);
    expect(found(facts({ state: 'Stopped' }))).toEqual([]);
  });
});

describe('states', () => {
  it('that failed have the usual reasons of their kind', () => {
    expect(only(postgres({ state: 'Failed' }))).toMatchObject({
      id: 'failed',
      severity: 'bad',
      action: { kind: 'action', action: 'start' },
    });
    expect(only(postgres({ state: 'Failed' }))?.advice).toContain('replication slot');
    expect(only(facts({ state: 'Failed' }))).toMatchObject({ action: { place: 'errors' } });
    expect(only(facts({ state: 'Failed', kind: 'snowflake' }))?.advice).toContain('network');
    expect(only(facts({ state: 'InternalError' }))?.id).toBe('internal-error');
  });

  it('that move are stuck after five minutes', () => {
    const since = (ms: number) => ({ at: NOW - ms, sawChange: true });
    const moving = { state: 'Provisioning', since: since(5 * MINUTE + 1) } as const;
    expect(only(facts(moving))).toMatchObject({ id: 'stuck', severity: 'warning' });
    expect(found(facts({ ...moving, since: since(5 * MINUTE) }))).toEqual([]);
    expect(found(facts({ ...moving, since: undefined }))).toEqual([]);
    // An initial load takes its time.
    expect(found(postgres({ ...moving, state: 'Snapshot' }))).toEqual([]);
    expect(found(postgres({ ...moving, state: 'Resync' }))).toEqual(['stuck']);
  });
});

describe('surroundings', () => {
  it('that sleep are told, awake or unknown ones are not', () => {
    expect(only(facts({ serviceState: 'idle' }))).toMatchObject({
      id: 'service-asleep',
      action: { kind: 'wakeService' },
    });
    expect(found(facts({ serviceState: 'stopped' }))).toEqual(['service-asleep']);
    expect(found(facts({ serviceState: 'awaking' }))).toEqual([]);
    expect(found(facts({ serviceState: undefined }))).toEqual([]);
  });

  it('that close the way are told with their names', () => {
    const endpoint = (usable: EndpointFact['usable'], status: string): EndpointFact => ({
      name: `the ${status} one`,
      status,
      usable,
      next: `Do something about ${status}.`,
    });
    const all = [endpoint('yes', 'Ready'), endpoint('later', 'Pending acceptance')];
    expect(only(facts({ endpoints: all }))).toMatchObject({
      id: 'endpoint-not-ready',
      severity: 'warning',
      evidence: ['Private endpoint the Pending acceptance one: Pending acceptance'],
      advice: 'Do something about Pending acceptance.',
    });
    expect(only(facts({ endpoints: [...all, endpoint('no', 'Rejected')] }))?.severity).toBe('bad');
    expect(found(facts({ endpoints: [endpoint('unknown', 'Unknown')] }))).toEqual([]);
  });
});

describe('several findings', () => {
  const troubled = facts({
    state: 'Failed',
    values: { errors: rising(0, 40), replicaCpu: steady(500), replicaCpuLimit: steady(500) },
  });

  it('stand with the worst first, each with a link and a rule of its own', () => {
    const findings = diagnose(troubled);
    expect(findings.map(({ id }) => id)).toEqual(['failed', 'errors-rising', 'cpu-at-limit']);
    const weights = findings.map(({ severity }) => severities.indexOf(severity));
    expect(weights).toEqual(weights.toSorted((a, b) => a - b));
    for (const { docs } of findings) expect(docs.url).toMatch(/^https:\/\/clickhouse\.com\/docs\//);
    expect(new Set(rules.map(({ id }) => id)).size).toBe(rules.length);
  });

  it('are a text for support, with ids, numbers and the last requests', () => {
    const request = (requestId: string | undefined, at: number) => ({
      method: 'GET',
      path: '/v1/organizations/o/services/s/clickpipes/p',
      startedAt: at,
      durationMs: 20,
      outcome: 'answered' as const,
      status: 200,
      ...(requestId === undefined ? {} : { requestId }),
    });
    const requests = [request('r-1', NOW - MINUTE), request(undefined, NOW - 10), request('r-2', NOW)];
    const text = supportText(
      troubled,
      diagnose(troubled),
      { org: 'o-1', service: 's-1', pipe: 'p-1' },
      requests,
    );
    expect(text.split('\n')).toEqual([
      'ClickPipe p-1 (kafka)',
      'Service s-1',
      'Organization o-1',
      'State Failed (Failed), since 2026-03-30T11:00:00.000Z',
      'As of 2026-03-30T12:00:00.000Z',
      '',
      'Findings:',
      '- The pipe stopped because of an error; Failed for 1 h, since 30 Mar 2026, 11:00:00; The API gives no reason',
      '- Errors are adding up; 20 errors in 5 min',
      '- The replicas work at their CPU limit; 100 % of the limit over the last 5 min',
      '',
      'Last requests about this pipe:',
      '- 2026-03-30T11:59:00.000Z GET /v1/organizations/o/services/s/clickpipes/p 200 request r-1',
      '- 2026-03-30T12:00:00.000Z GET /v1/organizations/o/services/s/clickpipes/p 200 request r-2',
      '',
    ]);
  });
});
