// What the API is known to answer, and worse: a pipe is always read, and one odd field costs that field alone.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { z } from '../lib/zod';
import { pipe, pipeStates } from './wire';

const read = (given: unknown) => z.parse(pipe, given);

const answer = {
  id: 'f0f0f0f0-0000-4000-8000-000000000001',
  serviceId: 's-1',
  name: 'orders',
  state: 'Running',
  scaling: { replicas: 2, replicaCpuMillicores: 500, replicaMemoryGb: 2 },
  source: { kafka: { type: 'msk', brokers: 'b-1:9092', topics: 'orders' } },
  destination: {
    database: 'default',
    table: 'orders',
    managedTable: true,
    tableDefinition: { engine: { type: 'MergeTree' }, sortingKey: ['id'] },
    columns: [{ name: 'id', type: 'UInt64' }],
  },
  fieldMappings: [{ sourceField: 'id', destinationField: 'id' }],
  settings: { streaming_max_insert_wait_ms: 5000 },
  createdAt: '2026-03-30T12:00:00Z',
  updatedAt: '2026-03-30T12:00:00Z',
};

describe('a pipe', () => {
  it('is read as it was sent', () => {
    expect(read(answer)).toEqual(answer);
  });

  it('is read when the server says next to nothing', () => {
    expect(read({})).toEqual({ id: '', state: 'Unknown' });
    expect(read({ id: 'p-1' })).toEqual({ id: 'p-1', state: 'Unknown' });
  });

  it('loses what we do not know', () => {
    expect(read({ ...answer, ttl: '1 day', scaling: { ...answer.scaling, concurrency: 4 } })).toEqual(answer);
  });

  it('keeps a kind of source that we do not know', () => {
    const source = { kafka: null, redis: { url: 'redis.example.com' } };
    expect(read({ ...answer, source }).source).toMatchObject({ redis: { url: 'redis.example.com' } });
  });

  it.each([...pipeStates, 'Hibernating'])('keeps its state: %s', (state) => {
    expect(read({ state }).state).toBe(state);
  });

  it.each([undefined, null, 7, {}])('is of unknown state when the server says %j', (state) => {
    expect(read({ id: 'p-1', state }).state).toBe('Unknown');
  });

  it.each([undefined, null, 7])('has no id when the server says %j', (id) => {
    expect(read({ id }).id).toBe('');
  });

  it('has no list of names that is closed', () => {
    const json = JSON.stringify(z.toJSONSchema(pipe, { io: 'input', unrepresentable: 'any' }));
    expect(json).not.toMatch(/"(enum|const)":/);
  });

  it('may have quantities for numbers, and settings as text', () => {
    const scaling = { replicas: '2', replicaCpuMillicores: '125m', replicaMemoryGb: '512Mi' };
    const settings = {
      object_storage_concurrency: '4',
      clickhouse_max_threads: 0,
      clickhouse_parallel_view_processing: false,
    };
    expect(read({ ...answer, scaling, settings })).toMatchObject({ scaling, settings });
  });

  it('may have an engine that we do not know, or one in parentheses', () => {
    for (const type of ['MergeTree()', 'SharedMergeTree']) {
      const destination = { tableDefinition: { engine: { type } } };
      expect(read({ destination }).destination).toEqual(destination);
    }
  });

  it('survives null for every field', () => {
    const nulls = Object.fromEntries(Object.keys(answer).map((key) => [key, null]));
    const { id, state, ...rest } = read(nulls);
    expect([id, state]).toEqual(['', 'Unknown']);
    expect(Object.values(rest).filter((value) => value !== null && value !== undefined)).toEqual([]);
  });

  it('loses an oddly typed field alone', () => {
    for (const key of Object.keys(answer).filter((name) => name !== 'id' && name !== 'state')) {
      const { [key as 'name']: _, ...rest } = answer;
      expect(read({ ...answer, [key]: 7 })).toEqual(rest);
      const ofSeven = read({ ...answer, [key]: [7] });
      expect(ofSeven).toEqual(key === 'fieldMappings' ? { ...answer, fieldMappings: [] } : rest);
    }
  });

  it('loses an oddly typed field alone when it stands deeper', () => {
    const { database: _, ...destination } = answer.destination;
    expect(read({ ...answer, destination: { ...answer.destination, database: { name: 'x' } } })).toEqual({
      ...answer,
      destination,
    });
  });

  it('is read from any object at all', () => {
    const keys = fc.constantFrom(...Object.keys(answer), 'kafka', 'other');
    fc.assert(
      fc.property(fc.dictionary(keys, fc.jsonValue({ maxDepth: 3 })), (given) => {
        const { id, state } = read(given);
        expect(typeof id).toBe('string');
        expect(typeof state).toBe('string');
      }),
    );
  });
});
