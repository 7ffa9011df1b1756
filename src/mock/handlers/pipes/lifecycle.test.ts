// What pipes go through after each command, family by family, with the clock in hand.
import { describe, expect, it } from 'vitest';
import type { PipeCreateBody, PipePatchBody } from '../../../pipes/writeEndpoints';
import type { Pipe } from '../../../pipes/wire';
import { publishedExamples } from '../../examples/published';
import { mockClient } from '../../testing/mockClient';

/** A client with one fresh pipe to follow. */
async function withPipe(body: PipeCreateBody) {
  const client = mockClient('transitions');
  const made = await client.result<Pipe>('POST', client.pipes, body);
  const path = `${client.pipes}/${made.id}`;
  // The control API moves the tenant's clock and not the one of the rate limit, so ten reads in a row are the most.
  const read = async () => (await client.result<Pipe>('GET', path)).state;
  const moveClock = (ms: number) => client.call('POST', '/__mock/clock', { advanceMs: ms });
  return {
    ...client,
    made,
    path,
    read,
    moveClock,
    /** What the pipe turns from and to, each so many ms after the last: `Unknown > Provisioning`. */
    async trail(...steps: number[]) {
      const turns: string[] = [];
      for (const ms of steps) {
        await moveClock(ms - 1);
        const before = await read();
        await moveClock(1);
        turns.push(`${before} > ${await read()}`);
      }
      return turns;
    },
    command: (command: string) => client.call('PATCH', `${path}/state`, { command }),
    patch: (patch: PipePatchBody) => client.call('PATCH', path, patch),
    async settle() {
      await moveClock(60_000);
    },
  };
}

const { kafka, s3, postgres, mongodb, bigquery } = publishedExamples;
const continuous: PipeCreateBody = {
  ...s3,
  source: { objectStorage: { ...s3.source.objectStorage, isContinuous: true } },
};
const table = (name: string) => ({ sourceSchemaName: 'public', sourceTable: name, targetTable: name });

describe('a streaming pipe', () => {
  it('is made, stops and starts', async () => {
    const pipe = await withPipe(kafka);
    expect(pipe.made.state).toBe('Unknown');
    expect(await pipe.trail(1_000, 4_000)).toEqual(['Unknown > Provisioning', 'Provisioning > Running']);
    pipe.advance(10_000);
    expect((await pipe.command('stop')).status).toBe(200);
    expect(await pipe.trail(3_000)).toEqual(['Stopping > Stopped']);
    await pipe.command('start');
    expect(await pipe.trail(4_000)).toEqual(['Provisioning > Running']);
  });

  it('takes a second stop and a start on the way without harm', async () => {
    const pipe = await withPipe(kafka);
    await pipe.settle();
    const running = await pipe.command('start');
    expect([running.status, running.body?.error]).toEqual([400, 'BAD_REQUEST: ClickPipe is already running']);
    await pipe.command('stop');
    expect((await pipe.command('stop')).status).toBe(200);
    expect((await pipe.command('start')).status).toBe(400);
    await pipe.settle();
    expect((await pipe.command('stop')).status).toBe(200);
    expect(await pipe.read()).toBe('Stopped');
    expect((await pipe.command('resync')).body?.error).toMatch(/supported for database ClickPipes only/);
  });
});

describe('an object storage pipe', () => {
  it('completes when it reads once', async () => {
    const pipe = await withPipe(s3);
    expect(await pipe.trail(1_000, 4_000, 15_000)).toEqual([
      'Unknown > Provisioning',
      'Provisioning > Running',
      'Running > Completed',
    ]);
    pipe.advance(10_000);
    expect((await pipe.command('start')).status).toBe(200);
    expect(await pipe.read()).toBe('Completed');
    expect((await pipe.patch({ name: 'later' })).body?.error).toMatch(
      /cannot be updated in its current state/,
    );
  });

  it('keeps running when it reads on', async () => {
    const pipe = await withPipe(continuous);
    await pipe.settle();
    expect(await pipe.read()).toBe('Running');
  });
});

describe('a database pipe', () => {
  it('loads, pauses and resumes', async () => {
    const pipe = await withPipe(postgres);
    expect(await pipe.trail(5_000, 3_000, 12_000)).toEqual([
      'Provisioning > Setup',
      'Setup > Snapshot',
      'Snapshot > Running',
    ]);
    pipe.advance(10_000);
    await pipe.command('stop');
    expect(await pipe.trail(3_000)).toEqual(['Pausing > Paused']);
    await pipe.command('start');
    expect(await pipe.trail(2_000)).toEqual(['Setup > Running']);
  });

  it('loads again when it was paused before its load was done', async () => {
    const pipe = await withPipe(postgres);
    await pipe.moveClock(10_000);
    await pipe.command('stop');
    await pipe.moveClock(3_000);
    await pipe.command('start');
    expect(await pipe.trail(3_000, 12_000)).toEqual(['Setup > Snapshot', 'Snapshot > Running']);
  });

  it('resyncs', async () => {
    const pipe = await withPipe(postgres);
    await pipe.settle();
    await pipe.command('resync');
    expect(await pipe.trail(2_000, 10_000, 3_000)).toEqual([
      'Setup > Snapshot',
      'Snapshot > Resync',
      'Resync > Running',
    ]);
  });

  it('has no initial load when it takes changes only', async () => {
    const settings = { replicationMode: 'cdc_only' as const };
    const pipe = await withPipe({
      ...postgres,
      source: { postgres: { ...postgres.source.postgres, settings } },
    });
    expect(await pipe.trail(5_000, 3_000)).toEqual(['Provisioning > Setup', 'Setup > Running']);
  });

  it.each([
    [
      'snapshot mode',
      {
        ...mongodb,
        source: {
          mongodb: { ...mongodb.source.mongodb, settings: { replicationMode: 'snapshot' as const } },
        },
      },
    ],
    ['BigQuery', bigquery],
  ])('completes: %s', async (_, body) => {
    const pipe = await withPipe(body);
    expect(await pipe.trail(5_000, 3_000, 12_000)).toEqual([
      'Provisioning > Setup',
      'Setup > Snapshot',
      'Snapshot > Completed',
    ]);
  });

  it('is edited while paused only, and goes on by itself after a change of tables', async () => {
    const pipe = await withPipe(postgres);
    await pipe.settle();
    const early = await pipe.patch({ name: 'other' });
    expect([early.status, early.body?.error]).toEqual([
      400,
      'BAD_REQUEST: Postgres ClickPipe must be paused to edit',
    ]);
    await pipe.command('stop');
    await pipe.settle();
    expect((await pipe.patch({ name: 'other' })).status).toBe(200);
    expect(await pipe.read()).toBe('Paused');
    pipe.advance(10_000);

    const added = await pipe.patch({ source: { postgres: { tableMappingsToAdd: [table('events')] } } });
    expect((added.body?.result as Pipe | undefined)?.state).toBe('Setup');
    expect(await pipe.trail(3_000, 12_000)).toEqual(['Setup > Snapshot', 'Snapshot > Running']);
    pipe.advance(10_000);
    await pipe.command('stop');
    await pipe.settle();
    const removed = await pipe.patch({ source: { postgres: { tableMappingsToRemove: [table('events')] } } });
    expect((removed.body?.result as Pipe | undefined)?.source?.postgres?.tableMappings).toHaveLength(1);
    expect(await pipe.trail(3_000)).toEqual(['Modifying > Running']);
  });

  it('resumes after new credentials', async () => {
    const pipe = await withPipe(postgres);
    await pipe.settle();
    await pipe.command('stop');
    await pipe.settle();
    await pipe.patch({ source: { postgres: { credentials: { username: 'a', password: 'b' } } } });
    await pipe.settle();
    expect(await pipe.read()).toBe('Running');
  });
});

describe('updatedAt', () => {
  it('moves with the configuration and not with the state', async () => {
    const pipe = await withPipe(kafka);
    const at = async () => (await pipe.result<Pipe>('GET', pipe.path)).updatedAt;
    await pipe.settle();
    await pipe.command('stop');
    await pipe.settle();
    expect(await at()).toBe(pipe.made.updatedAt);
    await pipe.call('PATCH', `${pipe.path}/scaling`, { replicas: 2 });
    expect(await at()).not.toBe(pipe.made.updatedAt);
  });
});
