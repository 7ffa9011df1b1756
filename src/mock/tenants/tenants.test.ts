import { describe, expect, it } from 'vitest';
import { pipeStates, type Pipe } from '../../pipes/wire';
import type { Service } from '../../services/wire';
import { sourceKinds, viewSource } from '../../sources/registry';
import { mockClient } from '../testing/mockClient';
import { scenarioOf } from './scenario';

const kindsOf = (pipes: readonly Pipe[]) => new Set(pipes.map(({ source }) => viewSource(source).id));
const statesOf = (pipes: readonly Pipe[]) => new Set(pipes.map(({ state }) => state));

describe('the demo tenant', () => {
  it('has five services, not all of them awake', async () => {
    const { result, org } = mockClient();
    const services = await result<Service[]>('GET', `${org}/services`);
    expect(services.map(({ name, state }) => [name, state])).toEqual([
      ['analytics-prod', 'running'],
      ['staging', 'running'],
      ['reporting-eu', 'idle'],
      ['legacy-archive', 'stopped'],
      ['sandbox', 'running'],
    ]);
  });

  it('has pipes of every kind in many states', async () => {
    const { result, pipes, servicePath } = mockClient();
    const all = await result<Pipe[]>('GET', pipes);
    expect(kindsOf(all)).toEqual(new Set(sourceKinds.map(({ id }) => id)));
    expect([...statesOf(all)].toSorted()).toEqual(
      [
        'Completed',
        'Degraded',
        'Failed',
        'Paused',
        'Provisioning',
        'Running',
        'Snapshot',
        'Stopped',
      ].toSorted(),
    );
    expect(await result<Pipe[]>('GET', `${servicePath('staging')}/clickpipes`)).toHaveLength(4);
    expect(await result<Pipe[]>('GET', `${servicePath('sandbox')}/clickpipes`)).toHaveLength(0);
  });

  it('does not run ahead while it is looked at', async () => {
    const { result, pipes, advance } = mockClient();
    const states = async () => (await result<Pipe[]>('GET', pipes)).map(({ state }) => state);
    const before = await states();
    advance(300_000);
    expect(await states()).toEqual(before);
  });
});

describe('other tenants', () => {
  it('are busy or empty', async () => {
    const busy = mockClient('busy-1');
    const all = await busy.result<Pipe[]>('GET', busy.pipes);
    expect(new Set(all.map(({ name }) => name)).size).toBe(60);
    expect(kindsOf(all).size).toBe(sourceKinds.length);
    const empty = mockClient('empty');
    expect(await empty.result('GET', empty.pipes)).toEqual([]);
  });

  it('are troubled', async () => {
    const { result, pipes } = mockClient('troubled');
    const all = await result<Pipe[]>('GET', pipes);
    expect(statesOf(all)).toEqual(new Set([...pipeStates, 'Hibernating']));
    expect(kindsOf(all).has('snowflake')).toBe(true);
    const named = (name: string) => all.find((pipe) => pipe.name === `strange-${name}`);
    expect(named('quantities')?.scaling?.replicaCpuMillicores).toBe('125m');
    expect(named('zeroes')?.scaling?.replicaMemoryGb).toBe(0);
    expect(named('nulls')?.settings).toBeNull();
    expect(named('engine')?.destination?.tableDefinition?.engine?.type).toBe('MergeTree()');
  });

  it('let a pipe of an unknown kind be started, stopped and deleted, not edited', async () => {
    const { result, call, pipes, advance } = mockClient('troubled');
    const all = await result<Pipe[]>('GET', pipes);
    const path = `${pipes}/${all.find(({ name }) => name === 'strange-kind')?.id}`;
    expect((await result<Pipe>('PATCH', `${path}/state`, { command: 'stop' })).state).toBe('Stopping');
    advance(3_000);
    expect((await result<Pipe>('PATCH', `${path}/state`, { command: 'start' })).state).toBe('Provisioning');
    expect((await call('PATCH', path, { name: 'x' })).status).toBe(400);
    expect((await call('DELETE', path)).status).toBe(200);
  });

  it('are huge', async () => {
    const { result, pipes, org } = mockClient('huge-10000-a');
    expect(await result<Service[]>('GET', `${org}/services`)).toHaveLength(1);
    const all = await result<Pipe[]>('GET', pipes);
    expect(new Set(all.map(({ name }) => name)).size).toBe(10_000);
    expect(new Set(all.map(({ id }) => id)).size).toBe(10_000);
    const running = all.filter(({ state }) => state === 'Running').length;
    expect(running).toBeGreaterThan(7_500);
  });

  it('are fleets', async () => {
    const { result, org, servicePath } = mockClient('fleet-50-4');
    const services = await result<Service[]>('GET', `${org}/services`);
    expect(services.filter(({ state }) => state === 'running')).toHaveLength(4);
    expect(services.filter(({ state }) => state === 'idle')).toHaveLength(10);
    const counts = await Promise.all(
      [1, 2, 3, 4].map(
        async (n) => (await result<Pipe[]>('GET', `${servicePath(`fleet-${n}`)}/clickpipes`)).length,
      ),
    );
    expect(counts).toEqual([12, 13, 12, 13]);
  });
});

describe('the key id', () => {
  it.each([
    ['huge', { name: 'huge', pipes: 10_000 }],
    ['huge-99999999', { name: 'huge', pipes: 50_000 }],
    ['fleet-500-20-x', { name: 'fleet', pipes: 500, services: 20 }],
    ['busy', { name: 'busy' }],
    ['4f0e2b61-8f0f-4b7e-9d47-6c1d3ad0a001', { name: 'demo' }],
  ])('%s names its layout', (keyId, layout) => expect(scenarioOf(keyId).layout).toEqual(layout));
});
