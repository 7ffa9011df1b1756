import { afterEach, describe, expect, it, vi } from 'vitest';
import { z } from '../lib/zod';
import { viewPipe } from './view';
import { pipe } from './wire';

/** The view of a pipe that came in as this JSON. */
const viewOf = (json: Record<string, unknown>) =>
  viewPipe(z.parse(pipe, { id: 'p-1', name: 'orders', ...json }));

const kafka = { kafka: { type: 'confluent', topics: 'orders,refunds', brokers: 'b1:9092' } };
const mapping = (name: string) => ({ sourceSchemaName: 'public', sourceTable: name, targetTable: name });
const postgres = (...tables: string[]) => ({
  postgres: { host: 'db.example.com', database: 'shop', tableMappings: tables.map(mapping) },
});

describe('the name of a pipe', () => {
  it('is its own', () => {
    expect(viewOf({}).name).toBe('orders');
  });

  it.each([undefined, null, '', 7])('is its ID where the server sent %j for a name', (name) => {
    expect(viewOf({ name }).name).toBe('p-1');
  });

  it('says that there is none where the ID is missing too', () => {
    expect(viewOf({ id: undefined, name: undefined })).toMatchObject({ id: '', name: 'Pipe without a name' });
  });
});

describe('a pipe without a state', () => {
  const AT = Date.UTC(2026, 2, 30, 12);
  afterEach(() => vi.useRealTimers());

  it('waits for its first report while it is new, and is unknown when it is not', () => {
    vi.useFakeTimers({ now: AT + 90_000 });
    const answer = z.parse(pipe, { id: 'p', state: 'Unknown', createdAt: '2026-03-30T12:00:00Z' });
    const { meaning } = viewPipe(answer);
    expect(meaning).toMatchObject({ group: 'moving', meaning: 'Created, waiting for the first report.' });
    expect(viewPipe(answer)).toBe(viewPipe(answer));
    // The same answer means something else two minutes after.
    vi.setSystemTime(AT + 120_000);
    expect(viewPipe(answer).meaning).toMatchObject({ group: 'attention', label: 'Unknown' });
  });

  it.each([undefined, null, 'soon', '2026-03-29T12:00:00Z'])(
    'is unknown if it was created %j',
    (createdAt) => {
      vi.useFakeTimers({ now: AT });
      expect(viewOf({ state: 'Unknown', createdAt }).meaning.label).toBe('Unknown');
    },
  );

  it('has its own word for a state in any case', () => {
    vi.useFakeTimers({ now: AT });
    expect(viewOf({ state: 'Failed', createdAt: '2026-03-30T12:00:00Z' }).meaning.label).toBe('Failed');
  });
});

describe('where a pipe writes to', () => {
  it.each([
    ['one table', kafka, { database: 'default', table: 'orders' }, 'default.orders'],
    ['a table without a database', kafka, { table: 'orders' }, 'orders'],
    ['a database alone', kafka, { database: 'default' }, 'default'],
    ['several tables', postgres('a', 'b'), { database: 'shop' }, 'shop · 2 tables'],
    ['one mapped table', postgres('a'), { database: 'shop' }, 'shop · 1 table'],
    ['mapped tables without a database', postgres('a', 'b'), {}, '2 tables'],
    ['empty names', kafka, { database: '', table: '' }, undefined],
    ['nulls', kafka, { database: null, table: null }, undefined],
    ['no destination', kafka, undefined, undefined],
  ])('is told for %s', (_, source, destination, text) => {
    expect(viewOf({ source, destination }).destination).toBe(text);
  });
});

describe('the size of a pipe', () => {
  const medium = { replicas: 3, replicaCpuMillicores: 500, replicaMemoryGb: 2 };

  it.each([
    ['a named size', medium, '3 × M'],
    [
      'Kubernetes quantities',
      { replicas: '3', replicaCpuMillicores: '500m', replicaMemoryGb: '2Gi' },
      '3 × M',
    ],
    ['a size without a name', { ...medium, replicaMemoryGb: 3 }, '3 × 500m / 3 GB'],
    ['replicas alone', { replicas: 1 }, '1 replica'],
    [
      'zeros, as the server reports for a moment after scaling',
      { replicas: 0, replicaCpuMillicores: 0, replicaMemoryGb: 0 },
      undefined,
    ],
    ['nothing', undefined, undefined],
  ])('is told from %s', (_, scaling, text) => {
    expect(viewOf({ source: kafka, scaling }).size).toBe(text);
  });

  it('is not told for databases: they share the compute of the service', () => {
    expect(viewOf({ source: postgres('a'), scaling: medium }).size).toBeUndefined();
  });

  it('is not told for a kind we do not know', () => {
    expect(viewOf({ source: { carrierPigeon: {} }, scaling: medium }).size).toBeUndefined();
  });
});

describe('what can be done with a pipe', () => {
  it.each([
    ['Kafka', kafka, { family: 'stream', scales: true, resyncs: false, patches: true }],
    ['Postgres', postgres('a'), { family: 'database', scales: false, resyncs: true, patches: true }],
    [
      'a stranger',
      { carrierPigeon: {} },
      { family: undefined, scales: false, resyncs: false, patches: false },
    ],
    ['nothing at all', {}, { family: undefined, scales: false, resyncs: false, patches: false }],
  ])('follows its kind: %s', (_, source, capabilities) => {
    expect(viewOf({ source }).capabilities).toEqual(capabilities);
  });
});

describe('a pipe of a kind we do not know', () => {
  it('is drawn by the raw name of its kind, and of its state', () => {
    const view = viewOf({ source: { carrierPigeon: { loft: 7 }, kafka: null }, state: 'Molting' });
    expect(view.source).toMatchObject({ id: 'carrierPigeon', kind: undefined, label: 'carrierPigeon' });
    expect(view.meaning).toMatchObject({ label: 'Molting', group: 'attention' });
  });

  it.each([[undefined], [null], [{}], ['kafka'], [{ kafka: null }]])(
    'is called unknown where the source is %j',
    (source) => {
      expect(viewOf({ source }).source).toMatchObject({
        id: 'unknown',
        label: 'unknown',
        headline: undefined,
      });
    },
  );
});

describe('the times of a pipe', () => {
  it('are epoch milliseconds, or unknown', () => {
    const view = viewOf({ createdAt: '2026-03-30T12:00:00Z', updatedAt: 'yesterday' });
    expect(view.createdAt).toBe(Date.UTC(2026, 2, 30, 12));
    expect(view.updatedAt).toBeUndefined();
  });
});

describe('a view', () => {
  it('is made once per answer, so that sorting thousands of rows is cheap', () => {
    const answer = z.parse(pipe, { id: 'p-1' });
    expect(viewPipe(answer)).toBe(viewPipe(answer));
    expect(viewPipe({ ...answer })).not.toBe(viewPipe(answer));
  });

  it('is made of any answer, however broken', () => {
    expect(viewPipe(z.parse(pipe, {}))).toMatchObject({
      name: 'Pipe without a name',
      meaning: { label: 'Unknown' },
      source: { label: 'unknown' },
      destination: undefined,
      size: undefined,
      createdAt: undefined,
    });
  });
});
