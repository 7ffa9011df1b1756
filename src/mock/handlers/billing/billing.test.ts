import { describe, expect, it } from 'vitest';
import type { Pipe } from '../../../pipes/wire';
import type { Activity, UsageCost } from '../../../services/usageWire';
import { mockClient } from '../../testing/mockClient';

const query = (from: string, to: string) => `usageCost?from_date=${from}&to_date=${to}`;

describe('usage cost', () => {
  it('has a line for each warehouse, service and pipe on each day that has begun', async () => {
    const { result, org, pipes } = mockClient();
    const { costs = [], grandTotalCHC } = await result<UsageCost>(
      'GET',
      `${org}/${query('2026-03-29', '2026-04-02')}`,
    );
    const lines = costs ?? [];
    expect([...new Set(lines.map(({ date }) => date))]).toEqual(['2026-03-29', '2026-03-30']);
    expect([...new Set(lines.map(({ entityType }) => entityType))]).toEqual([
      'datawarehouse',
      'service',
      'clickpipe',
    ]);
    const sum = lines.reduce((all, { totalCHC }) => all + (totalCHC ?? 0), 0);
    expect(grandTotalCHC).toBeCloseTo(sum, 3);
    const ids = new Set(lines.map(({ entityId }) => entityId));
    for (const { id } of await result<Pipe[]>('GET', pipes)) expect(ids.has(id)).toBe(true);
  });

  it('leaves the last two days open and never changes the others', async () => {
    const { result, org, advance } = mockClient();
    const path = `${org}/${query('2026-03-01', '2026-03-30')}`;
    const { costs: before } = await result<UsageCost>('GET', path);
    const open = new Set(before?.filter(({ locked }) => !locked).map(({ date }) => date));
    expect([...open]).toEqual(['2026-03-29', '2026-03-30']);
    advance(3_600_000);
    const { costs: after } = await result<UsageCost>('GET', path);
    const locked = (costs: UsageCost['costs']) => costs?.filter((line) => line.locked);
    expect(locked(after)).toEqual(locked(before));
  });

  it('keeps a deleted pipe on the bill, and changes no locked line for it', async () => {
    const { result, org, pipes, advance } = mockClient();
    const bill = async (from: string, to: string) =>
      (await result<UsageCost>('GET', `${org}/${query(from, to)}`)).costs ?? [];
    const byId = (a: { entityId?: unknown }, b: { entityId?: unknown }) =>
      String(a.entityId).localeCompare(String(b.entityId));
    const before = await bill('2026-03-27', '2026-03-28');
    for (const name of ['orders-stream', 'billing-mysql']) {
      const pipe = (await result<Pipe[]>('GET', pipes)).find((each) => each.name === name);
      await result('DELETE', `${pipes}/${pipe?.id}`);
    }
    const after = await bill('2026-03-27', '2026-03-28');
    expect(after.toSorted(byId)).toEqual(before.toSorted(byId));
    expect((await bill('2026-03-30', '2026-03-30')).map(({ entityName }) => entityName)).toContain(
      'orders-stream',
    );
    advance(24 * 3_600_000);
    expect((await bill('2026-03-31', '2026-03-31')).map(({ entityName }) => entityName)).not.toContain(
      'orders-stream',
    );
  });

  it('charges a size from when it is set, and nothing before for it', async () => {
    const { result, org, pipes, advance } = mockClient();
    const computeOn = async (day: string) => {
      const { costs } = await result<UsageCost>('GET', `${org}/${query(day, day)}`);
      return (
        costs?.find(({ entityName }) => entityName === 'orders-stream')?.metrics?.computeCHC ?? Number.NaN
      );
    };
    const [usual, today] = [await computeOn('2026-03-27'), await computeOn('2026-03-30')];
    const pipe = (await result<Pipe[]>('GET', pipes)).find(({ name }) => name === 'orders-stream');
    const replicas = Number(pipe?.scaling?.replicas) * 2;
    await result('PATCH', `${pipes}/${pipe?.id}/scaling`, { replicas });
    expect(await computeOn('2026-03-27')).toBe(usual);
    expect(await computeOn('2026-03-30')).toBe(today);
    advance(2 * 24 * 3_600_000);
    expect(await computeOn('2026-03-31')).toBeCloseTo(usual * 2, 3);
  });

  it('charges streams for what they take in and databases for their loads', async () => {
    const { result, org } = mockClient();
    const { costs } = await result<UsageCost>('GET', `${org}/${query('2026-03-30', '2026-03-30')}`);
    const metrics = (name: string) => costs?.find(({ entityName }) => entityName === name)?.metrics;
    expect(metrics('orders-stream')?.dataTransferCHC).toBeGreaterThan(0);
    expect(metrics('orders-stream')?.computeCHC).toBeGreaterThan(0);
    expect(metrics('billing-mysql')?.initialLoadCHC).toBeGreaterThan(0);
    expect(metrics('app-logs')).toEqual({ computeCHC: 0, dataTransferCHC: 0, initialLoadCHC: 0 });
  });

  it.each([
    ['no days', 'usageCost', /from_date: Must be a date/],
    ['no date', query('yesterday', '2026-03-30'), /from_date: Must be a date/],
    ['32 days', query('2026-02-27', '2026-03-30'), /cannot be more than 30 days/],
    ['the wrong order', query('2026-03-30', '2026-03-29'), /must not be before/],
  ])('refuses %s', async (_, path, words) => {
    const { call, org } = mockClient();
    const { status, body } = await call('GET', `${org}/${path}`);
    expect([status, body?.error]).toEqual([400, expect.stringMatching(words)]);
  });

  it('takes 31 days', async () => {
    const { call, org } = mockClient();
    expect((await call('GET', `${org}/${query('2026-02-28', '2026-03-30')}`)).status).toBe(200);
  });
});

describe('activities', () => {
  it('are listed newest first, and remember what was done to a service', async () => {
    const { result, org, servicePath, advance } = mockClient();
    const before = await result<Activity[]>('GET', `${org}/activities`);
    advance(1_000);
    await result('PATCH', `${servicePath('reporting-eu')}/state`, { command: 'awake' });
    const after = await result<Activity[]>('GET', `${org}/activities`);
    expect(after.map(({ type }) => type)).toEqual(['service_awaken', ...before.map(({ type }) => type)]);
    const recent = await result<Activity[]>('GET', `${org}/activities?from_date=2026-03-30T00:00:00Z`);
    expect(recent).toHaveLength(3);
  });
});
