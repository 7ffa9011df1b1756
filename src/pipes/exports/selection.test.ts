import { describe, expect, it } from 'vitest';
import { z } from '../../lib/zod';
import { mockClient } from '../../mock/testing/mockClient';
import { viewPipe, type PipeView } from '../view';
import { pipe as pipeSchema } from '../wire';
import {
  exportFormats,
  exportNotes,
  exportSelection,
  prepareExport,
  suppliesOf,
  type Exported,
  type ExportFormat,
} from './selection';
import { callOf } from './testing/shellRun';

const ORG = '6a3ce2b0-0000-4000-8000-000000000001';
const never = new AbortController().signal;

async function viewsOf(key: string, names?: readonly string[]): Promise<PipeView[]> {
  const { result, pipes } = mockClient(key);
  const all = (await result<unknown[]>('GET', pipes)).map((each) => viewPipe(z.parse(pipeSchema, each)));
  return names ? names.map((name) => found(all, name)) : all;
}

function found(views: readonly PipeView[], name: string): PipeView {
  const view = views.find((each) => each.name === name);
  if (!view) throw new Error(`There is no pipe ${name}.`);
  return view;
}

const prepare = (views: readonly PipeView[]) =>
  prepareExport(
    views,
    () => 'the-service',
    never,
    () => undefined,
  );
const textOf = (format: ExportFormat, pipes: readonly Exported[]) =>
  exportSelection(format, pipes, ORG)?.text ?? '';

describe('one pipe', () => {
  it('is a body, a command and an import block, under its own name', async () => {
    const pipes = await prepare(await viewsOf('demo', ['orders-stream']));
    const [view] = pipes.map((pipe) => pipe.view);
    expect(JSON.parse(textOf('json', pipes))).toMatchObject({
      name: 'orders-stream',
      source: { kafka: { credentials: { username: '<KAFKA_USERNAME>', password: '<KAFKA_PASSWORD>' } } },
      scaling: { replicas: 2, replicaCpuMillicores: 500, replicaMemoryGb: 2 },
      settings: { streaming_max_insert_wait_ms: 5000 },
    });
    expect(textOf('terraform', pipes)).toContain(`id = "${view?.pipe.serviceId}:${view?.id}"`);
    expect(exportFormats.map((format) => exportSelection(format, pipes, ORG)?.file)).toEqual([
      'orders-stream.json',
      'orders-stream.sh',
      'orders-stream-import.tf',
    ]);
    expect(suppliesOf(pipes).map(({ placeholder, label }) => [placeholder, label])).toEqual([
      ['<KAFKA_USERNAME>', 'Kafka username'],
      ['<KAFKA_PASSWORD>', 'Kafka password'],
    ]);
  });

  it('is created by its command when everything is supplied, and by nothing less', async () => {
    const pipes = await prepare(await viewsOf('demo', ['orders-stream']));
    const key = { CLICKHOUSE_CLOUD_API_KEY: 'k', CLICKHOUSE_CLOUD_API_SECRET: 's' };
    const login = { KAFKA_USERNAME: 'reader', KAFKA_PASSWORD: 'p"w' };
    const script = textOf('curl', pipes);
    expect(callOf('curl', script, { ...key, KAFKA_PASSWORD: 'x' })).toMatchObject({ call: undefined });
    const { call } = callOf('curl', script, { ...key, ...login });
    expect(JSON.parse(call?.stdin ?? '')).toMatchObject({
      source: { kafka: { credentials: { username: 'reader', password: 'p"w' } } },
    });
    expect(call?.args.at(-1)).toContain(`/services/${pipes[0]?.view.pipe.serviceId}/clickpipes`);
  });
});

describe('several pipes', () => {
  it('are one array, with names of their own for the secrets of each', async () => {
    const pipes = await prepare(await viewsOf('demo', ['orders-stream', 'app-logs', 'shop-postgres']));
    const bodies = JSON.parse(textOf('json', pipes)) as { name: string }[];
    expect(bodies.map(({ name }) => name)).toEqual(['orders-stream', 'app-logs', 'shop-postgres']);
    expect(suppliesOf(pipes).map(({ variable, pipe }) => [variable, pipe])).toEqual([
      ['ORDERS_STREAM_KAFKA_USERNAME', 'orders-stream'],
      ['ORDERS_STREAM_KAFKA_PASSWORD', 'orders-stream'],
      ['APP_LOGS_KAFKA_USERNAME', 'app-logs'],
      ['APP_LOGS_KAFKA_PASSWORD', 'app-logs'],
      ['SHOP_POSTGRES_POSTGRES_USERNAME', 'shop-postgres'],
      ['SHOP_POSTGRES_POSTGRES_PASSWORD', 'shop-postgres'],
    ]);
    expect(exportSelection('json', pipes, ORG)?.file).toBe('pipes.json');
    expect(textOf('curl', pipes).match(/^.*curl --request POST/gm)).toHaveLength(3);
  });

  it('of one name do not share what they need, nor their addresses', async () => {
    const [first] = await viewsOf('demo', ['orders-stream']);
    if (!first) throw new Error('There is one.');
    const twin = viewPipe({ ...first.pipe, id: first.id.replace(/^./, 'x') });
    const pipes = await prepare([first, twin]);
    expect(new Set(pipes.map(({ address }) => address)).size).toBe(2);
    const variables = suppliesOf(pipes).map(({ variable }) => variable);
    expect(new Set(variables).size).toBe(variables.length);
  });
});

describe.each(['demo', 'troubled', 'busy'])('all pipes of the world %s', (key) => {
  it('have an import block each, with its id and an address of its own', async () => {
    const pipes = await prepare(await viewsOf(key));
    const text = textOf('terraform', pipes);
    const ids = [...text.matchAll(/^ {2}id = "(.*)"$/gm)].map(([, id]) => id);
    expect(ids).toEqual(pipes.map(({ view }) => `${view.pipe.serviceId}:${view.id}`));
    const addresses = [...text.matchAll(/^ {2}to = clickhouse_clickpipe\.([a-z][a-z0-9_]*)$/gm)].map(
      ([, address]) => address,
    );
    expect(new Set(addresses).size).toBe(pipes.length);
  });

  it('are in the JSON and the commands, or it is said why not', async () => {
    const pipes = await prepare(await viewsOf(key));
    const written = (JSON.parse(textOf('json', pipes)) as { name: string }[]).map(({ name }) => name);
    const left = pipes.filter(({ existing }) => !existing.body).map(({ view }) => view.name);
    expect(written.length + left.length).toBe(pipes.length);
    for (const name of left) {
      expect(exportNotes('json', pipes).filter((note) => note.startsWith(`${name}: `))).toHaveLength(1);
    }
    expect((textOf('curl', pipes).match(/curl --request POST/g) ?? []).length).toBe(written.length);
  });
});

describe('a pipe that cannot be written', () => {
  const strange = viewPipe(z.parse(pipeSchema, { id: 'p-1', name: 'new', source: { snowflake: { a: 1 } } }));

  it('has an import block, and no body', async () => {
    const pipes = await prepare([strange]);
    expect(exportSelection('json', pipes, ORG)).toBeUndefined();
    expect(exportSelection('curl', pipes, ORG)).toBeUndefined();
    expect(textOf('terraform', pipes)).toContain('id = "the-service:p-1"');
    expect(exportNotes('json', pipes)).toEqual([expect.stringContaining('kind snowflake')]);
    expect(suppliesOf(pipes)).toEqual([]);
  });

  it('has no import block without an ID', async () => {
    const pipes = await prepare([viewPipe({ ...strange.pipe, id: '' })]);
    expect(exportSelection('terraform', pipes, ORG)).toBeUndefined();
    expect(exportNotes('terraform', pipes)).toEqual([expect.stringContaining('no ID')]);
  });
});

it('a secret that the API does tell is not in any text', async () => {
  const uri = 'mongodb://reader:hunter2@db.example.com/app';
  const mongodb = { uri, readPreference: 'primary', settings: { replicationMode: 'cdc' } };
  const pipes = await prepare([viewPipe(z.parse(pipeSchema, { id: 'p', name: 'a', source: { mongodb } }))]);
  const said = exportFormats.map((format) => textOf(format, pipes) + exportNotes(format, pipes).join());
  expect(said.join()).not.toContain('hunter2');
  expect(textOf('json', pipes)).toContain('"mongodb://db.example.com/app"');
});

describe('preparing', () => {
  it('tells how far it is', async () => {
    const heard: number[] = [];
    await prepareExport(
      await viewsOf('busy'),
      () => 's',
      never,
      (done) => heard.push(done),
    );
    expect(heard).toEqual([20, 40, 60]);
  });

  it('ends when nobody waits for it any more', async () => {
    const leaving = new AbortController();
    const pipes = await prepareExport(
      await viewsOf('busy'),
      () => 's',
      leaving.signal,
      () => leaving.abort(),
    );
    expect(pipes).toHaveLength(20);
  });
});
