// The two forms of the API: asked for plainly, and through the project's own client.
import { describe, expect, it } from 'vitest';
import { createCloud } from '../../api/client';
import { pipeEndpoints } from '../../pipes/endpoints';
import type { Pipe } from '../../pipes/wire';
import { serviceEndpoints } from '../../services/endpoints';
import { publishedExamples } from '../examples/published';
import { mockClient } from '../testing/mockClient';
import { tenantIds } from '../tenants/layout';

const pageOf = (org: string) => `${org}/clickpipes/cdcScaling`;

async function firstRunning({ result, pipes }: ReturnType<typeof mockClient>): Promise<string> {
  const all = await result<Pipe[]>('GET', pipes);
  return `${pipes}/${all.find(({ state, name }) => state === 'Running' && name === 'orders-stream')?.id}`;
}

describe('an ordinary tenant', () => {
  it('takes both forms of a state command', async () => {
    const one = mockClient('anna');
    const pipe = await firstRunning(one);
    expect((await one.result<Pipe>('PATCH', `${pipe}/state`, { action: 'stop' })).state).toBe('Stopping');
    one.advance(3_000);
    expect((await one.result<Pipe>('PATCH', `${pipe}/state`, { command: 'start' })).state).toBe(
      'Provisioning',
    );
    expect((await one.call('PATCH', `${pipe}/state`, { command: 'stop', action: 'stop' })).status).toBe(400);
    expect((await one.call('PATCH', `${pipe}/state`, { verb: 'stop' })).body?.error).toMatch(
      /verb: Unknown property/,
    );
  });

  it('has CDC scaling under both paths', async () => {
    const { result, org, service } = mockClient('anna');
    expect(await result('GET', pageOf(org))).toEqual(await result('GET', `${service}/clickpipesCdcScaling`));
  });
});

describe('the stand-in that speaks the published page', () => {
  const keyId = 'published-1';

  it('has the eleven routes', async () => {
    const one = mockClient(keyId, { stepMs: 1_000 });
    const { call, org, pipes, result, advance } = one;
    const pipe = await firstRunning(one);
    const made = await result<Pipe>('POST', pipes, publishedExamples.s3);
    const calls: [string, string, unknown?][] = [
      ['GET', pipes],
      ['GET', pipe],
      ['PATCH', pipe, { name: 'renamed' }],
      ['GET', `${pipe}/settings`],
      ['PUT', `${pipe}/settings`, { streaming_max_insert_wait_ms: 1_000 }],
      ['PATCH', `${pipe}/scaling`, { replicas: 3 }],
      ['PATCH', `${pipe}/state`, { action: 'stop' }],
      ['GET', pageOf(org)],
      ['PATCH', pageOf(org), { replicaCpuMillicores: 2_000, replicaMemoryGb: 8 }],
      ['DELETE', `${pipes}/${made.id}`],
    ];
    for (const [method, path, body] of calls) {
      expect([method, path, (await call(method, path, body)).status]).toEqual([method, path, 200]);
    }
    advance(3_000);
    expect((await call('PATCH', `${pipe}/state`, { action: 'start' })).status).toBe(200);
  });

  it('has nothing else', async () => {
    const one = mockClient(keyId, { stepMs: 1_000 });
    const { call, org, service, pipes } = one;
    const pipe = await firstRunning(one);
    for (const path of [
      '/v1/organizations',
      org,
      `${org}/services`,
      service,
      `${service}/prometheus`,
      `${service}/clickpipesCdcScaling`,
      `${service}/clickpipesReversePrivateEndpoints`,
      `${org}/usageCost?from_date=2026-03-01&to_date=2026-03-02`,
    ]) {
      expect([path, (await call('GET', path)).status]).toEqual([path, 404]);
    }
    expect((await call('POST', `${pipes}/schemaDiscovery`, { source: {} })).status).toBe(404);
    expect((await call('PATCH', `${pipe}/state`, { command: 'stop' })).status).toBe(400);
    expect((await call('PATCH', `${pipe}/state`, { action: 'resync' })).status).toBe(400);
    expect((await call('PATCH', `${pipe}/state`, { action: 'stop', command: 'stop' })).status).toBe(400);
  });
});

describe('the stand-in that speaks the official document', () => {
  it('refuses the published forms', async () => {
    const one = mockClient('official');
    const pipe = await firstRunning(one);
    const { status, body } = await one.call('PATCH', `${pipe}/state`, { action: 'stop' });
    expect(status).toBe(400);
    expect(body?.error).toContain('action: Unknown property');
    expect((await one.call('GET', pageOf(one.org))).status).toBe(404);
    expect((await one.call('GET', `${one.service}/clickpipesCdcScaling`)).status).toBe(200);
    expect((await one.call('PATCH', `${pipe}/state`, { command: 'stop' })).status).toBe(200);
  });
});

describe('the project’s client', () => {
  it.each(['anna', 'published', 'official'])('is understood by %s', async (keyId) => {
    const { cloud, result, pipes } = mockClient(keyId);
    const call = createCloud({
      baseUrl: 'http://localhost',
      credentials: () => ({ keyId, keySecret: 'secret' }),
      fetch: (input, init) => cloud.fetch(new Request(input, init)),
    });
    const { organization: org, services } = tenantIds(keyId);
    const at = { org, service: services[0]?.id ?? '' };
    const all = await result<Pipe[]>('GET', pipes);
    const pipe = all.find(({ name }) => name === 'orders-stream')?.id ?? '';
    expect((await call(serviceEndpoints.cdcScalingGet, at, undefined)).replicaMemoryGb).toBe(16);
    const stopped = await call(pipeEndpoints.pipeState, { ...at, pipe }, { command: 'stop' });
    expect(stopped.state).toBe('Stopping');
  });
});
